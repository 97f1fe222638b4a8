import type { Turns } from '../../common/turns.ts';
import type { CacheEntry } from './cacheEntry.ts';
import { digestBytes, type Digest } from './cacheHost.ts';
import { WordTable } from './wordTable.ts';

/*
 * The parts of a cache file, one after the other, in the byte order of the machine that it stays on:
 *
 *   head      Uint32 × 8: mark, format, entries, numbers, words, bytes of paths, bytes of the table
 *   version   digest of the analysis version
 *   place     digest of the folder's name
 *   stats     Float64 × 3 an entry: size and both times, NaN where only the digest tells
 *   digests   32 bytes an entry
 *   starts    Uint32 × 2, one more than entries: where its numbers and its words begin
 *   numbers   Int32
 *   words     Int32, each an index in the table
 *   paths     JSON in UTF-8
 *   table     JSON in UTF-8
 *   digest    of everything before it
 *
 * Opening one reads paths and the table; what belongs to an entry is looked at when it is asked for.
 */
const mark = 0x53_4c_43_31;
const format = 2;
const headBytes = 32;
const statNumbers = 3;

/** WHATWG Encoding, present in every host: https://encoding.spec.whatwg.org/ */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** What the results in a file are good for, as digests. */
export interface CacheKey {
  readonly version: Uint8Array;
  readonly place: Uint8Array;
}

/** Whether these bytes are, or once were, a cache: anything else is somebody's own file. */
export function looksLikeCache(bytes: Uint8Array): boolean {
  if (bytes.length < headBytes) return false;
  // A copy: what is given may begin anywhere in its buffer. (`slice` of Node's bytes makes none.)
  return new Uint32Array(new Uint8Array(bytes.subarray(0, headBytes)).buffer)[0] === mark;
}

/** A cache file that was read. */
export class CacheFile {
  readonly key: CacheKey;
  /** Indexes of the entries. */
  readonly paths: ReadonlyMap<string, number>;
  readonly table: WordTable;

  private constructor(private readonly parts: Parts) {
    this.key = { version: parts.version, place: parts.place };
    this.paths = new Map((fromJson(parts.paths) as string[]).map((path, index) => [path, index]));
    this.table = new WordTable(fromJson(parts.table) as (string | null)[]);
  }

  /** Undefined when the bytes are damaged, or of another format. */
  static async open(bytes: Uint8Array, digest: Digest): Promise<CacheFile | undefined> {
    if (!looksLikeCache(bytes)) return undefined;
    const content = bytes.subarray(0, -digestBytes);
    const found = await digest(content);
    const isWhole = found.every((byte, index) => byte === bytes[content.length + index]);
    return isWhole ? CacheFile.of(bytes) : undefined;
  }

  /** The same for bytes that are known to be whole. */
  static of(given: Uint8Array): CacheFile | undefined {
    // Numbers are only read from places that are multiples of their size.
    const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
    const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headBytes / 4);
    const [, formatFound, count = 0, numbers = 0, words = 0, pathBytes = 0, tableBytes = 0] = head;
    const sizes = { count, numbers, words, pathBytes, tableBytes };
    if (formatFound !== format || bytes.length !== sizeOf(sizes)) return undefined;
    return new CacheFile(partsOf(bytes, sizes));
  }

  entry(index: number): CacheEntry {
    const { stats, digests, starts, numbers, words } = this.parts;
    const at = index * statNumbers;
    const size = stats[at] ?? Number.NaN;
    const stat = { size, mtimeMs: stats[at + 1] ?? 0, ctimeMs: stats[at + 2] ?? 0 };
    const start = index * 2;
    return {
      digest: digests.subarray(index * digestBytes, (index + 1) * digestBytes),
      stat: Number.isNaN(size) ? undefined : stat,
      results: {
        numbers: numbers.subarray(starts[start], starts[start + 2]),
        words: words.subarray(starts[start + 1], starts[start + 3]),
      },
    };
  }
}

