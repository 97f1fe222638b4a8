import type { Card } from '../completeness/card.ts';
import type { State } from '../completeness/facts.ts';
import { itemsOf, type Item } from '../changes/item.ts';
import type { FolderInventory, Occurrence } from '../inventory/component.ts';
import { isEased, type RuleId } from '../inventory/rules.ts';
import type { RuleLevel } from '../inventory/ruleLevels.ts';
import type { Bom } from '../sbom/bom.ts';
import { DEPENDENCY_KIND } from '../sbom/machineItems.ts';
import { readReviews } from '../sbom/review.ts';
import { isModel } from '../workspace/problems.ts';
import type { ListedFinding, ReportedFile } from '../workspace/reportFolder.ts';
import type {
  Dashboard,
  DashboardAuthorship,
  DashboardChanges,
  DashboardFinding,
  DashboardItem,
  DashboardStandard,
  EvidencePlace,
} from './dashboard.ts';

/** More places of one thing than this nobody looks at in a table; their number is still said. */
const placesShown = 20;

export interface DashboardParts {
  readonly inventory: FolderInventory;
  /** The fragment, with what reviewers said. */
  readonly bom: Bom | undefined;
  readonly files: Iterable<ReportedFile>;
  /** What a rule weighs here. */
  readonly levelOf: (rule: RuleId, isEased: boolean) => RuleLevel | 'off';
  readonly changes: DashboardChanges;
  readonly authorship: DashboardAuthorship;
  readonly cards: readonly Card[];
  readonly isComplete: boolean;
}

/** What a dashboard shows of a folder: a function of what is known of it, and of nothing else. */
export function buildDashboard(parts: DashboardParts): Dashboard {
  const { inventory, bom, changes, authorship, cards, isComplete } = parts;
  const { filesRead, skipped } = inventory.coverage;
  const reviews = bom ? readReviews(bom) : undefined;
  return {
    project: inventory.project,
    isComplete,
    filesRead,
    filesSkipped: Object.values(skipped).reduce((sum, count) => sum + count, 0),
    items: itemsOf(inventory, bom).map((item) => dashboardItem(item, reviews?.get(item.id)?.by ?? '')),
    findings: findingsOf(parts),
    changes,
    authorship,
    standards: cards.map(standardOf),
  };
}

/** The places of something, each once, and how many there are. */
export function evidenceOf(occurrences: readonly Occurrence[]): {
  readonly places: readonly EvidencePlace[];
  readonly uses: number;
} {
  const places = new Map<string, EvidencePlace>();
  for (const { path, range } of occurrences) {
    const line = range ? range.start.line + 1 : null;
    places.set(`${path}:${line ?? ''}`, { path, line });
  }
  return { places: [...places.values()].slice(0, placesShown), uses: places.size };
}

function dashboardItem(item: Item, declaredBy: string): DashboardItem {
  const { id, kind, name, provider, revision, review, risks, places } = item;
  return { id, kind, name, provider, revision, review, declaredBy, risks, ...evidenceOf(places) };
}

function findingsOf({ files, levelOf }: DashboardParts): readonly DashboardFinding[] {
  const found: DashboardFinding[] = [];
  for (const { path, findings } of files) {
    for (const reported of findings) {
      for (const rule of reported.rules) {
        const level = levelOf(rule, isModel(reported) && isEased(rule, reported.finding, reported));
        if (level !== 'off') found.push({ rule, level, ...subjectOf(reported, path) });
      }
    }
  }
  return found;
}

function subjectOf(reported: ListedFinding, path: string): Omit<DashboardFinding, 'rule' | 'level'> {
  if (!isModel(reported)) {
    const { distribution, module, statement } = reported.finding;
    const place = { path, line: statement.start.line + 1 };
    return { kind: DEPENDENCY_KIND, name: distribution ?? module, provider: '', place };
  }
  const { category, name, provider, call, file } = reported.finding;
  return { kind: category, name, provider, place: { path, line: file ? null : call.start.line + 1 } };
}

function standardOf({ standard, document, components }: Card): DashboardStandard {
  const counts: Record<State, number> = { known: 0, 'needs-reviewer': 0, unknown: 0 };
  for (const { state } of [...document, ...components.flatMap(({ lines }) => lines)]) counts[state]++;
  const { id, title, edition } = standard;
  return { id, title, edition, counts };
}
