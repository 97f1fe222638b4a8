import { HeadReader, beginsWith } from '../headReader.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** Sizes of values, by their type; those of strings and arrays are told in front of them. */
const sizes: readonly number[] = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
const textType = 8;
const listType = 9;
const u32Type = 4;
/** Entries, and items of lists of texts, that are looked at. */
const maxSteps = 100_000;

const told = new Set([
  'general.architecture',
  'general.name',
  'general.basename',
  'general.size_label',
  'general.license',
  'general.file_type',
]);

/** Quantizations by `general.file_type`: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const quantizations: Readonly<Record<number, string>> = {
  0: 'F32',
  1: 'F16',
  2: 'Q4_0',
  3: 'Q4_1',
  7: 'Q8_0',
  8: 'Q5_0',
  9: 'Q5_1',
  10: 'Q2_K',
  11: 'Q3_K_S',
  12: 'Q3_K_M',
  13: 'Q3_K_L',
  14: 'Q4_K_S',
  15: 'Q4_K_M',
  16: 'Q5_K_S',
  17: 'Q5_K_M',
  18: 'Q6_K',
  32: 'BF16',
};

/** Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
export const gguf: WeightsFormat = {
  id: 'gguf',
  isTelling: true,
  matches: (path) => /\.gguf$/i.test(path),
  read: ({ bytes }) => {
    if (!beginsWith(bytes, 'GGUF')) return undefined;
    const reader = new HeadReader(bytes, 4);
    const version = reader.u32();
    // The first version had shorter numbers.
    if (version !== 2 && version !== 3) return {};
    reader.u64();
    return readEntries(reader, reader.u64() ?? 0);
  },
};

function readEntries(reader: HeadReader, count: number): Readonly<Record<string, string>> {
  const details: Record<string, string> = {};
  let steps = 0;
  for (let entry = 0; entry < count && ++steps < maxSteps; entry++) {
    const key = textOf(reader);
    const type = reader.u32();
    if (key === undefined || type === undefined) break;
    if (type === textType) {
      const value = textOf(reader);
      if (value === undefined) break;
      if (told.has(key)) details[key] = value;
    } else if (type === listType) {
      const skipped = skipList(reader, maxSteps - steps);
      if (skipped === undefined) break;
      steps += skipped;
    } else if (type === u32Type) {
      const value = reader.u32();
      if (value === undefined) break;
      if (key === 'general.file_type') details['quantization'] = quantizations[value] ?? String(value);
    } else if (!reader.skip(sizes[type] ?? -1)) break;
  }
  return details;
}

function textOf(reader: HeadReader): string | undefined {
  const length = reader.u64();
  return length === undefined ? undefined : reader.text(length);
}

/** How many items were gone through; undefined where the list does not end in what was read. */
function skipList(reader: HeadReader, maxItems: number): number | undefined {
  const type = reader.u32();
  const count = reader.u64();
  if (type === undefined || count === undefined || type === listType) return undefined;
  if (type !== textType) return reader.skip(count * (sizes[type] ?? Number.NaN)) ? 1 : undefined;
  if (count > maxItems) return undefined;
  for (let item = 0; item < count; item++) {
    const length = reader.u64();
    if (length === undefined || !reader.skip(length)) return undefined;
  }
  return count;
}