/** The bytes of a cache file. `entries` are not to change meanwhile; words that none of them has are left out. */
export async function buildCacheFile(
  key: CacheKey,
  entries: ReadonlyMap<string, CacheEntry>,
  table: WordTable,
  digest: Digest,
  turns: Turns,
): Promise<Uint8Array> {
  const used = await usedWords(entries, table, turns);
  const paths = toJson([...entries.keys()]);
  const words = toJson(used.words);
  const sizes = {
    count: entries.size,
    ...totals(entries),
    pathBytes: paths.length,
    tableBytes: words.length,
  };
  const bytes = new Uint8Array(sizeOf(sizes));
  const parts = partsOf(bytes, sizes);
  parts.head.set([mark, format, sizes.count, sizes.numbers, sizes.words, sizes.pathBytes, sizes.tableBytes]);
  parts.version.set(key.version);
  parts.place.set(key.place);
  parts.paths.set(paths);
  parts.table.set(words);
  let index = 0;
  let numberAt = 0;
  let wordAt = 0;
  for (const { stat, digest: own, results } of entries.values()) {
    const { size, mtimeMs, ctimeMs } = stat ?? { size: Number.NaN, mtimeMs: 0, ctimeMs: 0 };
    parts.stats.set([size, mtimeMs, ctimeMs], index * statNumbers);
    parts.digests.set(own, index * digestBytes);
    parts.numbers.set(results.numbers, numberAt);
    numberAt += results.numbers.length;
    for (const word of results.words) parts.words[wordAt++] = used.indexes[word] ?? 0;
    index++;
    parts.starts.set([numberAt, wordAt], index * 2);
    if (turns.isOver) await turns.next();
  }
  parts.seal.set(await digest(bytes.subarray(0, -digestBytes)));
  return bytes;
}

interface Sizes {
  readonly count: number;
  readonly numbers: number;
  readonly words: number;
  readonly pathBytes: number;
  readonly tableBytes: number;
}

type Parts = ReturnType<typeof partsOf>;

function sizeOf({ count, numbers, words, pathBytes, tableBytes }: Sizes): number {
  const perEntry = statNumbers * 8 + digestBytes + 8;
  const perFile = headBytes + 2 * digestBytes + 8 + digestBytes;
  return perFile + count * perEntry + 4 * (numbers + words) + pathBytes + tableBytes;
}

function partsOf({ buffer, byteOffset }: Uint8Array, sizes: Sizes) {
  const { count, numbers, words, pathBytes, tableBytes } = sizes;
  let at = byteOffset;
  const next = (size: number): number => {
    at += size;
    return at - size;
  };
  const bytes = (length: number): Uint8Array => new Uint8Array(buffer, next(length), length);
  return {
    head: new Uint32Array(buffer, next(headBytes), headBytes / 4),
    version: bytes(digestBytes),
    place: bytes(digestBytes),
    stats: new Float64Array(buffer, next(count * statNumbers * 8), count * statNumbers),
    digests: bytes(count * digestBytes),
    starts: new Uint32Array(buffer, next((count + 1) * 8), (count + 1) * 2),
    numbers: new Int32Array(buffer, next(4 * numbers), numbers),
    words: new Int32Array(buffer, next(4 * words), words),
    paths: bytes(pathBytes),
    table: bytes(tableBytes),
    seal: bytes(digestBytes),
  };
}

function totals(entries: ReadonlyMap<string, CacheEntry>): Pick<Sizes, 'numbers' | 'words'> {
  let numbers = 0;
  let words = 0;
  for (const { results } of entries.values()) {
    numbers += results.numbers.length;
    words += results.words.length;
  }
  return { numbers, words };
}

/** The words that entries have, and for each word of the table its index among them. */
async function usedWords(entries: ReadonlyMap<string, CacheEntry>, table: WordTable, turns: Turns) {
  const indexes = new Int32Array(table.all.length).fill(-1);
  const words: (string | null)[] = [];
  for (const { results } of entries.values()) {
    for (const word of results.words) {
      if (indexes[word] === -1) indexes[word] = words.push(table.at(word)) - 1;
    }
    if (turns.isOver) await turns.next();
  }
  return { indexes, words };
}

function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fromJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
