import type { Turns } from '../../common/turns.ts';
import type { CacheEntry } from './cacheEntry.ts';
import { digestBytes, type Digest } from './cacheHost.ts';

/*
 * The parts of a cache file, one after the other, in the byte order of the machine that it stays on:
 *
 *   head      Uint32 × 8: mark, format, entries, bytes of paths, bytes of texts, numbers
 *   version   digest of the analysis version
 *   place     digest of the folder's name
 *   stats     Float64 × 3 an entry: size and both times, NaN where only the digest tells
 *   digests   32 bytes an entry
 *   starts    Uint32 × 2, one more than entries: where its text and its numbers begin
 *   numbers   Int32
 *   paths     JSON in UTF-8
 *   texts     JSON in UTF-8, one an entry
 *   digest    of everything before it
 *
 * Opening one looks at the paths alone; what belongs to an entry is read when it is asked for.
 */
const mark = 0x53_4c_43_31;
const format = 1;
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

/** A cache file that was read or written. */
export class CacheFile {
  private constructor(
    readonly key: CacheKey,
    /** Indexes of the entries. */
    readonly paths: ReadonlyMap<string, number>,
    private readonly parts: Parts,
  ) {}

  /** Undefined when the bytes are damaged, or of another format. */
  static async open(given: Uint8Array, digest: Digest): Promise<CacheFile | undefined> {
    if (!looksLikeCache(given)) return undefined;
    // Numbers are only read from places that are multiples of their size.
    const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
    const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headBytes / 4);
    const [, formatFound, count = 0, pathBytes = 0, textBytes = 0, numberCount = 0] = head;
    if (formatFound !== format) return undefined;
    const sizes = { count, pathBytes, textBytes, numberCount };
    if (bytes.length !== sizeOf(sizes)) return undefined;
    const content = bytes.subarray(0, -digestBytes);
    const found = await digest(content);
    if (!found.every((byte, index) => byte === bytes[content.length + index])) return undefined;
    return CacheFile.of(bytes, sizes);
  }

  /** Writes down `entries`, which are not to change meanwhile. */
  static async build(
    key: CacheKey,
    entries: ReadonlyMap<string, CacheEntry>,
    digest: Digest,
    turns: Turns,
  ): Promise<{ readonly file: CacheFile; readonly bytes: Uint8Array }> {
    const paths = new TextEncoder().encode(JSON.stringify([...entries.keys()]));
    const sizes = { count: entries.size, pathBytes: paths.length, ...contentSizes(entries) };
    const bytes = new Uint8Array(sizeOf(sizes));
    const parts = partsOf(bytes, sizes);
    const { count, pathBytes, textBytes, numberCount } = sizes;
    parts.head.set([mark, format, count, pathBytes, textBytes, numberCount]);
    parts.version.set(key.version);
    parts.place.set(key.place);
    parts.paths.set(paths);
    let index = 0;
    let text = 0;
    let number = 0;
    for (const entry of entries.values()) {
      const { stat, results } = entry;
      parts.stats.set(
        stat ? [stat.size, stat.mtimeMs, stat.ctimeMs] : [Number.NaN, Number.NaN, Number.NaN],
        index * statNumbers,
      );
      parts.digests.set(entry.digest, index * digestBytes);
      parts.texts.set(results.text, text);
      parts.numbers.set(results.numbers, number);
      text += results.text.length;
      number += results.numbers.length;
      index++;
      parts.starts.set([text, number], index * 2);
      if (turns.isOver) await turns.next();
    }
    parts.seal.set(await digest(bytes.subarray(0, -digestBytes)));
    return { file: CacheFile.of(bytes, sizes), bytes };
  }

  private static of(bytes: Uint8Array, sizes: Sizes): CacheFile {
    const parts = partsOf(bytes, sizes);
    const paths = JSON.parse(new TextDecoder().decode(parts.paths)) as readonly string[];
    const key = { version: parts.version, place: parts.place };
    return new CacheFile(key, new Map(paths.map((path, index) => [path, index])), parts);
  }

  entry(index: number): CacheEntry {
    const { stats, digests, starts, texts, numbers } = this.parts;
    const at = index * statNumbers;
    const size = stats[at] ?? Number.NaN;
    const stat = { size, mtimeMs: stats[at + 1] ?? 0, ctimeMs: stats[at + 2] ?? 0 };
    const start = index * 2;
    return {
      digest: digests.subarray(index * digestBytes, (index + 1) * digestBytes),
      stat: Number.isNaN(size) ? undefined : stat,
      results: {
        text: texts.subarray(starts[start], starts[start + 2]),
        numbers: numbers.subarray(starts[start + 1], starts[start + 3]),
      },
    };
  }
}

interface Sizes {
  readonly count: number;
  readonly pathBytes: number;
  readonly textBytes: number;
  readonly numberCount: number;
}

type Parts = ReturnType<typeof partsOf>;

function sizeOf({ count, pathBytes, textBytes, numberCount }: Sizes): number {
  const perEntry = statNumbers * 8 + digestBytes + 8;
  return (
    headBytes + 2 * digestBytes + count * perEntry + 8 + 4 * numberCount + pathBytes + textBytes + digestBytes
  );
}

function partsOf({ buffer, byteOffset }: Uint8Array, { count, pathBytes, textBytes, numberCount }: Sizes) {
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
    numbers: new Int32Array(buffer, next(4 * numberCount), numberCount),
    paths: bytes(pathBytes),
    texts: bytes(textBytes),
    seal: bytes(digestBytes),
  };
}

function contentSizes(entries: ReadonlyMap<string, CacheEntry>): Pick<Sizes, 'textBytes' | 'numberCount'> {
  let textBytes = 0;
  let numberCount = 0;
  for (const { results } of entries.values()) {
    textBytes += results.text.length;
    numberCount += results.numbers.length;
  }
  return { textBytes, numberCount };
}
