import { compare } from '../inventory/compare.ts';
import type { RuleLevel } from '../inventory/ruleLevels.ts';
import type { Dashboard, DashboardItem } from './dashboard.ts';

/** Kinds that suppliers are told apart by, in the order of the columns. */
export const suppliedKinds = ['model', 'service', 'dataset', 'weights-file'] as const;

type SuppliedKind = (typeof suppliedKinds)[number];

export interface SupplierTally {
  readonly provider: string;
  readonly counts: Readonly<Record<SuppliedKind, number>>;
  readonly all: number;
}

/** How many models, services, datasets and weights files come from whom, the most first. */
export function suppliersOf({ items }: Dashboard): readonly SupplierTally[] {
  const tallies = new Map<string, Record<SuppliedKind, number>>();
  for (const { provider, kind } of items) {
    const supplied = suppliedKinds.find((known) => known === kind);
    if (!supplied) continue;
    let counts = tallies.get(provider);
    if (!counts) tallies.set(provider, (counts = { model: 0, service: 0, dataset: 0, 'weights-file': 0 }));
    counts[supplied]++;
  }
  return [...tallies]
    .map(([provider, counts]) => ({
      provider,
      counts,
      all: Object.values(counts).reduce((sum, count) => sum + count, 0),
    }))
    .sort((left, right) => right.all - left.all || compare(left.provider, right.provider));
}

/** How many items have each value, in the order of the values; values that none has are left out. */
export function countBy<T extends string>(
  items: readonly DashboardItem[],
  values: readonly T[],
  valueOf: (item: DashboardItem) => string,
): readonly (readonly [T, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(valueOf(item), (counts.get(valueOf(item)) ?? 0) + 1);
  return values.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [[value, count] as const];
  });
}

export interface RuleTally {
  readonly rule: string;
  readonly level: RuleLevel;
  readonly count: number;
}

/** Heaviest first. */
export const levels: readonly RuleLevel[] = ['warning', 'information', 'hint'];

/** How often each rule is broken at which weight: the heaviest first, then the most. */
export function rulesOf({ findings }: Dashboard): readonly RuleTally[] {
  const tallies = new Map<string, { rule: string; level: RuleLevel; count: number }>();
  for (const { rule, level } of findings) {
    const key = `${level} ${rule}`;
    const known = tallies.get(key);
    if (known) known.count++;
    else tallies.set(key, { rule, level, count: 1 });
  }
  return [...tallies.values()].sort(
    (left, right) =>
      levels.indexOf(left.level) - levels.indexOf(right.level) ||
      right.count - left.count ||
      compare(left.rule, right.rule),
  );
}
