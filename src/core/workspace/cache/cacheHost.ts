import type { Scheduler } from '../../common/scheduler.ts';

/** What the cache needs of its host. */
export interface CacheHost {
  readonly scheduler: Scheduler;
  /** Names all that decides what is found besides a file's path and bytes: another version, and nothing is taken. */
  readonly analysisVersion: string;
  /** Names the folder: what the file system said of a file is only good for the same one. */
  readonly place: string;
  readonly digest: Digest;
  readonly store: CacheStore;
}

/**
 * SHA-256. Where the processor helps with it, as most do, it takes no longer than reading the file again, and
 * nobody can make two files that pass for one another.
 */
export type Digest = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export const digestBytes = 32;

export interface CacheStore {
  /** Undefined when there is none. */
  read(): Promise<Uint8Array | undefined>;
  /** Whole or not at all. */
  write(bytes: Uint8Array): Promise<void>;
}
