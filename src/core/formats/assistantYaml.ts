import { configurationAt } from '../assistants/registry.ts';
import type { TextFormat } from './textFormat.ts';

export const assistantYaml: TextFormat = {
  id: 'assistant-yaml',
  name: 'Settings of assistants, YAML and TOML',
  editorIds: ['yaml'],
  quietIds: ['toml'],
  lineComment: '#',
  matches: (path) => /\.(?:ya?ml|toml)$/.test(path) && configurationAt(path) !== undefined,
};
