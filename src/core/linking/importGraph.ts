import type { FileAnalysis } from '../analysis/analysis.ts';
import type { Lead } from '../analysis/inquiry.ts';
import { pushTo } from '../common/multiMap.ts';
import { ecosystems } from '../ecosystems/registry.ts';
import { findGoverning, type Governing } from '../ecosystems/governing.ts';
import { ManifestIndex } from '../ecosystems/manifestIndex.ts';
import { ownProjects } from '../ecosystems/ownProjects.ts';
import { directoryOf, fileNameOf } from '../manifests/paths.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import type { ImportFact } from '../model/facts.ts';
import type { LinkedFolder } from './linkedFolder.ts';
import { placesOf, type ModulePlace } from './modulePlaces.ts';

/** A file that is imported. */
interface Edge {
  /** As the importing file writes it. */
  readonly module: string;
  readonly target: string;
}

const emptyAnalysis = { imports: [] } as const;

/** Which file of a folder imports which. */
export class ImportGraph {
  private readonly index: ManifestIndex;
  private readonly governing = new Map<string, Governing>();
  private readonly packages = new Map<EcosystemId, ReadonlyMap<string, string>>();
  private readonly edges = new Map<string, readonly Edge[]>();
  private readonly modules = new Map<string, ReadonlySet<string>>();
  private madeImporters: ReadonlyMap<string, readonly string[]> | undefined;
  private madeReach: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(private folder: LinkedFolder) {
    this.index = new ManifestIndex(folder.manifests);
    for (const [id, ecosystem] of ecosystems) {
      const own = ownProjects(folder.manifests.values(), ecosystem);
      const directories = [...own].map(([name, manifest]) => [name, directoryOf(manifest)] as const);
      this.packages.set(id, new Map(directories));
    }
  }

  /** The same files with the same imports, that may say other things. */
  replaceFolder(folder: LinkedFolder): void {
    this.folder = folder;
  }

  hasFile(path: string): boolean {
    return this.folder.paths.hasFile(path);
  }

  /** Where a qualified name that a file uses may lead in the folder. */
  placesOf(path: readonly string[], file: string): readonly ModulePlace[] {
    const ecosystem = this.folder.analyses.get(file)?.ecosystem;
    if (ecosystem === undefined) return [];
    return placesOf[ecosystem](path, {
      file,
      modules: this.modulesOf(file),
      governed: this.governed(file, ecosystem),
      paths: this.folder.paths,
      packages: this.packages.get(ecosystem) ?? new Map<string, string>(),
    });
  }

