import { isLocalFile } from '../../catalogue/modelName.ts';
import type { Mention } from '../../commands/mention.ts';
import { mentionOf } from '../../commands/modelWord.ts';
import { PlacedText } from '../../commands/placedText.ts';
import { readValue } from '../../commands/shellWord.ts';
import { noVariables } from '../../commands/word.ts';
import type { FormatReader } from './formatReader.ts';

const instruction = /^[ \t]*(FROM|ADAPTER)[ \t]+(\S[^\r\n]*)/gim;
/** Texts over several lines: a system prompt may hold any word. */
const quoted = /"""[\s\S]*?(?:"""|$)/g;

/** Source: https://docs.ollama.com/modelfile */
export const modelfileReader: FormatReader = {
  id: 'modelfile',
  read: ({ text }) => {
    const plain = text.replaceAll(quoted, (part) => part.replaceAll(/[^\n]/g, ' '));
    return [...plain.matchAll(instruction)].flatMap(
      ({ index, 0: whole, 1: keyword = '', 2: value = '' }): Mention[] => {
        const start = index + whole.length - value.length;
        const word = readValue(PlacedText.of(value.trimEnd(), start), 'make');
        const isFile = keyword.toUpperCase() === 'ADAPTER' || isLocalFile(value.trim());
        const found = mentionOf(
          word,
          {
            category: isFile ? 'weights-file' : 'model',
            naming: isFile ? 'path' : 'ollama',
            provider: isFile ? 'local-file' : 'ollama',
            sdk: 'ollama',
            callee: keyword.toUpperCase(),
            whole: { start: index + whole.indexOf(keyword), end: start + value.trimEnd().length },
            isSetting: true,
          },
          noVariables,
        );
        return found ? [found] : [];
      },
    );
  },
};
