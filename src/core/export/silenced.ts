import { unreviewedRule, type RuleId } from '../inventory/rules.ts';
import type { FolderInventory } from '../inventory/component.ts';
import type { Range } from '../model/text.ts';
import type { Review } from '../sbom/review.ts';
import { isModel, type ReportedFinding } from '../workspace/problems.ts';
import type { ReportedFile } from '../workspace/reportFolder.ts';

/** A rule that a finding breaks and that nobody is told of, because somebody said so. */
export type Silence =
  | { readonly by: 'comment'; readonly rule: RuleId; readonly reason: string }
  | { readonly by: 'approval'; readonly rule: RuleId; readonly review: Review };

export function silencesOf(
  reported: ReportedFinding,
  reviews: ReadonlyMap<string, Review>,
): readonly Silence[] {
  const { ignored } = reported;
  const comments = ignored.map(({ rule, comment }): Silence => ({
    by: 'comment',
    rule,
    reason: comment.reason,
  }));
  const approval = approvalOf(reported, reviews);
  return approval ? [...comments, approval] : comments;
}

/** A model that nobody need review any more was approved. */
function approvalOf(reported: ReportedFinding, reviews: ReadonlyMap<string, Review>): Silence | undefined {
  if (!isModel(reported)) return undefined;
  const rule = unreviewedRule(reported.finding);
  const review = reviews.get(reported.componentId);
  const isOpen = reported.rules.includes(rule) || reported.ignored.some((each) => each.rule === rule);
  return isOpen || review?.status !== 'approved' ? undefined : { by: 'approval', rule, review };
}

/** What a comment silences at a place. */
export interface SilencedPlace {
  readonly rule: RuleId;
  /** As the comment says it; empty when it gives none. */
  readonly reason: string;
  readonly path: string;
  /** Counts from 1; null for a file without lines. */
  readonly line: number | null;
  /** Model or module. */
  readonly name: string;
  /** The component that it is a use of, where it is one of the inventory's. */
  readonly componentId: string | undefined;
}

/** What comments silence in a folder, in the order of the files. Approvals stand on the components themselves. */
export function silencedPlaces(
  files: Iterable<ReportedFile>,
  inventory: FolderInventory,
): readonly SilencedPlace[] {
  const places: SilencedPlace[] = [];
  let dependencies: ReadonlyMap<string, string> | undefined;
  for (const { path, findings } of files) {
    for (const reported of findings) {
      if (reported.ignored.length === 0) continue;
      dependencies ??= dependenciesByPlace(inventory);
      const of = isModel(reported)
        ? {
            name: reported.finding.name ?? reported.finding.callee,
            line: reported.finding.file ? null : reported.finding.call.start.line + 1,
            componentId: reported.componentId,
          }
        : {
            name: reported.finding.module,
            line: reported.finding.statement.start.line + 1,
            componentId: dependencies.get(placeKey(path, reported.finding.range)),
          };
      for (const { rule, comment } of reported.ignored)
        places.push({ rule, reason: comment.reason, path, ...of });
    }
  }
  return places;
}

function dependenciesByPlace({ dependencies }: FolderInventory): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, occurrences } of dependencies)
    for (const { path, range } of occurrences) if (range) ids.set(placeKey(path, range), id);
  return ids;
}

function placeKey(path: string, { start }: Range): string {
  return `${start.line}:${start.character}:${path}`;
}