  /** The files that import something of `file`, also through one that only passes it on. */
  importersOf(file: string): readonly string[] {
    const found = new Set<string>();
    const queue = [file];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const importer of this.importers.get(next) ?? []) {
        if (found.has(importer)) continue;
        found.add(importer);
        if (this.passesOn(importer)) queue.push(importer);
      }
    }
    return [...found].sort();
  }

  /** What a name that one file uses is called where it is defined; undefined where that is not in the folder. */
  definitionOf(path: readonly string[], file: string, seen = new Set<string>()): ModulePlace | undefined {
    for (const place of this.placesOf(path, file)) {
      const [name] = place.rest;
      const key = `${place.file} ${place.rest.join(' ')}`;
      if (name === undefined || seen.has(key)) continue;
      seen.add(key);
      const passed = this.importsOf(place.file).find(
        ({ names, form }) =>
          (form === 'from' || form === 'reexport' || form === 'import') && names.includes(name),
      );
      if (!passed) {
        const starred = this.importsOf(place.file).filter(({ names }) => names.includes('*'));
        for (const { module } of starred) {
          const found = this.definitionOf(
            [...this.pathOf(module, place.file), ...place.rest],
            place.file,
            seen,
          );
          if (found) return found;
        }
        return place;
      }
      return this.definitionOf([...this.pathOf(passed.module, place.file), ...place.rest], place.file, seen);
    }
    return undefined;
  }

  /** The imports of a file through which SDKs can be reached. */
  leadsOf(file: string): readonly Lead[] {
    const leads = new Map<string, Set<string>>();
    for (const { module, target } of this.edgesOf(file)) {
      const reached = this.reach.get(target);
      if (!reached || reached.size === 0) continue;
      let to = leads.get(module);
      if (!to) leads.set(module, (to = new Set()));
      for (const sdk of reached) to.add(sdk);
    }
    return [...leads].map(([module, to]) => ({ module, to: [...to].sort() }));
  }

  private passesOn(file: string): boolean {
    return fileNameOf(file) === '__init__.py' || this.importsOf(file).some(({ form }) => form === 'reexport');
  }

  private importsOf(file: string): readonly ImportFact[] {
    const { imports } = this.folder.analyses.get(file) ?? emptyAnalysis;
    return imports.map(({ fact }) => fact);
  }

  private modulesOf(file: string): ReadonlySet<string> {
    let modules = this.modules.get(file);
    if (!modules) {
      modules = new Set(this.importsOf(file).map(({ module }) => module));
      this.modules.set(file, modules);
    }
    return modules;
  }

  private pathOf(module: string, file: string): readonly string[] {
    if (this.folder.analyses.get(file)?.ecosystem === 'npm') return [`${module}#`];
    return module.startsWith('.') ? [module] : module.split('.');
  }

  private edgesOf(file: string): readonly Edge[] {
    let edges = this.edges.get(file);
    if (!edges) {
      const targets = new Map<string, Edge>();
      for (const { module, names, typeOnly } of this.importsOf(file)) {
        if (typeOnly) continue;
        const path = this.pathOf(module, file);
        // What is taken out of a package may be a module of it.
        for (const each of [path, ...names.map((name) => [...path, name])]) {
          for (const { file: target } of this.placesOf(each, file))
            targets.set(`${module} ${target}`, { module, target });
        }
      }
      edges = [...targets.values()];
      this.edges.set(file, edges);
    }
    return edges;
  }

  private get importers(): ReadonlyMap<string, readonly string[]> {
    if (this.madeImporters) return this.madeImporters;
    const importers = new Map<string, string[]>();
    for (const file of this.folder.analyses.keys()) {
      for (const target of new Set(this.edgesOf(file).map((edge) => edge.target)))
        pushTo(importers, target, file);
    }
    return (this.madeImporters = importers);
  }

  /** The modules of SDKs that a file imports, itself or through files that it imports. */
  private get reach(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.madeReach) return this.madeReach;
    const reach = new Map<string, Set<string>>();
    const pending: string[] = [];
    for (const [file, { sdkModules }] of this.folder.analyses) {
      if (sdkModules.length === 0) continue;
      reach.set(file, new Set(sdkModules));
      pending.push(file);
    }
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      const own = reach.get(file) ?? new Set<string>();
      for (const importer of this.importers.get(file) ?? []) {
        let all = reach.get(importer);
        if (!all) reach.set(importer, (all = new Set()));
        const before = all.size;
        for (const sdk of own) all.add(sdk);
        if (all.size > before) pending.push(importer);
      }
    }
    return (this.madeReach = reach);
  }

  private governed(file: string, ecosystem: EcosystemId): Governing {
    const key = `${ecosystem} ${directoryOf(file)}`;
    let governed = this.governing.get(key);
    if (!governed) {
      governed = findGoverning(file, ecosystem, this.index, this.folder.paths);
      this.governing.set(key, governed);
    }
    return governed;
  }
}

/** What of an analysis decides where its names lead, and what others reach through it. */
export function importKeyOf({ imports, sdkModules }: FileAnalysis): string {
  const taken = imports.map(({ fact }) => [fact.module, fact.form, fact.names.join(), fact.typeOnly]);
  return JSON.stringify([taken, sdkModules]);
}
