import path from 'node:path';
import { neverCancelled } from '../core/common/cancellation.ts';
import { maxFileBytes } from '../core/analysis/limits.ts';
import { renderJsonLines, renderUnseen } from '../core/export/jsonLines.ts';
import { renderSarif } from '../core/export/sarif.ts';
import { usageOf } from '../core/inventory/usage.ts';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { serializeBom } from '../core/sbom/canonicalBom.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import { findUnseen } from '../core/unseen/findUnseen.ts';
import { readText, type FolderAccess } from '../core/workspace/folderAccess.ts';
import type { FolderState } from '../core/workspace/folderState.ts';
import { fragmentOf } from '../core/workspace/fragmentOf.ts';
import { reportFile } from '../core/workspace/problems.ts';
import { reportFolder } from '../core/workspace/reportFolder.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import { nodeScheduler } from '../node/nodeHost.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { ScanArguments } from './arguments.ts';
import { dayOf } from './moment.ts';
import { openFolder, reportCoverage } from './openFolder.ts';
import { messageOf, type Streams } from './streams.ts';

/** Runs `shadowlight scan` and returns the exit code. */
export async function runScan(options: ScanArguments, streams: Streams): Promise<0 | 1 | 2> {
  const opened = await openFolder(options.folder, options.cache, streams);
  if (!opened) return 2;
  const { state, access } = opened;
  if (options.format === 'cyclonedx' && state.fragment?.problem) {
    streams.error(`shadowlight: ${fragmentPath}: ${say(state.fragment.problem.message, inEnglish)}\n`);
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
    .flatMap((file) => reportFile(file, state.judging(dayOf(new Date()))))
    .some((reported) => reported.rules.some((rule) => options.failOn.includes(rule)));
  return broken ? 1 : 0;
}

async function write(
  options: ScanArguments,
  state: FolderState,
  access: FolderAccess,
  streams: Streams,
): Promise<void> {
  const text = documentOf(options, state);
  const unseen = options.unseen ? await unseenLines(state, access, streams) : [];
  const lines = (): Iterable<string> =>
    text === undefined
      ? renderJsonLines(reportFolder(state, dayOf(new Date()), options.excludedUsages))
      : [text];
  if (options.out !== undefined)
    return writeAtomically(path.resolve(options.out), [...lines(), ...unseen].join(''));
  for (const line of lines()) await streams.out(line);
  for (const line of unseen) await streams.out(line);
}

/** Undefined for the format that is written line by line. */
function documentOf(options: ScanArguments, state: FolderState): string | undefined {
  if (options.format === 'jsonl') return undefined;
  const bom = fragmentOf(state, state.fragment?.bom);
  if (options.format === 'cyclonedx') return serializeBom(bom);
  const files = reportFolder(state, dayOf(new Date()), options.excludedUsages);
  const content = { inventory: state.inventory('shown'), bom, files };
  return renderSarif(content, { toolVersion: manifest.version }, options.withSuppressed);
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
