import type { Analyzer } from '../analysis/analyzer.ts';
import { skippedAnalysis } from '../analysis/analysis.ts';
import { maxFileBytes, maxNotebookBytes } from '../analysis/limits.ts';
import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import type { Scheduler } from '../common/scheduler.ts';
import { languageOfPath } from '../languages/registry.ts';
import { requirements } from '../manifests/formats/requirements.ts';
import { tsconfig } from '../manifests/formats/tsconfig.ts';
import type { EcosystemId, Manifest, ManifestFormat } from '../manifests/manifest.ts';
import { manifestFormatOf } from '../manifests/registry.ts';
import type { FolderAccess } from './folderAccess.ts';
import type { FolderState } from './folderState.ts';
import { isVendored } from './vendored.ts';

export interface ScanContext {
  readonly access: FolderAccess;
  readonly analyzer: Analyzer;
  readonly state: FolderState;
  readonly scheduler: Scheduler;
}

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

/** How long, in milliseconds, a scan works before it lets others have a turn. */
const turnMs = 10;

/** `manifests` is enough to judge the imports of open files; `all` reads the code too. */
export type ScanScope = 'manifests' | 'all';

/** Reads a folder into its state. False when it was cancelled: what was read by then is kept. */
export async function scanFolder(
  context: ScanContext,
  scope: ScanScope,
  cancellation: Cancellation,
  onProgress: (progress: ScanProgress) => void = () => undefined,
): Promise<boolean> {
  const { state, scheduler } = context;
  await listFolder(context, cancellation);
  const manifests = state.paths.filter((path) => manifestFormatOf(path) !== undefined);
  const sources = scope === 'all' ? state.paths.filter(isSource) : [];
  const total = manifests.length + sources.length;
  let done = 0;
  let turnEnd = scheduler.now() + turnMs;
  const read = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      if (cancellation.isCancelled) return;
      await readFile(context, path, cancellation);
      onProgress({ done: ++done, total });
      if (scheduler.now() > turnEnd) {
        await scheduler.yield();
        turnEnd = scheduler.now() + turnMs;
      }
    }
  };
  // Manifests first: then every verdict is right from the start.
  await read(manifests);
  await readIncludes(context, cancellation);
  await read(sources);
  return !cancellation.isCancelled;
}

/** Most rounds of files that include files: a circle of them ends by itself, a long chain is no manifest. */
const maxIncludeRounds = 5;

/** What a file is that a manifest of this ecosystem includes: `-r deps.lst`, `"extends": "./base.json"`. */
const includedFormats: Readonly<Record<EcosystemId, ManifestFormat>> = { pypi: requirements, npm: tsconfig };

/** Reads what manifests include under names that no format claims, such as `-r deps.lst`. */
export async function readIncludes(
  { access, state }: Pick<ScanContext, 'access' | 'state'>,
  cancellation: Cancellation,
): Promise<void> {
  for (let round = 0; round < maxIncludeRounds; round++) {
    const known = state.diskManifests;
    const missing = new Map<string, ManifestFormat>();
    for (const { includes, ecosystem } of known.values()) {
      for (const path of includes) {
        if (!known.has(path) && state.hasPath(path)) missing.set(path, includedFormats[ecosystem]);
      }
    }
    if (missing.size === 0) return;
    for (const [path, format] of missing) {
      const read = await readText(access, path, maxFileBytes);
      if (cancellation.isCancelled) return;
      state.setManifest(path, 'text' in read ? format.parse(path, read.text) : unread(path, format, read));
    }
  }
}

/** Asks again which files there are. Other people's code is counted and left out. */
export async function listFolder(
  { access, state }: Pick<ScanContext, 'access' | 'state'>,
  cancellation: Cancellation,
): Promise<void> {
  const listing = await access.list(cancellation);
  if (cancellation.isCancelled) return;
  state.setListing({ ...listing, paths: listing.paths.filter((path) => !isVendored(path)) });
  for (const path of listing.paths) {
    if (isVendored(path) && isSource(path)) state.setSkipped(path, 'vendored');
  }
}

/** Reads one file, whatever it is, into the state. */
export async function readFile(
  { access, analyzer, state }: Omit<ScanContext, 'scheduler'>,
  path: string,
  cancellation: Cancellation,
): Promise<void> {
  const included = isSource(path) ? undefined : state.diskManifests.get(path);
  const format = manifestFormatOf(path) ?? (included && includedFormats[included.ecosystem]);
  if (!format && !isSource(path)) return;
  const read = await access.read(path, isNotebook(path) ? maxNotebookBytes : maxFileBytes);
  if (cancellation.isCancelled) return;
  if ('problem' in read) {
    // Tracked by git but deleted, or gone in mid-scan: nothing that was left out.
    if (read.problem === 'missing') return state.forget(path);
    return setUnread(state, path, format, read.problem);
  }
  if (format) {
    const decoded = decodeText(read.bytes);
    if ('problem' in decoded) return setUnread(state, path, format, decoded.problem);
    state.setManifest(path, format.parse(path, decoded.text));
  }
  if (!isSource(path)) return state.setSkipped(path, undefined);
  const analysis = await analyzer
    .analyzeFile(path, read.bytes, cancellation)
    // One file must not end the scan of all others.
    .catch(() => skippedAnalysis('failed'));
  if (cancellation.isCancelled) return;
  if (!format) state.setManifest(path, analysis.scriptManifest);
  state.setDisk(path, analysis);
}

function setUnread(
  state: FolderState,
  path: string,
  format: ManifestFormat | undefined,
  problem: 'binary' | 'too-large' | 'unreadable',
): void {
  if (format) state.setManifest(path, unread(path, format, { problem }));
  if (isSource(path)) state.setDisk(path, skippedAnalysis(problem));
  else state.setSkipped(path, problem);
}

/** What it declares is not known, so nothing below it can be called undeclared. */
function unread(path: string, { ecosystem }: ManifestFormat, { problem }: Unread): Manifest {
  const message = `It cannot be read (${problem}).`;
  return { path, ecosystem, declarations: [], includes: [], localModules: [], problem: message };
}

interface Unread {
  readonly problem: 'binary' | 'missing' | 'too-large' | 'unreadable';
}

type ReadText = { readonly text: string } | Unread;

async function readText(access: FolderAccess, path: string, maxBytes: number): Promise<ReadText> {
  const read = await access.read(path, maxBytes);
  return 'bytes' in read ? decodeText(read.bytes) : read;
}

/** Whether Shadowlight reads the code in files of this name. */
export function isSource(path: string): boolean {
  return isNotebook(path) || languageOfPath(path) !== undefined;
}

function isNotebook(path: string): boolean {
  return path.toLowerCase().endsWith('.ipynb');
}
