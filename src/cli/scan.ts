import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createAnalyzer } from '../core/analysis/createAnalyzer.ts';
import { neverCancelled } from '../core/common/cancellation.ts';
import { maxFileBytes } from '../core/analysis/limits.ts';
import { ecosystems } from '../core/ecosystems/registry.ts';
import { renderJsonLines, renderUnseen } from '../core/export/jsonLines.ts';
import { usageOf } from '../core/inventory/usage.ts';
import { serializeBom } from '../core/sbom/canonicalBom.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import type { AnalysisCache } from '../core/workspace/cache/analysisCache.ts';
import { findUnseen } from '../core/unseen/findUnseen.ts';
import { readText, type FolderAccess } from '../core/workspace/folderAccess.ts';
import { FolderLinks } from '../core/workspace/folderLinks.ts';
import { FolderState } from '../core/workspace/folderState.ts';
import { fragmentOf } from '../core/workspace/fragmentOf.ts';
import { readFragment } from '../core/workspace/readFragment.ts';
import { reportFile } from '../core/workspace/problems.ts';
import { scanFolder } from '../core/workspace/scanFolder.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import { NodeFolder } from '../node/nodeFolder.ts';
import { grammarsIn, nodeScheduler } from '../node/nodeHost.ts';
import type { ScanArguments } from './arguments.ts';
import { openFileCache } from './fileCache.ts';

export interface Streams {
  out(text: string): Promise<void>;
  error(text: string): void;
}

/** Runs `shadowlight scan` and returns the exit code. */
export async function runScan(options: ScanArguments, streams: Streams): Promise<0 | 1 | 2> {
  const root = path.resolve(options.folder);
  const isReadable = await readdir(root).then(
    () => true,
    () => false,
  );
  if (!isReadable) {
    streams.error(`shadowlight: ${options.folder} is not a folder that can be read\n`);
    return 2;
  }
  let cache: AnalysisCache | undefined;
  try {
    cache = options.cache === undefined ? undefined : await openFileCache(options.cache, root);
  } catch (error) {
    streams.error(`shadowlight: cannot use the cache ${options.cache ?? ''}: ${messageOf(error)}\n`);
    return 2;
  }
  const access = new NodeFolder(root, () => true);
  const state = await readFolder(access, cache, streams);
  if (options.format === 'cyclonedx' && state.fragment?.problem) {
    streams.error(`shadowlight: ${fragmentPath}: ${state.fragment.problem.message}\n`);
    return 2;
  }
  try {
    await write(options, state, access, streams);
  } catch (error) {
    streams.error(`shadowlight: cannot write ${options.out ?? 'output'}: ${messageOf(error)}\n`);
    return 2;
  }
  reportCoverage(state, streams);
  const broken = state
    .files('shown')
    .filter((file) => !options.excludedUsages.has(usageOf(file.path)))
    .flatMap((file) => reportFile(file, state.judging(today())))
    .some((reported) => reported.rules.some((rule) => options.failOn.includes(rule)));
  return broken ? 1 : 0;
}

async function readFolder(
  access: FolderAccess,
  cache: AnalysisCache | undefined,
  streams: Streams,
): Promise<FolderState> {
  const state = new FolderState(ecosystems);
  const analyzer = createAnalyzer({
    grammars: grammarsIn(path.join(__dirname, '..', 'syntaxes')),
    scheduler: nodeScheduler,
    onError: (where, error) => streams.error(`shadowlight: ${where}: ${messageOf(error)}\n`),
  });
  const links = new FolderLinks({ access, analyzer, state, cache });
  const context = { access, analyzer, state, scheduler: nodeScheduler, cache, links };
  await scanFolder(context, 'all', neverCancelled);
  await analyzer.dispose();
  try {
    await cache?.save((file) => state.hasPath(file));
  } catch (error) {
    // The findings are as good without it.
    streams.error(`shadowlight: cannot write the cache: ${messageOf(error)}\n`);
  }
  state.setFragment(await readFragment(access));
  return state;
}

async function write(
  options: ScanArguments,
  state: FolderState,
  access: FolderAccess,
  streams: Streams,
): Promise<void> {
  const text =
    options.format === 'cyclonedx' ? serializeBom(fragmentOf(state, state.fragment?.bom)) : undefined;
  const unseen = options.unseen ? await unseenLines(state, access, streams) : [];
  if (options.out !== undefined) {
    return writeAtomically(
      path.resolve(options.out),
      text ?? [...renderJsonLines(state, today(), options.excludedUsages), ...unseen].join(''),
    );
  }
  if (text !== undefined) return streams.out(text);
  for (const line of renderJsonLines(state, today(), options.excludedUsages)) await streams.out(line);
  for (const line of unseen) await streams.out(line);
}

async function unseenLines(
  state: FolderState,
  access: FolderAccess,
  streams: Streams,
): Promise<readonly string[]> {
  const read = (file: string): Promise<string | undefined> => readText(access, file, maxFileBytes);
  const found = await findUnseen({ state, scheduler: nodeScheduler, cancellation: neverCancelled, read });
  if (!found.isComplete) streams.error('shadowlight: the folder is too large to be looked through\n');
  return [...renderUnseen(found.packages)];
}

function reportCoverage(state: FolderState, streams: Streams): void {
  const { filesRead, skipped } = state.inventory('shown').coverage;
  const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  const total = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  streams.error(`shadowlight: ${filesRead} files read, ${total} skipped${why}\n`);
}

/** The day, in UTC so that it is the same wherever the scan runs. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
