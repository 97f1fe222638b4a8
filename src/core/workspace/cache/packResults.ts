import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { LinkMemo } from '../../linking/linkMemo.ts';
import type { FileResults } from './fileResults.ts';
import { parseWithMaps, stringifyWithMaps } from './jsonWithMaps.ts';
import { packImport, packModel, unpackImport, unpackModel } from './packFindings.ts';
import { Packer, Unpacker, type Packed } from './packed.ts';
import type { WordTable } from './wordTable.ts';

/**
 * What there is little of, and is the same in most files, is one word of JSON: whatever a result comes to hold
 * besides findings is kept, too.
 */
interface Rest extends Omit<FileResults, 'analysis'> {
  readonly analysis?: Omit<FileAnalysis, 'models' | 'imports'>;
}

/** Before the findings: the place of the models among the numbers and words; the rest, and the links, among the words. */
const headNumbers = 2;
const headWords = 2;
/** In code units of JSON: more of one file is sooner found out again than kept. */
const maxLinks = 200_000;

export function packResults({ analysis, ...others }: FileResults, table: WordTable): Packed {
  const imports = new Packer(table);
  const models = new Packer(table);
  imports.all(analysis?.imports ?? [], packImport);
  models.all(analysis?.models ?? [], packModel);
  const rest: Rest = { ...others, ...(analysis && { analysis: withoutFindings(analysis) }) };
  const place = [headNumbers + imports.numbers.length, headWords + imports.words.length];
  return {
    numbers: Int32Array.from([...place, ...imports.numbers, ...models.numbers]),
    words: Int32Array.from([
      table.indexOf(stringifyWithMaps(rest)),
      table.indexOf(null),
      ...imports.words,
      ...models.words,
    ]),
  };
}

/** The same results, and what the file says in connection with others, unless that is far too much. */
export function packLinks(packed: Packed, links: LinkMemo, table: WordTable): Packed {
  const text = stringifyWithMaps(links);
  const words = Int32Array.from(packed.words);
  words[1] = table.indexOf(text.length > maxLinks ? null : text);
  return { ...packed, words };
}

export function unpackLinks({ words }: Packed, table: WordTable): LinkMemo | undefined {
  const text = table.at(words[1] ?? 0);
  return text === null ? undefined : (parseWithMaps(text) as LinkMemo);
}

/**
 * Findings are made each time they are asked for. Some hundred thousand that nobody looks at would have to be made,
 * kept and carried around by the garbage collector, which takes far longer than making them.
 */
export function unpackResults(packed: Packed, table: WordTable): FileResults {
  const { analysis, ...others } = table.json(packed.words[0] ?? 0) as Rest;
  if (!analysis) return others;
  return {
    ...others,
    analysis: {
      ...analysis,
      get models() {
        const [number = 0, word = 0] = packed.numbers;
        return new Unpacker(packed, table, number, word).all(unpackModel);
      },
      get imports() {
        return new Unpacker(packed, table, headNumbers, headWords).all(unpackImport);
      },
    },
  };
}

function withoutFindings({
  models: _models,
  imports: _imports,
  ...rest
}: FileAnalysis): NonNullable<Rest['analysis']> {
  return rest;
}
