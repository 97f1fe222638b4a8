import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { FileResults } from './fileResults.ts';
import { packImport, packModel, unpackImport, unpackModel } from './packFindings.ts';
import { Packer, Unpacker, type Place } from './packed.ts';

/** WHATWG Encoding, present in every host: https://encoding.spec.whatwg.org/ */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Results as they lie in a file. */
export interface PackedResults {
  /** JSON in UTF-8: the words, and what there is little of. */
  readonly text: Uint8Array;
  readonly numbers: Int32Array;
}

/** What there is little of stays as it is: whatever a result comes to hold besides findings is kept, too. */
interface Rest extends Omit<FileResults, 'analysis'> {
  readonly words: readonly (string | null)[];
  /** How many numbers and words the imports take; models come after them. */
  readonly imports: Place;
  readonly analysis?: Omit<FileAnalysis, 'models' | 'imports'>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function packResults({ analysis, ...others }: FileResults): PackedResults {
  const packer = new Packer();
  packer.all(analysis?.imports ?? [], packImport);
  const imports = packer.place;
  packer.all(analysis?.models ?? [], packModel);
  const { numbers, words } = packer.finish();
  const rest: Rest = { words, imports, ...others, ...(analysis && { analysis: withoutFindings(analysis) }) };
  return { text: encoder.encode(JSON.stringify(rest)), numbers };
}

/**
 * Findings are made each time they are asked for. Some hundred thousand that nobody looks at would have to be made,
 * kept and carried around by the garbage collector, which takes far longer than making them.
 */
export function unpackResults({ text, numbers }: PackedResults): FileResults {
  const { words, imports, analysis, ...others } = JSON.parse(decoder.decode(text)) as Rest;
  if (!analysis) return others;
  return {
    ...others,
    analysis: {
      ...analysis,
      get models() {
        return new Unpacker({ numbers, words }, imports).all(unpackModel);
      },
      get imports() {
        return new Unpacker({ numbers, words }).all(unpackImport);
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
