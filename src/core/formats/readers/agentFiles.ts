import type { Assistant } from '../../assistants/assistant.ts';
import { instructionsAt } from '../../assistants/registry.ts';
import { hiddenTextIn } from '../../assistants/hiddenText.ts';
import { overrideIn } from '../../assistants/overrides.ts';
import { modelMention, modelMentions } from '../../assistants/models.ts';
import { textDigest } from '../../common/textDigest.ts';
import type { Mention } from '../../commands/mention.ts';
import { FrontMatter } from '../frontMatter.ts';
import type { FormatReader } from './formatReader.ts';

/** Each file is one of its own: what it says is for the assistant, and no business of ours. */
export const agentFilesReader: FormatReader = {
  id: 'agent-files',
  read: ({ path, text }) => {
    const place = instructionsAt(path);
    if (!place) return [];
    const { assistant, what } = place;
    const front = FrontMatter.of(text);
    if (what.needs?.some((key) => front?.has(key) !== true)) return [];
    const firstLine = /^\uFEFF?[^\r\n]*/.exec(text.slice(0, 1000))?.[0].length ?? 0;
    const hidden = hiddenTextIn(text);
    const override = overrideIn(text, {
      isMarkdown: /\.(?:md|mdc)$/.test(path),
      isCalled: what.what === 'command',
    });
    const span = hidden ?? override ?? { start: 0, end: firstLine };
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
      risks: [
        ...(hidden ? ['hidden-text' as const] : []),
        ...(override ? ['instruction-override' as const] : []),
      ],
      span,
      whole: span,
      trail: [],
      // An approval is of what was read: it lapses when the text changes.
      details: [['text', textDigest(text)]],
    };
    return [file, ...(what.namesModel === true ? modelsIn(front, assistant) : [])];
  },
};

function modelsIn(front: FrontMatter | undefined, assistant: Assistant): readonly Mention[] {
  const { yaml } = front ?? {};
  if (yaml) return modelMentions(yaml.get('model'), assistant);
  const line = front?.line('model');
  return line ? modelMention(line.text, line.span, line.span, assistant) : [];
}
