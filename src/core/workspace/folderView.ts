import type { FileAnalysis, LocatedPackage } from '../analysis/analysis.ts';
import type { Ecosystem, FolderPaths } from '../ecosystems/ecosystem.ts';
import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
  VendoredComponent,
} from '../inventory/component.ts';
import { InventoryBuilder } from '../inventory/inventoryBuilder.ts';
import type { Pin } from '../inventory/pins.ts';
import { loadsPath, WeightsPlaces } from '../inventory/weightsPlaces.ts';
import { findingsOf, untrackedIn } from '../judging/importFindings.ts';
import { isSameList } from '../judging/manifestContent.ts';
import { ImportJudge, type JudgedImports } from '../judging/importJudge.ts';
import { normalizePypiName } from '../manifests/pypiNames.ts';
import { isAtLeast } from '../manifests/pypiVersions.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { ModelFinding } from '../model/finding.ts';
import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import { VendoredCode } from '../vendored/vendoredCode.ts';
import { isWeightsFile } from '../weights/registry.ts';
import { coverageOf } from './coverage.ts';
import type { JudgedFile } from './judgedFile.ts';
import { UnreadLanguages } from './unreadLanguages.ts';

/** Name of a project without a root manifest; a folder's own name differs from machine to machine. */
const namelessProject = 'workspace';

const none: readonly never[] = [];

interface FileRecord extends JudgedImports {
  /** Made when first asked for, and again when a verdict changed. */
  judged: JudgedFile | undefined;
  /** What its commands install and nothing declared when it was last gathered. */
  untracked: readonly LocatedPackage[];
}

/**
 * One way to see a folder: which files and manifests count. It is told of each change, and takes changes up when it
 * is next asked: then only what they touch is judged and gathered again.
 */
export class FolderView {
  private readonly judge: ImportJudge;
  private readonly records = new Map<string, FileRecord>();
  private readonly inventory = new InventoryBuilder();
  /** Files that were replaced since the inventory was last gathered. */
  private readonly replaced = new Set<string>();
  private readonly weights = new WeightsPlaces();
  private readonly vendored = new VendoredCode();
  private readonly unread = new UnreadLanguages();
  private arePlacesStale = false;
  /** What was answered about versions, as long as the manifests are these. */
  private readonly floors = new WeakMap<ReadonlyMap<string, Manifest>, Map<string, boolean>>();
  private gathered = -1;
  private readCount = 0;

  /** @param readManifests asked again after `invalidateManifests`. */
  constructor(
    ecosystems: ReadonlyMap<EcosystemId, Ecosystem>,
    readManifests: () => ReadonlyMap<string, Manifest>,
  ) {
    this.judge = new ImportJudge(ecosystems, readManifests);
  }

  /** Lists a path, or lists it no more. */
  setPath(path: string, isListed: boolean): void {
    this.unread.setPath(path, isListed);
    this.judge.setPath(path, isListed);
  }

  /** Replaces what is known of a file; undefined when nothing is any more. */
  setFile(path: string, analysis: FileAnalysis | undefined): void {
    const before = this.records.get(path);
    if (before?.analysis === analysis) return;
    if (before && !before.analysis.skipped) this.readCount--;
    if (analysis && !analysis.skipped) this.readCount++;
    if (analysis) {
      const record = {
        path,
        analysis,
        place: undefined,
        verdicts: [],
        checked: -1,
        judged: undefined,
        untracked: [],
      };
      this.records.set(path, record);
    } else this.records.delete(path);
    this.replaced.add(path);
    this.vendored.set(path, analysis?.notices);
    const isWeights = analysis !== undefined && isWeightsFile(path) && analysis.models.length > 0;
    if (this.weights.set(path, isWeights)) this.arePlacesStale = true;
  }

  invalidateManifests(): void {
    this.judge.invalidateManifests();
  }

  file(path: string): JudgedFile | undefined {
    const record = this.records.get(path);
    if (!record) return undefined;
    this.judge.settle();
    this.placeAgain();
    return this.judgedFile(record);
  }

  files(): readonly JudgedFile[] {
    this.judge.settle();
    this.placeAgain();
    return [...this.records.values()].map((record) => this.judgedFile(record));
  }

  /** @param authored what those say who share their logs. */
  inventoryWith(skipped: readonly string[], authored?: readonly AuthoredComponent[]): FolderInventory {
    this.gather();
    const vendored = this.vendored.components(this.judge.allManifests);
    const coverage = coverageOf(this.readCount, skipped, this.unread.counts);
    return this.inventory.build(this.projectName(), coverage, vendored, authored);
  }

