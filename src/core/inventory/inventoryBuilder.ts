import { pushTo } from '../common/multiMap.ts';
import type { Detail, ImportFinding, ModelFinding } from '../model/finding.ts';
import type { LocatedPackage } from '../analysis/analysis.ts';
import { isUntracked } from '../model/untracked.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import type {
  AiComponent,
  Coverage,
  DependencyComponent,
  FolderInventory,
  Occurrence,
  VendoredComponent,
} from './component.ts';
import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import { compare } from './compare.ts';
import { componentIdOf } from './componentId.ts';
import { Gathering, type UsesById } from './gathering.ts';
import { pinKeyOf, pinOf, type Pin } from './pins.ts';
import { portableName } from './portableName.ts';
import { rulesOfImport } from './rules.ts';

/** The judged findings of one file. */
export interface FileFindings {
  readonly path: string;
  readonly ecosystem: EcosystemId;
  readonly models: readonly ModelFinding[];
  readonly imports: readonly ImportFinding[];
  /** Those that its commands install and no manifest declares. */
  readonly packages?: readonly LocatedPackage[];
}

/** Gathers the findings of a folder into components, while its files change. The order of files does not matter. */
export class InventoryBuilder {
  private readonly models = new Gathering(toComponent);
  private readonly imports = new Gathering(toDependency);
  private readonly pins = new Gathering((_key, uses: readonly Pin[]) => uses);
  private last: FolderInventory | undefined;

  /** Replaces the findings of a file; undefined when there are none any more. */
  set(path: string, file: Omit<FileFindings, 'path'> | undefined): void {
    this.models.set(path, file ? modelUses(path, file.models) : noUses);
    this.pins.set(path, file ? pinUses(path, file.models) : noUses);
    this.imports.set(path, file ? packageUses(path, file) : noUses);
  }

  /** The same object as long as nothing of it changes. */
  build(
    project: string,
    coverage: Coverage,
    vendored: readonly VendoredComponent[] = noVendored,
    authored?: readonly AuthoredComponent[],
  ): FolderInventory {
    const components = this.models.components();
    const dependencies = this.imports.components();
    const { last } = this;
    if (
      last?.project === project &&
      last.components === components &&
      last.dependencies === dependencies &&
      last.vendored === vendored &&
      last.authored === authored &&
      isSameCoverage(last.coverage, coverage)
    )
      return last;
    this.last = { project, components, dependencies, vendored, coverage, ...(authored && { authored }) };
    return this.last;
  }

  component(id: string): AiComponent | undefined {
    return this.models.component(id);
  }

  dependency(id: string): DependencyComponent | undefined {
    return this.imports.component(id);
  }

  /** Every use of a model that could name a revision, by path. See {@link file://./pins.ts}. */
  pinsOf(key: string): readonly Pin[] {
    return this.pins.component(key) ?? [];
  }
}

interface ModelUse {
  readonly finding: ModelFinding;
  readonly path: string;
}

function modelUses(path: string, models: readonly ModelFinding[]): UsesById<ModelUse> {
  if (models.length === 0) return noUses;
  const uses = new Map<string, ModelUse[]>();
  for (const finding of models) pushTo(uses, componentIdOf(finding, path), { finding, path });
  return uses;
}

function pinUses(path: string, models: readonly ModelFinding[]): UsesById<Pin> {
  const uses = new Map<string, Pin[]>();
  for (const finding of models) {
    const key = pinKeyOf(finding);
    if (key !== null) pushTo(uses, key, pinOf(finding, path));
  }
  return uses.size === 0 ? noUses : uses;
}

function toComponent(id: string, uses: readonly ModelUse[]): AiComponent {
  const findings = uses.map((use) => use.finding);
  const [first] = findings;
  if (!first) throw new Error('a component has at least one use');
  const file = findings.find((finding) => finding.file !== undefined)?.file;
  const pinned = findings.map((finding) => finding.pinned).filter((value) => value !== null);
  return {
    id,
    category: first.category,
    name: first.inFolder ?? (first.name === null ? null : portableName(first.name)),
    provider: first.provider,
    sdks: distinct(findings.map((finding) => finding.sdk)),
    // One revision only where every use names the same.
    revision: findings.every((finding) => finding.revision === first.revision) ? first.revision : null,
    pinned: pinned.length === 0 ? null : pinned.every(Boolean),
    tasks: distinct(findings.flatMap((finding) => (finding.task === null ? [] : [finding.task]))),
    risks: distinct(findings.flatMap((finding) => finding.risks)),
    resolutions: distinct(findings.map((finding) => finding.resolution)),
    occurrences: uses.map(({ finding, path }) => ({
      path,
      range: finding.file ? null : finding.call,
      symbol: finding.callee,
    })),
    ...(file && { file }),
    ...hostsOf(findings),
    ...detailsOf(findings),
  };
}

function hostsOf(findings: readonly ModelFinding[]): Pick<AiComponent, 'hosts'> {
  const hosts = distinct(findings.flatMap(({ host }) => (host === undefined ? [] : [host])));
  return hosts.length === 0 ? {} : { hosts };
}

/** Everything that is said of it anywhere, each once. */
function detailsOf(findings: readonly ModelFinding[]): Pick<AiComponent, 'details'> {
  const said = new Map<string, Detail>();
  for (const { details = [] } of findings) for (const detail of details) said.set(detail.join('\0'), detail);
  if (said.size === 0) return {};
  return { details: [...said].sort(([left], [right]) => compare(left, right)).map(([, detail]) => detail) };
}

interface ImportUse {
  readonly ecosystem: EcosystemId;
  readonly distribution: string;
  readonly verdict: DependencyComponent['verdict'];
  readonly occurrence: Occurrence;
}

function packageUses(
  path: string,
  { ecosystem, imports, packages = [] }: Omit<FileFindings, 'path'>,
): UsesById<ImportUse> {
  const uses = new Map<string, ImportUse[]>();
  for (const installed of packages) {
    const { ecosystem: of, name: distribution, range } = installed;
    const occurrence = { path, range, symbol: `install ${distribution}` };
    pushTo(uses, dependencyId(of, distribution), {
      ecosystem: of,
      distribution,
      verdict: 'undeclared',
      occurrence,
    });
  }
  for (const finding of imports) {
    const { verdict, distribution } = finding;
    if (rulesOfImport(finding).length === 0 || distribution === null) continue;
    if (!isUntracked(verdict)) continue;
    const occurrence = { path, range: finding.range, symbol: `import ${finding.module}` };
    pushTo(uses, dependencyId(ecosystem, distribution), { ecosystem, distribution, verdict, occurrence });
  }
  return uses.size === 0 ? noUses : uses;
}

function dependencyId(ecosystem: EcosystemId, distribution: string): string {
  return `dependency:${ecosystem}/${distribution.toLowerCase()}`;
}

function toDependency(id: string, uses: readonly ImportUse[]): DependencyComponent {
  const [first] = uses;
  if (!first) throw new Error('a component has at least one use');
  const { ecosystem, distribution, verdict } = first;
  return { id, ecosystem, distribution, verdict, occurrences: uses.map(({ occurrence }) => occurrence) };
}

const noVendored: readonly VendoredComponent[] = [];

const noUses: UsesById<never> = new Map();

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort(compare);
}

function isSameCoverage(left: Coverage, right: Coverage): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
