import type { FileAnalysis } from '../../analysis/analysis.ts';
import { Turns } from '../../common/turns.ts';
import type { LinkMemo } from '../../linking/linkMemo.ts';
import type { FileStat } from '../folderAccess.ts';
import { isSameDigest, isSameStat, settledStat, type CacheEntry } from './cacheEntry.ts';
import { buildCacheFile, CacheFile, type CacheKey } from './cacheFile.ts';
import type { CacheHost } from './cacheHost.ts';
import { areFinal, type FileResults } from './fileResults.ts';
import { packLinks, packResults, unpackLinks, unpackResults } from './packResults.ts';
import { WordTable } from './wordTable.ts';

/** WHATWG Encoding, present in every host: https://encoding.spec.whatwg.org/ */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Most bytes of results that are kept: some 100,000 files' worth. What does not fit is analysed again. */
const maxBytes = 128_000_000;

/**
 * What was found in each file, kept from one session to the next.
 *
 * Results are never shown for other content than theirs. They are taken for a path when the digest of its bytes is
 * the one they were found in; or, without reading the file, when the file system says what it said just before
 * those bytes were read, in the same folder, and had said so for a while (`settledStat`). A file that is written
 * while it is read has another time afterwards, and is read again. All of it is good for one version of the
 * analysis only.
 */
export class AnalysisCache {
  private loaded: CacheFile | undefined;
  /** Of all entries, loaded and fresh. */
  private table = new WordTable();
  private loading: Promise<void> | undefined;
  /** What came since. */
  private readonly fresh = new Map<string, CacheEntry>();
  /** What was found in which content. */
  private readonly places = new WeakMap<
    FileAnalysis,
    { readonly path: string; readonly digest: Uint8Array }
  >();
  private changes = 0;
  private isSameFolder = false;
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly host: CacheHost) {}

  /** Reads what was kept; once. What is damaged, or of another version, is nothing. */
  load(): Promise<void> {
    this.loading ??= this.loadNow().catch(() => undefined);
    return this.loading;
  }

  /** Whether asking by stat may help. */
  has(path: string): boolean {
    return this.fresh.has(path) || (this.isSameFolder && this.loaded?.paths.has(path) === true);
  }

  byStat(path: string, stat: FileStat): FileResults | undefined {
    const fresh = this.fresh.get(path);
    const entry = fresh ?? (this.isSameFolder ? this.entryOf(path) : undefined);
    return entry && isSameStat(entry.stat, stat) ? this.resultsOf(path, entry) : undefined;
  }

  digest(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
    return this.host.digest(bytes);
  }

  /** `stat` is how the file was just before its bytes were read: by that it is known the next time. */
  byDigest(path: string, digest: Uint8Array, stat: FileStat | undefined): FileResults | undefined {
    const entry = this.entryOf(path);
    if (!entry || !isSameDigest(entry.digest, digest)) return undefined;
    const known = settledStat(stat);
    if (known && !(this.has(path) && isSameStat(entry.stat, known)))
      this.keep(path, { ...entry, stat: known });
    return this.resultsOf(path, entry);
  }

  put(path: string, digest: Uint8Array, stat: FileStat | undefined, results: FileResults): void {
    if (!areFinal(results)) return;
    this.keep(path, { digest, stat: settledStat(stat), results: packResults(results, this.table) });
    if (results.analysis) this.places.set(results.analysis, { path, digest });
  }

  /** Keeps what a content says in connection with other files, by what was found in it. */
  putLinks(analysis: FileAnalysis, links: LinkMemo): void {
    const place = this.places.get(analysis);
    const entry = place && this.entryOf(place.path);
    if (entry && isSameDigest(entry.digest, place.digest))
      this.keep(place.path, { ...entry, results: packLinks(entry.results, links, this.table) });
  }

  /** What was kept of that. */
  linksOf(analysis: FileAnalysis): LinkMemo | undefined {
    const place = this.places.get(analysis);
    const entry = place && this.entryOf(place.path);
    return entry && isSameDigest(entry.digest, place.digest)
      ? unpackLinks(entry.results, this.table)
      : undefined;
  }

  private resultsOf(path: string, { digest, results }: CacheEntry): FileResults {
    const found = unpackResults(results, this.table);
    if (found.analysis) this.places.set(found.analysis, { path, digest });
    return found;
  }

  /**
   * Writes down what is known of the files that are still there, when at least so many changed: a few that changed
   * are sooner analysed again than all the others written.
   */
  save(isListed: (path: string) => boolean, minChanges = 1): Promise<void> {
    const turn = this.saving.then(() => this.saveNow(isListed, minChanges));
    this.saving = turn.catch(() => undefined);
    return turn;
  }

  private async loadNow(): Promise<void> {
    const bytes = await this.host.store.read();
    const file = bytes && (await CacheFile.open(bytes, this.host.digest));
    if (!file) return;
    const { version, place } = await this.key();
    if (!isSameDigest(file.key.version, version)) return;
    this.adopt(file, isSameDigest(file.key.place, place));
  }

  private async saveNow(isListed: (path: string) => boolean, minChanges: number): Promise<void> {
    if (this.changes < minChanges) return;
    this.changes = 0;
    const entries = this.entriesToKeep(isListed);
    const { digest, scheduler, store } = this.host;
    const turns = new Turns(scheduler);
    const bytes = await buildCacheFile(await this.key(), entries, this.table, digest, turns);
    await store.write(bytes);
    // What is in one buffer takes less room; what came while it was written has words of its own.
    const file = this.changes === 0 ? CacheFile.of(bytes) : undefined;
    if (file) this.adopt(file, true);
  }

  private adopt(file: CacheFile, isSameFolder: boolean): void {
    this.loaded = file;
    this.table = file.table;
    this.isSameFolder = isSameFolder;
    this.fresh.clear();
  }

  private entriesToKeep(isListed: (path: string) => boolean): ReadonlyMap<string, CacheEntry> {
    const entries = new Map<string, CacheEntry>();
    let size = 0;
    for (const path of new Set([...this.fresh.keys(), ...(this.loaded?.paths.keys() ?? [])])) {
      const entry = isListed(path) ? this.entryOf(path) : undefined;
      if (!entry) continue;
      size += entry.results.numbers.byteLength + entry.results.words.byteLength;
      if (size > maxBytes) break;
      const isOfOtherFolder = !this.isSameFolder && !this.fresh.has(path);
      entries.set(path, isOfOtherFolder ? { ...entry, stat: undefined } : entry);
    }
    return entries;
  }

  private entryOf(path: string): CacheEntry | undefined {
    const fresh = this.fresh.get(path);
    if (fresh) return fresh;
    const index = this.loaded?.paths.get(path);
    return index === undefined ? undefined : this.loaded?.entry(index);
  }

  private keep(path: string, entry: CacheEntry): void {
    this.fresh.set(path, entry);
    this.changes++;
  }

  private async key(): Promise<CacheKey> {
    const digestOf = async (text: string): Promise<Uint8Array> =>
      this.host.digest(new TextEncoder().encode(text));
    const { analysisVersion, place } = this.host;
    return { version: await digestOf(analysisVersion), place: await digestOf(place) };
  }
}
