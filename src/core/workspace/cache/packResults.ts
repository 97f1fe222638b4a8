import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { FileResults } from './fileResults.ts';
import { packImport, packModel, unpackImport, unpackModel } from './packFindings.ts';
import { Packer, Unpacker } from './packed.ts';

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
  readonly analysis?: Omit<FileAnalysis, 'models' | 'imports'>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function packResults({ analysis, ...others }: FileResults): PackedResults {
  const packer = new Packer();
  let rest: Omit<Rest, 'words'> = others;
  if (analysis) {
    const { models, imports, ...little } = analysis;
    packer.all(models, packModel);
    packer.all(imports, packImport);
    rest = { ...others, analysis: little };
  }
  const { numbers, words } = packer.finish();
  const whole: Rest = { words, ...rest };
  return { text: encoder.encode(JSON.stringify(whole)), numbers };
}

export function unpackResults({ text, numbers }: PackedResults): FileResults {
  const { words, analysis, ...others } = JSON.parse(decoder.decode(text)) as Rest;
  if (!analysis) return others;
  const unpacker = new Unpacker({ numbers, words });
  const models = unpacker.all(unpackModel);
  const imports = unpacker.all(unpackImport);
  return { ...others, analysis: { models, imports, ...analysis } };
}
