import { instructionsAt } from '../../assistants/registry.ts';
import { modelMentions } from '../../assistants/models.ts';
import type { Mention } from '../../commands/mention.ts';
import { frontMatterOf } from '../frontMatter.ts';
import type { FormatReader } from './formatReader.ts';

/** Each file is one of its own: what it says is for the assistant, and no business of ours. */
export const agentFilesReader: FormatReader = {
  id: 'agent-files',
  read: ({ path, text }) => {
    const place = instructionsAt(path);
    if (!place) return [];
    const { assistant, what } = place;
    const front = frontMatterOf(text);
    if (what.needs?.some((key) => (front?.get(key)?.text ?? '') === '')) return [];
    const firstLine = /^\uFEFF?[^\r\n]*/.exec(text.slice(0, 1000))?.[0].length ?? 0;
    const span = { start: 0, end: firstLine };
    const file: Mention = {
      category: 'agent-instructions',
      name: path,
      candidates: [],
      resolution: 'file',
      provider: assistant.id,
      sdk: assistant.id,
      callee: what.what,
      revision: null,
      pinned: null,
      risks: [],
      span,
      whole: span,
      trail: [],
    };
    return [file, ...(what.namesModel === true ? modelMentions(front?.get('model'), assistant) : [])];
  },
};
