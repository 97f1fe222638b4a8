import { checkFragment, isMendedByScan, type FragmentDefect } from '../core/sbom/checkFragment.ts';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import { fragmentOf } from '../core/workspace/fragmentOf.ts';
import { readFragmentText } from '../core/workspace/readFragment.ts';
import { loadSchemaCheck } from '../node/schemaCheck.ts';
import { openFolder, reportCoverage } from './openFolder.ts';
import type { Streams } from './streams.ts';

export interface CheckArguments {
  readonly folder: string;
  readonly format: 'text' | 'jsonl';
  /** Where results are kept from one run to the next. */
  readonly cache: string | undefined;
}

/** Runs `shadowlight check` and returns the exit code. */
export async function runCheck(options: CheckArguments, streams: Streams): Promise<0 | 2 | 3 | 4> {
  const opened = await openFolder(options.folder, options.cache, streams);
  if (!opened) return 2;
  const { state, access } = opened;
  const read = await readFragmentText(access);
  const defects: readonly FragmentDefect[] =
    read && 'problem' in read
      ? [{ ...read.problem, line: null }]
      : checkFragment(read?.text, (previous) => fragmentOf(state, previous), loadSchemaCheck(__dirname));
  const print = options.format === 'jsonl' ? jsonLine : textLine;
  for (const defect of defects) await streams.out(print(defect));
  reportCoverage(state, streams);
  if (defects.length === 0) return 0;
  if (!defects.every(isMendedByScan)) return 4;
  streams.error(
    `shadowlight: bring it up to date: shadowlight scan ${options.folder} --format cyclonedx --out ${options.folder}/${fragmentPath}\n`,
  );
  return 3;
}

/** As compilers write it, so that editors and build logs know the place. */
function textLine({ code, message, line }: FragmentDefect): string {
  return `${fragmentPath}:${line === null ? '' : `${line}:`} ${code}: ${say(message, inEnglish)}\n`;
}

function jsonLine({ code, message, line }: FragmentDefect): string {
  const fields = { schema: 1, kind: 'fragment', path: fragmentPath, line, code };
  return `${JSON.stringify({ ...fields, message: say(message, inEnglish) })}\n`;
}
