import type { FileStat } from '../folderAccess.ts';
import { digestBytes } from './cacheHost.ts';
import type { Packed } from './packed.ts';

/** What is remembered of one file. */
export interface CacheEntry {
  readonly digest: Uint8Array;
  /** By what the file is known without reading it; undefined where only its digest tells. */
  readonly stat: KnownStat | undefined;
  readonly results: Packed;
}

export type KnownStat = Pick<FileStat, 'size' | 'mtimeMs' | 'ctimeMs'>;

/** File systems keep times to two seconds at worst; this is more. */
const settledMs = 3_000;

/**
 * The stat by which the file is known again, or undefined when it had only just changed: another change within the
 * same tick of the file system's clock would leave it as it is. The second time counts what `touch` and renaming
 * cannot set back.
 */
export function settledStat(stat: FileStat | undefined): KnownStat | undefined {
  if (!stat) return undefined;
  const isSettled = stat.askedMs - Math.max(stat.mtimeMs, stat.ctimeMs) > settledMs;
  return isSettled ? { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs } : undefined;
}

export function isSameStat(left: KnownStat | undefined, right: KnownStat): boolean {
  return left?.size === right.size && left.mtimeMs === right.mtimeMs && left.ctimeMs === right.ctimeMs;
}

export function isSameDigest(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === digestBytes && left.every((byte, index) => byte === right[index]);
}
