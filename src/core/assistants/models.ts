import { providerInName } from '../catalogue/providers.ts';
import type { Mention } from '../commands/mention.ts';
import type { YamlNode } from '../formats/yamlTree.ts';
import type { Span } from '../model/text.ts';
import type { Assistant } from './assistant.ts';

/** What stands for the model of whoever starts it. */
const inherited = /^(?:inherit|default|auto|none|null|~|)$/i;
/** `Claude Sonnet 4.5 (copilot)`, `anthropic/claude-sonnet-4-5`; a template's placeholder is none. */
const plausible = /^[A-Za-z0-9][\w .:@/+()[\]-]{0,119}$/;

/** The models that the beginning of a file names: one, or several in their order. */
export function modelMentions(node: YamlNode | undefined, assistant: Assistant): readonly Mention[] {
  if (!node) return [];
  if (node.isList) return node.items().flatMap((item) => modelMentions(item, assistant));
  return modelMention(node.text, node.span, node.whole, assistant);
}

/** A model that a configuration of an assistant names. */
export function modelMention(
  written: string | undefined,
  span: Span,
  whole: Span,
  assistant: Pick<Assistant, 'id' | 'provider'>,
): readonly Mention[] {
  const name = written?.trim() ?? '';
  if (inherited.test(name) || !plausible.test(name)) return [];
  return [
    {
      category: 'service',
      name,
      candidates: [],
      resolution: 'config-file',
      provider: assistant.provider === 'unknown' ? providerInName(name, '/') : assistant.provider,
      sdk: assistant.id,
      callee: 'model',
      revision: null,
      pinned: null,
      risks: [],
      span,
      whole,
      trail: [],
    },
  ];
}
