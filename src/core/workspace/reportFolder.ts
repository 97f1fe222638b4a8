import { pushTo } from '../common/multiMap.ts';
import { compare } from '../inventory/compare.ts';
import type { Occurrence, VendoredComponent } from '../inventory/component.ts';
import { judgeVendored } from '../policy/judgeFinding.ts';
import type { PolicyJudgement } from '../policy/policy.ts';
import { usageOf, type Usage } from '../inventory/usage.ts';
import type { FolderState } from './folderState.ts';
import { reportFile, type ReportedFinding } from './problems.ts';

/** A file with all that was found in it, models first, in the order of the text. */
export interface ReportedFile {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  /** Where it says that code is that of others; absent where it does not. */
  readonly vendored?: readonly VendoredPlace[];
}

interface VendoredPlace {
  readonly component: VendoredComponent;
  readonly place: Occurrence;
  /** What the policy has against its licence. */
  readonly policy: PolicyJudgement | undefined;
}

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
  const { policy } = judging;
  const places = new Map<string, VendoredPlace[]>();
  for (const component of state.inventory('shown').vendored)
    for (const place of component.occurrences) {
      const judged = policy && judgeVendored(component, place.path, policy);
      pushTo(places, place.path, { component, place, policy: judged });
    }
  for (const file of files) {
    const vendored = places.get(file.path);
    const findings = reportFile(file, judging);
    yield { path: file.path, findings, ...(vendored && { vendored }) };
  }
}
