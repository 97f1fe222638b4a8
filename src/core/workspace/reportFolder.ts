import { pushTo } from '../common/multiMap.ts';
import { compare } from '../inventory/compare.ts';
import { judgeVendored } from '../policy/judgeFinding.ts';
import { usageOf, type Usage } from '../inventory/usage.ts';
import { subjectOf, type VendoredPlace } from './findingSubject.ts';
import type { FolderState } from './folderState.ts';
import { reportFile, type Judging, type ReportedFinding } from './problems.ts';

/** A file with all that was found in it, models first, in the order of the text. */
export interface ReportedFile {
  readonly path: string;
  readonly findings: readonly ListedFinding[];
  /** Where it says that code is that of others; absent where it does not. */
  readonly vendored?: readonly VendoredPlace[];
}

export type ListedFinding = ReportedFinding & {
  /** How many before it in its file are about the same, whether they are shown or not. */
  readonly alikeBefore: number;
};

/**
 * What a folder reports, by path.
 *
 * @param today the day that retirements are judged by: `2026-11-23`.
 * @param excluded leaves out files that are for one of these.
 */
export function* reportFolder(
  state: FolderState,
  today: string,
  excluded: ReadonlySet<Usage> = new Set(),
): Generator<ReportedFile> {
  const files = state.files('shown').filter(({ path }) => !excluded.has(usageOf(path)));
  files.sort((a, b) => compare(a.path, b.path));
  const judging = state.judging(today);
  const places = vendoredPlaces(state, judging);
  for (const file of files) {
    const vendored = places.get(file.path);
    const findings = counted(reportFile(file, judging));
    yield { path: file.path, findings, ...(vendored && { vendored }) };
  }
}

/** By the file that says it. */
export function vendoredPlaces(
  state: FolderState,
  { policy }: Judging,
): ReadonlyMap<string, readonly VendoredPlace[]> {
  const places = new Map<string, VendoredPlace[]>();
  for (const component of state.inventory('shown').vendored) {
    for (const place of component.occurrences) {
      const judged = policy && judgeVendored(component, place.path, policy);
      pushTo(places, place.path, { component, place, policy: judged });
    }
  }
  return places;
}

function counted(findings: readonly ReportedFinding[]): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((reported) => {
    const subject = JSON.stringify(subjectOf(reported));
    const alikeBefore = seen.get(subject) ?? 0;
    seen.set(subject, alikeBefore + 1);
    return { ...reported, alikeBefore };
  });
}
