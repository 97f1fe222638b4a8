import type { Cancellation } from '../common/cancellation.ts';
import { manifestFormatOf } from '../manifests/registry.ts';
import { listFolder } from './listFolder.ts';
import { readIncludes } from './manifestIncludes.ts';
import { readFiles } from './readFiles.ts';
import type { ScanContext } from './scanContext.ts';
import { isScanned } from './sourceFiles.ts';

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

/** How often, in milliseconds, progress is told at most. */
const progressMs = 50;

/** `manifests` is enough to judge the imports of open files; `all` reads the code too. */
export type ScanScope = 'manifests' | 'all';

/**
 * Reads a folder into its state, the code of `first`, what people look at, before all other. False when it was
 * cancelled: what was read by then is kept.
 */
export async function scanFolder(
  context: ScanContext,
  scope: ScanScope,
  cancellation: Cancellation,
  onProgress: (progress: ScanProgress) => void = () => undefined,
  first: readonly string[] = [],
): Promise<boolean> {
  const { state, scheduler, cache, links, authorship } = context;
  await Promise.all([listFolder(context, cancellation), cache?.load()]);
  const isManifest = (path: string): boolean => manifestFormatOf(path) !== undefined;
  const manifests = state.paths.filter(isManifest);
  // What else a manifest says was read with it.
  const others = state.paths.filter((path) => isScanned(path) && !isManifest(path));
  const sources = scope === 'all' ? inOrder([...others, ...state.noticePaths], first) : [];
  // Nobody may have watched.
  if (scope === 'all') state.touchAllData();
  const total = manifests.length + sources.length;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (done: number): void => {
    const now = scheduler.now();
    if (now - toldAt < progressMs && done < total) return;
    toldAt = now;
    onProgress({ done, total });
  };
  // Manifests first: then every verdict is right from the start.
  await readFiles(context, manifests, cancellation, { onRead: tell });
  await readIncludes(context, cancellation);
  await readFiles(context, sources, cancellation, { onRead: (count) => tell(manifests.length + count) });
  if (scope === 'all') {
    await links?.update(['shown', 'committed'], cancellation);
    await authorship?.update(undefined, cancellation);
  }
  return !cancellation.isCancelled;
}

function inOrder(paths: readonly string[], first: readonly string[]): readonly string[] {
  const ahead = new Set(first);
  if (ahead.size === 0) return paths;
  return [...paths.filter((path) => ahead.has(path)), ...paths.filter((path) => !ahead.has(path))];
}
