import type { Ecosystem } from '../ecosystems/ecosystem.ts';
import { findGoverning, type Governing } from '../ecosystems/governing.ts';
import type { ManifestIndex } from '../ecosystems/manifestIndex.ts';
import { ownProjects } from '../ecosystems/ownProjects.ts';
import { below, directoryOf, fileNameOf, selfAndAncestors } from '../manifests/paths.ts';
import type { ImportFact } from '../model/facts.ts';
import type { ImportJudgement } from '../model/finding.ts';
import { ImportTable, type KnownImport } from './importTable.ts';
import { isSameList, namesDeclaredOtherwise } from './manifestContent.ts';
import type { PathIndex } from './pathIndex.ts';
import { verdictsIn, type Place, type Scope, type Verdict } from './place.ts';

/**
 * Judges the imports of one ecosystem, each kind of import once for all files in which the verdict is the same, and
 * again only when something changed that it depends on. All that can be is in `Circumstances`:
 *
 * - what governs a file and how it is declared: `manifestsChanged`, for the scopes that it governs;
 * - the folder's own projects: for modules of their names, wherever they are imported;
 * - any manifest of the folder: for scopes that none governs;
 * - the trace: `filesChanged`, for imports with a stem of those files, and for places below a landmark.
 */
export class EcosystemJudge {
  private readonly imports: ImportTable;
  private readonly scopes = new Map<string, Scope>();
  private readonly places = new Map<string, Place>();
  private ownProjects: ReadonlyMap<string, string>;
  private self: { readonly file: string; readonly stems: readonly string[] } = { file: '', stems: [] };

  constructor(
    private readonly ecosystem: Ecosystem,
    private readonly paths: PathIndex,
    private manifests: ManifestIndex,
  ) {
    this.imports = new ImportTable(ecosystem, paths);
    this.ownProjects = ownProjects(manifests.manifests.values(), ecosystem);
  }

  placeOf(file: string): Place {
    const directory = directoryOf(file);
    const traits = this.ecosystem.traitsOf(file);
    const isOwn = this.manifests.manifests.has(file);
    const key = isOwn ? `${file}\0` : `${directory}/\0${traits}`;
    let place = this.places.get(key);
    if (place === undefined) {
      const ownFile = isOwn ? file : undefined;
      const scope = this.scopeOf(directory, ownFile);
      const untraced = verdictsIn(scope, traits, undefined);
      place = {
        directory,
        ownFile,
        traits,
        scope,
        untraced,
        tracer: undefined,
        traces: new Map(),
        changed: 0,
      };
      this.places.set(key, place);
    }
    return place;
  }

  /** The verdict on an import of a file in this place. It may have to be judged again, see `bringUpToDate`. */
  verdictOn(fact: ImportFact, file: string, place: Place, now: number): Verdict {
    const known = this.imports.get(fact);
    const trace = this.traceOf(fact, known, file, place);
    const verdicts = trace === undefined ? place.untraced : verdictsIn(place.scope, place.traits, trace);
    let verdict = verdicts.get(known);
    if (verdict === undefined) {
      const judgement = this.judge(known, trace, place);
      verdict = { known, trace, traits: place.traits, judgement, checked: now, changed: now };
      verdicts.set(known, verdict);
    }
    return verdict;
  }

  /** Judges again when the manifests that govern the place, or the folder's own projects, changed since. */
  bringUpToDate(verdict: Verdict, place: Place, now: number): void {
    const { known, trace, checked } = verdict;
    if (checked === now) return;
    verdict.checked = now;
    if (checked >= known.module.ownNameChanged && this.stands(verdict, checked, place.scope)) return;
    const judgement = this.judge(known, trace, place);
    if (isSameJudgement(judgement, verdict.judgement)) return;
    verdict.judgement = judgement;
    verdict.changed = now;
  }

  /**
   * Files came or went: what is looked up under one of their stems may be found, or no more, and where they are
   * landmarks, what is looked up from their directories and those below.
   */
  filesChanged(files: Iterable<string>, stems: ReadonlySet<string>, now: number): void {
    this.imports.touchPaths(stems, now);
    const { landmarks } = this.ecosystem;
    const directories = new Set<string>();
    for (const file of files) if (landmarks.has(fileNameOf(file))) directories.add(directoryOf(file));
    if (directories.size === 0) return;
    for (const place of this.places.values()) {
      if (selfAndAncestors(place.directory).some((directory) => directories.has(directory)))
        resetPaths(place, now);
    }
  }

