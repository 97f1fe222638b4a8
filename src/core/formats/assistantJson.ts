import { configurationAt } from '../assistants/registry.ts';
import type { TextFormat } from './textFormat.ts';

export const assistantJson: TextFormat = {
  id: 'assistant-json',
  name: 'Settings of assistants, JSON',
  editorIds: [],
  quietIds: ['json', 'jsonc'],
  lineComment: '//',
  matches: (path) => /\.jsonc?$/.test(path) && configurationAt(path) !== undefined,
};
