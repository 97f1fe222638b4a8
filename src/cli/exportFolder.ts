import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { v5 } from 'uuid';
import { catalogueVersion } from '../core/catalogue/version.ts';
import type { ExportContent, ExportContext, Exporter } from '../core/export/exporter.ts';
import { exportedBom } from '../core/export/exportedBom.ts';
import { mergeInto } from '../core/merging/mergeInto.ts';
import { readBom } from '../core/merging/readBom.ts';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { serializeBom } from '../core/sbom/canonicalBom.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import { fragmentOf } from '../core/workspace/fragmentOf.ts';
import type { FolderState } from '../core/workspace/folderState.ts';
import { reportFolder } from '../core/workspace/reportFolder.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import manifest from '../../package.json' with { type: 'json' };
import { dayOf, fixedTime } from './moment.ts';
import { openFolder, reportCoverage } from './openFolder.ts';
import { messageOf, type Streams } from './streams.ts';

export interface ExportArguments {
  readonly folder: string;
  readonly exporter: Exporter;
  readonly out: string | undefined;
  /** Where results are kept from one run to the next. */
  readonly cache: string | undefined;
  /** A CycloneDX file of another tool that the inventory is put into; the file itself is not written. */
  readonly into: string | undefined;
}

/** Runs `shadowlight export` and returns the exit code. */
export async function runExport(options: ExportArguments, streams: Streams): Promise<0 | 2> {
  const { out } = options;
  const exported = await exportedText(options, streams);
  if (!exported) return 2;
  try {
    if (out === undefined) await streams.out(exported.text);
    else await writeAtomically(path.resolve(out), exported.text);
  } catch (error) {
    streams.error(`shadowlight: cannot write ${out ?? 'output'}: ${messageOf(error)}\n`);
    return 2;
  }
  reportCoverage(exported.state, streams);
  return 0;
}

/** The export of a folder; undefined when there is none, and then the user was told why. */
export async function exportedText(
  options: Omit<ExportArguments, 'out'>,
  streams: Streams,
): Promise<{ readonly text: string; readonly state: FolderState } | undefined> {
  const { exporter, into } = options;
  const opened = await openFolder(options.folder, options.cache, streams);
  if (!opened) return undefined;
  const { state } = opened;
  if (state.fragment?.problem) {
    // Without it, what people approved would look unreviewed.
    streams.error(`shadowlight: ${fragmentPath}: ${say(state.fragment.problem.message, inEnglish)}\n`);
    return undefined;
  }
  const time = fixedTime() ?? new Date();
  const content = {
    inventory: state.inventory('shown'),
    bom: fragmentOf(state, state.fragment?.bom),
    files: reportFolder(state, dayOf(time)),
  };
  const context = contextOf(content, time);
  try {
    const text =
      into === undefined ? exporter.render(content, context) : await merged(into, content, context);
    return { text, state };
  } catch (error) {
    streams.error(`shadowlight: ${messageOf(error)}\n`);
    return undefined;
  }
}

/** @throws Error with words for the user. */
async function merged(file: string, content: ExportContent, context: ExportContext): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`cannot read ${file}: ${messageOf(error)}`, { cause: error });
  }
  const theirs = readBom(text);
  if ('problem' in theirs) throw new Error(`${file}: ${say(theirs.problem, inEnglish)}`);
  return mergeInto(theirs, exportedBom(content, context));
}

/** Namespace of the serial numbers of exports that can be repeated. */
const SERIAL_NUMBERS = '0a5c7c0e-5f0d-4d5a-9f5e-9f6f1c2b7d11';

function contextOf({ bom }: ExportContent, time: Date): ExportContext {
  const timestamp = time.toISOString().replace(/\.\d+Z$/, 'Z');
  const serial = fixedTime() ? v5(timestamp + serializeBom(bom), SERIAL_NUMBERS) : randomUUID();
  return {
    timestamp,
    serialNumber: `urn:uuid:${serial}`,
    toolVersion: manifest.version,
    catalogueVersion,
    fragmentPath,
  };
}
