import type { ImportFinding, ModelFinding } from '../model/finding.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import type { AiComponent, Coverage, DependencyComponent, FolderInventory, Occurrence } from './component.ts';
import { componentIdOf } from './componentId.ts';
import { portableName } from './portableName.ts';
import { rulesOfImport } from './rules.ts';

/** The judged findings of one file. */
export interface FileFindings {
  readonly path: string;
  readonly ecosystem: EcosystemId;
  readonly models: readonly ModelFinding[];
  readonly imports: readonly ImportFinding[];
}

/** Gathers the findings of a folder into components. The order of `files` does not matter. */
export function buildInventory(
  project: string,
  files: readonly FileFindings[],
  coverage: Coverage,
): FolderInventory {
  const sorted = [...files].sort((a, b) => compare(a.path, b.path));
  return { project, components: gatherModels(sorted), dependencies: gatherDependencies(sorted), coverage };
}

interface ModelUse {
  readonly finding: ModelFinding;
  readonly occurrence: Occurrence;
}

function gatherModels(files: readonly FileFindings[]): readonly AiComponent[] {
  const uses = new Map<string, ModelUse[]>();
  for (const { path, models } of files) {
    for (const finding of models) {
      const occurrence = { path, range: finding.call, symbol: finding.callee };
      push(uses, componentIdOf(finding, path), { finding, occurrence });
    }
  }
  return sortById([...uses].map(([id, list]) => toComponent(id, list)));
}

function toComponent(id: string, uses: readonly ModelUse[]): AiComponent {
  const findings = uses.map((use) => use.finding);
  const [first] = findings;
  if (!first) throw new Error('a component has at least one use');
  const pinned = findings.map((finding) => finding.pinned).filter((value) => value !== null);
  return {
    id,
    category: first.category,
    name: first.name === null ? null : portableName(first.name),
    provider: first.provider,
    sdks: distinct(findings.map((finding) => finding.sdk)),
    // One revision only where every use names the same.
    revision: findings.every((finding) => finding.revision === first.revision) ? first.revision : null,
    pinned: pinned.length === 0 ? null : pinned.every(Boolean),
    tasks: distinct(findings.flatMap((finding) => (finding.task === null ? [] : [finding.task]))),
    risks: distinct(findings.flatMap((finding) => finding.risks)),
    resolutions: distinct(findings.map((finding) => finding.resolution)),
    occurrences: uses.map((use) => use.occurrence),
  };
}

function gatherDependencies(files: readonly FileFindings[]): readonly DependencyComponent[] {
  const found = new Map<
    string,
    { first: Omit<DependencyComponent, 'occurrences'>; occurrences: Occurrence[] }
  >();
  for (const { path, ecosystem, imports } of files) {
    for (const finding of imports) {
      const { verdict, distribution } = finding;
      if (rulesOfImport(finding).length === 0 || distribution === null) continue;
      if (verdict !== 'undeclared' && verdict !== 'transitive-only') continue;
      const id = `dependency:${ecosystem}/${distribution.toLowerCase()}`;
      const entry = found.get(id) ?? { first: { id, ecosystem, distribution, verdict }, occurrences: [] };
      entry.occurrences.push({ path, range: finding.range, symbol: `import ${finding.module}` });
      found.set(id, entry);
    }
  }
  return sortById([...found.values()].map(({ first, occurrences }) => ({ ...first, occurrences })));
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort(compare);
}

function sortById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compare(a.id, b.id));
}

/** By code unit: the same order in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
