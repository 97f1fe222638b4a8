import { skippedAnalysis } from '../analysis/analysis.ts';
import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import type { ManifestFormat } from '../manifests/manifest.ts';
import { manifestFormatOf } from '../manifests/registry.ts';
import { isNoticeFile } from '../vendored/noticeFiles.ts';
import { isWeightsFile } from '../weights/registry.ts';
import type { FileResults } from './cache/fileResults.ts';
import type { FileBytes } from './folderAccess.ts';
import type { FolderState } from './folderState.ts';
import { includedFormatOf } from './manifestIncludes.ts';
import type { ScanContext } from './scanContext.ts';
import { isSource, maxBytesOf } from './sourceFiles.ts';
import { findInWeights } from './readWeights.ts';
import { findNotices } from './readNotices.ts';
import { unreadManifest } from './unreadManifest.ts';
import { isVendored } from './vendored.ts';

/** Puts what was found in a file into the state. */
export type FileUpdate = (state: FolderState) => void;

type FileContext = Omit<ScanContext, 'scheduler'>;
type BytesRead = Extract<FileBytes, { readonly bytes: Uint8Array }>;
type Problem = Extract<FileBytes, { readonly problem: string }>['problem'];

/** Reads one file, whatever it is, into the state. */
export async function readFile(
  context: FileContext,
  path: string,
  cancellation: Cancellation,
): Promise<void> {
  (await findInFile(context, path, cancellation))?.(context.state);
}

/** What is in one file; undefined where there is nothing to read, or when nobody wants to know any more. */
export async function findInFile(
  context: FileContext,
  path: string,
  cancellation: Cancellation,
): Promise<FileUpdate | undefined> {
  const included = includedFormatOf(context, path);
  const format = manifestFormatOf(path) ?? included;
  if (isVendored(path) || (!format && isNoticeFile(path))) return findNotices(context, path, cancellation);
  if (!format && !isSource(path))
    return isWeightsFile(path) ? findInWeights(context, path, cancellation) : undefined;
  // What it is depends on another file: it is read each time.
  const cache = included ? undefined : context.cache;
  if (cache?.has(path)) {
    const stat = await context.access.stat(path);
    const known = stat && cache.byStat(path, stat);
    if (known) return cancellation.isCancelled ? undefined : updateOf(path, known);
  }
  const read = await context.access.read(path, maxBytesOf(path));
  if (cancellation.isCancelled) return undefined;
  if ('problem' in read) return updateOfProblem(path, format, read.problem);
  // Before anything else: the bytes are handed over, and then they are gone.
  const digest = await cache?.digest(read.bytes);
  let results = digest && cache?.byDigest(path, digest, read.stat);
  if (!results) {
    results = await findInBytes(context, path, format, read, cancellation);
    if (cancellation.isCancelled) return undefined;
    if (digest) cache?.put(path, digest, read.stat, results);
  }
  return updateOf(path, results);
}

async function findInBytes(
  { analyzer }: FileContext,
  path: string,
  format: ManifestFormat | undefined,
  { bytes }: BytesRead,
  cancellation: Cancellation,
): Promise<FileResults> {
  const declared = format ? readManifest(path, format, bytes) : {};
  if (!isSource(path)) return declared;
  const analysis = await analyzer
    .analyzeFile(path, bytes, cancellation)
    // One file must not end the scan of all others.
    .catch(() => skippedAnalysis('failed'));
  return { ...declared, analysis };
}

function readManifest(path: string, format: ManifestFormat, bytes: Uint8Array): FileResults {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { manifest: format.parse(path, decoded.text) };
  return { manifest: unreadManifest(path, format, decoded.problem), problem: decoded.problem };
}

function updateOf(path: string, { manifest, analysis, problem }: FileResults): FileUpdate {
  return (state) => {
    state.setManifest(path, manifest ?? analysis?.scriptManifest);
    if (analysis) state.setDisk(path, analysis);
    else state.setSkipped(path, problem);
  };
}

function updateOfProblem(path: string, format: ManifestFormat | undefined, problem: Problem): FileUpdate {
  return (state) => {
    // Tracked by git but deleted, or gone in mid-scan: nothing that was left out.
    if (problem === 'missing') return state.forget(path);
    if (format) state.setManifest(path, unreadManifest(path, format, problem));
    if (isSource(path)) state.setDisk(path, skippedAnalysis(problem));
    else state.setSkipped(path, problem);
  };
}
