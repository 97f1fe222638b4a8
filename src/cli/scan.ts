import path from 'node:path';
import { neverCancelled } from '../core/common/cancellation.ts';
import { maxFileBytes } from '../core/analysis/limits.ts';
import { newFindings } from '../core/baseline/newFindings.ts';
import { renderJsonLines, renderUnseen } from '../core/export/jsonLines.ts';
import { renderSarif } from '../core/export/sarif.ts';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { serializeBom } from '../core/sbom/canonicalBom.ts';
import { readReviews } from '../core/sbom/review.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import { findUnseen } from '../core/unseen/findUnseen.ts';
import { readText, type FolderAccess } from '../core/workspace/folderAccess.ts';
import type { FolderState } from '../core/workspace/folderState.ts';
import { fragmentOf } from '../core/workspace/fragmentOf.ts';
import { reportFolder, type ReportedFile } from '../core/workspace/reportFolder.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import { nodeScheduler } from '../node/nodeHost.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { ScanArguments } from './arguments.ts';
import { applyPolicy, isPolicyBroken } from './applyPolicy.ts';
import { dayOf } from './moment.ts';
import { knownIn, readBaseline, writeBaseline } from './known.ts';
import { openFolder, reportCoverage, type OpenedFolder } from './openFolder.ts';
import { messageOf, type Streams } from './streams.ts';
import { isFragment, writeFragment } from './writeFragment.ts';

/** Runs `shadowlight scan` and returns the exit code. */
export async function runScan(options: ScanArguments, streams: Streams): Promise<0 | 1 | 2 | 5> {
  const opened = await openFolder(options.folder, options.cache, streams, options.newSince !== undefined);
  if (!opened) return 2;
  const { state } = opened;
  if (options.policy && !(await applyPolicy(options.policy, options.folder, opened, streams))) return 2;
  if (options.format === 'cyclonedx' && state.fragment?.problem) {
    streams.error(`shadowlight: ${fragmentPath}: ${say(state.fragment.problem.message, inEnglish)}\n`);
    return 2;
  }
  let files: readonly ReportedFile[];
  try {
    files = await filesToShow(options, opened, streams);
    if (options.writeBaseline !== undefined) await writeBaseline(options.writeBaseline, files);
  } catch (error) {
    streams.error(`shadowlight: ${messageOf(error)}\n`);
    return 2;
  }
  try {
    await write(options, files, opened, streams);
  } catch (error) {
    streams.error(`shadowlight: cannot write ${options.out ?? 'output'}: ${messageOf(error)}\n`);
    return 2;
  }
  reportCoverage(state, streams);
  if (options.policy && isPolicyBroken(files, streams)) return 5;
  const broken = files
    .flatMap(({ findings }) => findings)
    .some((reported) => reported.rules.some((rule) => options.failOn.includes(rule)));
  return broken ? 1 : 0;
}

/** Of what is reported, what was not known before. */
async function filesToShow(
  options: ScanArguments,
  opened: OpenedFolder,
  streams: Streams,
): Promise<readonly ReportedFile[]> {
  const { state } = opened;
  const today = dayOf(new Date());
  const isThere = (file: string): boolean => state.hasPath(file);
  let files: Iterable<ReportedFile> = reportFolder(state, today, options.excludedUsages);
  if (options.newSince !== undefined) {
    const known = await knownIn(options.newSince, options.folder, opened, today, streams);
    files = newFindings(files, known, isThere);
  }
  if (options.baseline !== undefined)
    files = newFindings(files, await readBaseline(options.baseline), isThere);
  return [...files];
}

async function write(
  options: ScanArguments,
  files: readonly ReportedFile[],
  opened: OpenedFolder,
  streams: Streams,
): Promise<void> {
  if (options.format === 'cyclonedx' && options.out !== undefined && isFragment(options.out, options.folder))
    return writeFragment(options.out, opened);
  const { state, access } = opened;
  const text = documentOf(options, state, files);
  const unseen = options.unseen ? await unseenLines(state, access, streams) : [];
  const lines = (): Iterable<string> =>
    text === undefined ? renderJsonLines(files, readReviews(fragmentOf(state, state.fragment?.bom))) : [text];
  if (options.out !== undefined)
    return writeAtomically(path.resolve(options.out), [...lines(), ...unseen].join(''));
  for (const line of lines()) await streams.out(line);
  for (const line of unseen) await streams.out(line);
}

/** Undefined for the format that is written line by line. */
function documentOf(
  options: ScanArguments,
  state: FolderState,
  files: readonly ReportedFile[],
): string | undefined {
  if (options.format === 'jsonl') return undefined;
  const bom = fragmentOf(state, state.fragment?.bom);
  if (options.format === 'cyclonedx') return serializeBom(bom);
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