  component(id: string): AiComponent | VendoredComponent | undefined {
    this.gather();
    const isVendored = (each: VendoredComponent): boolean => each.id === id;
    return this.inventory.component(id) ?? this.vendored.components(this.judge.allManifests).find(isVendored);
  }

  dependency(id: string): DependencyComponent | undefined {
    this.gather();
    return this.inventory.dependency(id);
  }

  /** Its paths and manifests, and when they last became others. */
  get structure(): {
    readonly paths: FolderPaths;
    readonly manifests: ReadonlyMap<string, Manifest>;
    readonly at: number;
  } {
    const at = this.judge.settle();
    return { paths: this.judge.paths, manifests: this.judge.allManifests, at };
  }

  pinsOf(key: string): readonly Pin[] {
    this.gather();
    return this.inventory.pinsOf(key);
  }

  /** Whether every manifest that declares a distribution of PyPI allows no release before `version`, and one does. */
  isAtLeast(distribution: string, version: string): boolean {
    this.judge.settle();
    const manifests = this.judge.allManifests;
    let known = this.floors.get(manifests);
    if (!known) this.floors.set(manifests, (known = new Map()));
    const key = `${distribution} ${version}`;
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = areAllAtLeast(manifests, distribution, version)));
    return answer;
  }

  private gather(): void {
    const now = this.judge.settle();
    const isSettled = now === this.gathered;
    this.placeAgain();
    for (const path of this.replaced) this.gatherFile(path);
    this.replaced.clear();
    if (isSettled) return;
    this.gathered = now;
    for (const record of this.records.values()) {
      if (this.update(record) || !isSameList(record.untracked, this.untrackedBy(record)))
        this.gatherFile(record.path);
    }
  }

  private untrackedBy({ analysis }: FileRecord): readonly LocatedPackage[] {
    return analysis.packages?.filter((each) => !this.judge.isTracked(each)) ?? none;
  }

  private gatherFile(path: string): void {
    const record = this.records.get(path);
    if (record) {
      this.update(record);
      const { ecosystem = 'pypi' } = record.analysis;
      const models = this.modelsOf(record);
      record.untracked = this.untrackedBy(record);
      const found = { ecosystem, models, imports: untrackedIn(record), packages: record.untracked };
      this.inventory.set(path, found);
    } else this.inventory.set(path, undefined);
  }

  private modelsOf({ path, analysis }: FileRecord): readonly ModelFinding[] {
    return this.weights.place(path, analysis.models);
  }

  /** Files of weights came or went: who loads any is looked at again. */
  private placeAgain(): void {
    if (!this.arePlacesStale) return;
    this.arePlacesStale = false;
    for (const record of this.records.values()) {
      if (!record.analysis.models.some(loadsPath)) continue;
      record.judged = undefined;
      this.replaced.add(record.path);
    }
  }

  /** Whether a verdict is another since the file was last looked at, by whomever. */
  private update(record: FileRecord): boolean {
    const hasChanged = this.judge.update(record);
    if (hasChanged) record.judged = undefined;
    return hasChanged;
  }

  private judgedFile(record: FileRecord): JudgedFile {
    // Who asks for one file must not keep the inventory from hearing of it.
    if (this.update(record)) this.replaced.add(record.path);
    const { path, analysis } = record;
    record.judged ??= {
      path,
      // A skipped file has no imports to judge.
      ecosystem: analysis.ecosystem ?? 'pypi',
      models: this.modelsOf(record),
      imports: findingsOf(record),
      ignores: analysis.ignores,
    };
    return record.judged;
  }

  private projectName(): string {
    const names = [...this.judge.allManifests.values()]
      .filter(({ path, projectName }) => !path.includes('/') && projectName)
      .map(({ projectName }) => projectName ?? '');
    return names.sort()[0] ?? namelessProject;
  }
}

function areAllAtLeast(
  manifests: ReadonlyMap<string, Manifest>,
  distribution: string,
  version: string,
): boolean {
  const declared = [...manifests.values()]
    .filter(({ ecosystem }) => ecosystem === 'pypi')
    .flatMap(({ declarations }) => declarations)
    .filter(({ name }) => normalizePypiName(name) === distribution);
  return (
    declared.length > 0 &&
    declared.every(({ atLeast }) => atLeast !== undefined && isAtLeast(atLeast, version))
  );
}
