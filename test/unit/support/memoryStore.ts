import { createHash } from 'node:crypto';
import type { CacheStore } from '../../../src/core/workspace/cache/cacheHost.ts';

/** Keeps a cache in memory, as a disk would. */
export class MemoryStore implements CacheStore {
  bytes: Uint8Array | undefined;
  writes = 0;

  read() {
    return Promise.resolve(this.bytes);
  }

  write(bytes: Uint8Array): Promise<void> {
    this.writes++;
    this.bytes = bytes.slice();
    return Promise.resolve();
  }
}

export const digest = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