  /** Manifests came, went or changed, or one that no format reads came or went. */
  manifestsChanged(manifests: ManifestIndex, now: number): void {
    this.manifests = manifests;
    this.updateOwnProjects(now);
    const searched = this.updateScopes(now);
    const used = new Set<Scope>();
    for (const place of this.places.values()) {
      const scope = this.scopeOf(place.directory, place.ownFile);
      used.add(scope);
      if (scope !== place.scope) {
        place.scope = scope;
        place.untraced = verdictsIn(scope, place.traits, undefined);
        resetPaths(place, now);
      } else if (searched.has(scope)) resetPaths(place, now);
    }
    for (const [key, scope] of this.scopes) if (!used.has(scope)) this.scopes.delete(key);
  }

  /** Whether the manifests say the same of it as they did when it was last checked. */
  private stands({ known, judgement }: Verdict, checked: number, scope: Scope): boolean {
    if (checked >= scope.changed) return true;
    const { changedNames } = scope;
    if (changedNames === undefined || checked < scope.changedBefore) return false;
    return this.ecosystem.standsWithout(changedNames, known.fact, judgement);
  }

  private judge({ fact }: KnownImport, trace: string | undefined, { scope, traits }: Place): ImportJudgement {
    return this.ecosystem.judge(fact, {
      governed: scope.governed,
      ownProjects: this.ownProjects,
      manifests: this.manifests.manifests,
      trace,
      traits,
    });
  }

  private traceOf(fact: ImportFact, known: KnownImport, file: string, place: Place): string | undefined {
    const { module, stems, pathsChanged } = known;
    const { isPerFile } = module.subject;
    if (!isPerFile && !this.imports.isTraceable(module)) return undefined;
    place.tracer ??= this.ecosystem.tracerFor(place.directory, place.scope.governed, this.paths);
    if (isPerFile || this.selfStemsOf(file).some((stem) => stems.includes(stem)))
      return place.tracer(fact, file);
    const before = place.traces.get(known);
    if (before !== undefined && before.at >= pathsChanged) return before.trace;
    const trace = place.tracer(fact, file);
    place.traces.set(known, { trace, at: pathsChanged });
    return trace;
  }

  /** A file's imports are judged one after the other. */
  private selfStemsOf(file: string): readonly string[] {
    if (this.self.file !== file) this.self = { file, stems: this.ecosystem.selfStems(file) };
    return this.self.stems;
  }

  private scopeOf(directory: string, ownFile: string | undefined): Scope {
    // Directories end with a slash, so that they are no file's name.
    const file = ownFile ?? below(this.manifests.anchorOf(directory), '');
    let scope = this.scopes.get(file);
    if (scope === undefined) {
      scope = {
        file,
        governed: this.governing(file),
        changed: 0,
        changedBefore: 0,
        changedNames: undefined,
        verdicts: new Map(),
      };
      this.scopes.set(file, scope);
    }
    return scope;
  }

  private governing(file: string): Governing {
    return findGoverning(file, this.ecosystem.id, this.manifests, this.paths);
  }

  /** Returns the scopes in which modules are now looked for in other folders. */
  private updateScopes(now: number): ReadonlySet<Scope> {
    const searched = new Set<Scope>();
    for (const scope of this.scopes.values()) {
      const before = scope.governed;
      const governed = this.governing(scope.file);
      // Where nothing governs, any manifest of the folder may answer.
      const isSame =
        governed.isGoverned &&
        governed.gap === before.gap &&
        isSameList(governed.manifests, before.manifests);
      if (isSame) continue;
      scope.governed = governed;
      scope.changedBefore = scope.changed;
      scope.changed = now;
      const isOfOthers = !governed.isGoverned || governed.gap !== before.gap;
      scope.changedNames = isOfOthers
        ? undefined
        : namesDeclaredOtherwise(before.manifests, governed.manifests, this.ecosystem.normalize);
      const looksInSame =
        isSameList(governed.sourceRoots, before.sourceRoots) &&
        isSameList([...governed.directories], [...before.directories]);
      if (!looksInSame) searched.add(scope);
    }
    return searched;
  }

  private updateOwnProjects(now: number): void {
    const before = this.ownProjects;
    this.ownProjects = ownProjects(this.manifests.manifests.values(), this.ecosystem);
    const names = new Set([...before.keys(), ...this.ownProjects.keys()]);
    for (const name of names) if (before.get(name) === this.ownProjects.get(name)) names.delete(name);
    if (names.size > 0) this.imports.touchOwnNames(names, now);
  }
}

/** What was looked up from a place is looked up again. */
function resetPaths(place: Place, now: number): void {
  place.tracer = undefined;
  place.traces.clear();
  place.changed = now;
}

function isSameJudgement(left: ImportJudgement, right: ImportJudgement): boolean {
  return (
    left.verdict === right.verdict &&
    left.distribution === right.distribution &&
    left.manifest === right.manifest &&
    left.reason === right.reason &&
    left.looksLike?.name === right.looksLike?.name &&
    left.looksLike?.isDeclared === right.looksLike?.isDeclared &&
    isSameList(left.flags, right.flags)
  );
}
