import type { FileAnalysis, LocatedPackage } from '../analysis/analysis.ts';
import { declarationsByName } from '../ecosystems/declared.ts';
import type { Ecosystem } from '../ecosystems/ecosystem.ts';
import { ManifestIndex } from '../ecosystems/manifestIndex.ts';
import { isUnreadManifest } from '../ecosystems/unreadManifests.ts';
import { directoryOf, fileNameOf } from '../manifests/paths.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import { EcosystemJudge } from './ecosystemJudge.ts';
import { saysSame } from './manifestContent.ts';
import { PathIndex } from './pathIndex.ts';
import type { Place, Verdict } from './place.ts';

/** A file whose imports are judged. */
export interface JudgedImports {
  readonly path: string;
  readonly analysis: FileAnalysis;
  place: Place | undefined;
  /** As many as the analysis has imports, in their order; empty until the file is judged. */
  readonly verdicts: Verdict[];
  /** When the verdicts were last brought up to date. */
  checked: number;
}

/**
 * Judges the imports of a folder, and keeps the verdicts while its paths and manifests change. Changes are taken
 * together: they count from the next `settle` on.
 */
export class ImportJudge {
  readonly paths = new PathIndex();
  private readonly judges = new Map<EcosystemId, EcosystemJudge>();
  private manifests: ReadonlyMap<string, Manifest> = new Map();
  /** How many manifests that no format reads lie in each directory. */
  private readonly unread = new Map<string, number>();
  private readonly changedStems = new Set<string>();
  private readonly changedPaths = new Set<string>();
  /** What was asked of `isTracked`, as long as the manifests are these. */
  private readonly tracked = new Map<string, boolean>();
  private areManifestsStale = true;
  private clock = 0;

  /** @param readManifests asked again after `invalidateManifests`. */
  constructor(
    private readonly ecosystems: ReadonlyMap<EcosystemId, Ecosystem>,
    private readonly readManifests: () => ReadonlyMap<string, Manifest>,
  ) {}

  /** Every manifest that counts, by path. */
  get allManifests(): ReadonlyMap<string, Manifest> {
    return this.manifests;
  }

  /** Whether any manifest of the folder declares or locks a package, or is the package's own. */
  isTracked({ ecosystem, name }: Pick<LocatedPackage, 'ecosystem' | 'name'>): boolean {
    const normalize = this.ecosystems.get(ecosystem)?.normalize ?? ((each) => each);
    const wanted = normalize(name);
    const key = `${ecosystem}/${wanted}`;
    let known = this.tracked.get(key);
    if (known === undefined) {
      known = [...this.manifests.values()].some(
        (manifest) => manifest.ecosystem === ecosystem && tracks(manifest, wanted, normalize),
      );
      this.tracked.set(key, known);
    }
    return known;
  }

  setPath(path: string, isThere: boolean): void {
    if (this.paths.hasFile(path) === isThere) return;
    this.paths.set(path, isThere, this.changedStems);
    this.changedPaths.add(path);
    if (isUnreadManifest(fileNameOf(path))) {
      const directory = directoryOf(path);
      const count = (this.unread.get(directory) ?? 0) + (isThere ? 1 : -1);
      if (count === 0) this.unread.delete(directory);
      else this.unread.set(directory, count);
      this.areManifestsStale = true;
    }
  }

  invalidateManifests(): void {
    this.areManifestsStale = true;
  }

  /** Takes up what changed; the time that `update` brings files to. The same as before when nothing did. */
  settle(): number {
    if (!this.areManifestsStale && this.changedPaths.size === 0) return this.clock;
    this.clock++;
    if (this.areManifestsStale) this.takeUpManifests();
    if (this.changedPaths.size > 0) {
      for (const judge of this.judges.values())
        judge.filesChanged(this.changedPaths, this.changedStems, this.clock);
      this.changedStems.clear();
      this.changedPaths.clear();
    }
    return this.clock;
  }

  /** Brings a file's verdicts up to date after `settle`; false when they are the same as before. */
  update(file: JudgedImports): boolean {
    const { path, analysis, verdicts, checked } = file;
    if (checked === this.clock) return false;
    const judge = this.judgeOf(analysis.ecosystem);
    let hasChanged = checked < 0;
    file.checked = this.clock;
    if (judge === undefined) return hasChanged;
    const place = this.isInPlace(file) ? file.place : judge.placeOf(path);
    const isMoved = place !== file.place || place.changed > checked;
    file.place = place;
    // Asked for once: those that were kept are made each time.
    for (const [index, { fact }] of analysis.imports.entries()) {
      const before = verdicts[index];
      const isStanding = before !== undefined && !isMoved && before.known.pathsChanged <= checked;
      const verdict = isStanding ? before : judge.verdictOn(fact, path, place, this.clock);
      judge.bringUpToDate(verdict, place, this.clock);
      if (verdict === before && verdict.changed <= checked) continue;
      verdicts[index] = verdict;
      hasChanged = true;
    }
    return hasChanged;
  }

  /** A file that is a manifest itself is governed by itself, too. */
  private isInPlace(file: JudgedImports): file is JudgedImports & { readonly place: Place } {
    return file.place !== undefined && (file.place.ownFile !== undefined) === this.manifests.has(file.path);
  }

  private judgeOf(id: EcosystemId | undefined): EcosystemJudge | undefined {
    // A skipped file has no imports to judge.
    if (id === undefined) return undefined;
    let judge = this.judges.get(id);
    const ecosystem = this.ecosystems.get(id);
    if (judge === undefined && ecosystem !== undefined) {
      judge = new EcosystemJudge(ecosystem, this.paths, this.manifestIndex());
      this.judges.set(id, judge);
    }
    return judge;
  }

  private takeUpManifests(): void {
    this.areManifestsStale = false;
    this.tracked.clear();
    const before = this.manifests;
    // An editor reads a manifest again at each keystroke in it: where it says the same, it is the same.
    this.manifests = new Map(
      [...this.readManifests()].map(([path, manifest]) => {
        const known = before.get(path);
        return [path, known && saysSame(known, manifest) ? known : manifest];
      }),
    );
    const index = this.manifestIndex();
    for (const judge of this.judges.values()) judge.manifestsChanged(index, this.clock);
  }

  private manifestIndex(): ManifestIndex {
    return new ManifestIndex(this.manifests, this.unread.keys());
  }
}

function tracks(manifest: Manifest, wanted: string, normalize: (name: string) => string): boolean {
  const { locked, projectName } = manifest;
  if (locked?.has(wanted) === true || (projectName !== undefined && normalize(projectName) === wanted))
    return true;
  return declarationsByName(manifest, normalize).has(wanted);
}
