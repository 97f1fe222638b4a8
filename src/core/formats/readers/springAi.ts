import { providerCalled } from '../../catalogue/providers.ts';
import { PlacedText } from '../../commands/placedText.ts';
import { readValue } from '../../commands/shellWord.ts';
import { mentionOf } from '../../commands/modelWord.ts';
import { noVariables, type Word } from '../../commands/word.ts';
import type { Mention } from '../../commands/mention.ts';
import type { Span } from '../../model/text.ts';
import type { YamlNode } from '../yamlTree.ts';
import { wordOf } from './containerSettings.ts';
import type { FormatReader } from './formatReader.ts';

/** What a starter of Spring AI is called in its keys, where it is not the provider: https://docs.spring.io/spring-ai/reference/ */
const starters: Readonly<Record<string, string>> = {
  'vertex.ai.gemini': 'google',
  'vertex.ai.embedding': 'google',
  'azure.openai': 'azure',
  mistralai: 'mistral',
  'google.genai': 'google',
  'bedrock.converse': 'bedrock',
};
/** `chat.options.model`; each starter has others besides. */
const key =
  /^spring\.ai\.([\w.-]+?)\.(chat|embedding|embedding\.text|image|audio\.(?:speech|transcription)|moderation)\.options\.(model|deployment-name)$/;
const property = /^[ \t]*(spring\.ai\.[\w.-]+)[ \t]*[=:][ \t]*(\S[^\r\n]*)/gm;

export const springAiReader: FormatReader = {
  id: 'spring-ai',
  read: (source) => {
    if (!source.mentions('ai:', 'spring.ai.')) return [];
    if (source.path.endsWith('.properties')) {
      return [...source.text.matchAll(property)].flatMap(
        ({ index, 0: whole, 1: name = '', 2: value = '' }) => {
          const start = index + whole.length - value.length;
          const word = readPlaceholder(PlacedText.of(value.trimEnd(), start));
          return found(name, word, {
            start: index + whole.indexOf(name),
            end: start + value.trimEnd().length,
          });
        },
      );
    }
    return source.documents.flatMap((document) =>
      leaves(document, '', 0).flatMap(([name, node]) => {
        if (!key.test(name)) return [];
        const word = node.placed
          ? { ...readPlaceholder(node.placed), span: node.span }
          : wordOf(node, 'shell');
        return word ? found(name, word, node.whole) : [];
      }),
    );
  },
};

type Leaf = readonly [string, YamlNode];

/** The scalars below `spring.ai`, by their whole keys. */
function leaves(node: YamlNode, path: string, depth: number): readonly Leaf[] {
  if (depth > 10) return [];
  return node.entries().flatMap(([name, child]): readonly Leaf[] => {
    const whole = path === '' ? name : `${path}.${name}`;
    const isOnTheWay = 'spring.ai'.startsWith(whole) || whole.startsWith('spring.ai');
    if (!isOnTheWay) return [];
    return child.isMap ? leaves(child, whole, depth + 1) : [[whole, child]];
  });
}

/** `${NAME:default}` is what Spring writes where a shell has `:-`. */
function readPlaceholder(source: PlacedText): Word {
  const match = /^\$\{([A-Za-z_][\w.-]*)(?::([^}]*))?\}$/.exec(source.text);
  if (!match) return readValue(source, 'shell');
  const [whole, name = '', fallback] = match;
  const span = source.spanOf(0, whole.length);
  if (fallback === undefined) return { pieces: [{ kind: 'variable', name }], span };
  const start = whole.length - 1 - fallback.length;
  const written: Word = {
    pieces: fallback === '' ? [] : [{ kind: 'text', text: fallback }],
    span: source.spanOf(start, whole.length - 1),
  };
  return { pieces: [{ kind: 'variable', name, fallback: written }], span };
}

function found(name: string, word: Word, whole: Span): readonly Mention[] {
  const starter = key.exec(name)?.[1];
  if (starter === undefined) return [];
  const provider = Object.hasOwn(starters, starter) ? (starters[starter] ?? '') : providerCalled(starter);
  const one = mentionOf(
    word,
    {
      category: 'service',
      naming: 'plain',
      provider,
      sdk: 'spring-ai',
      callee: name,
      whole,
      isSetting: true,
    },
    noVariables,
  );
  return one ? [one] : [];
}
