import type { FileAnalysis } from '../analysis/analysis.ts';
import type { Lead } from '../analysis/inquiry.ts';
import { addTo } from '../common/multiMap.ts';
import { ecosystems } from '../ecosystems/registry.ts';
import { findGoverning, type Governing } from '../ecosystems/governing.ts';
import { ManifestIndex } from '../ecosystems/manifestIndex.ts';
import { ownProjects } from '../ecosystems/ownProjects.ts';
import { searchPath } from '../ecosystems/pythonModules.ts';
import { directoryOf, fileNameOf } from '../manifests/paths.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import type { ImportFact } from '../model/facts.ts';
import type { LinkedFolder } from './linkedFolder.ts';
import { placesOf, type ModulePlace } from './modulePlaces.ts';

interface FileImports {
  readonly facts: readonly ImportFact[];
  /** The import that brings a name. */
  readonly byName: ReadonlyMap<string, ImportFact>;
  /** Those that bring every name of a module. */
  readonly stars: readonly ImportFact[];
}

/** Who imports what of the files of a folder. */
interface Uses {
  /** By the file and the name of a definition in it. */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the file of a module: who imports it with all that it has. */
  readonly whole: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the file of a module: who imports anything of it. */
  readonly importers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Files that a name is followed through: no folder passes one on so often. */
const maxPlaces = 50;

/** Which file of a folder imports which. */
export class ImportGraph {
  private readonly index: ManifestIndex;
  private readonly governing = new Map<string, Governing>();
  private readonly packages = new Map<EcosystemId, ReadonlyMap<string, string>>();
  private readonly searched = new Map<string, readonly string[]>();
  private readonly modules = new Map<string, ReadonlySet<string>>();
  private readonly known = new Map<string, string | undefined>();
  private readonly usersOfWhole = new Map<string, ReadonlySet<string>>();
  private madeUses: Uses | undefined;
  private madeHasSdks: boolean | undefined;
  private readonly imports = new Map<string, FileImports>();
  private readonly leads = new Map<string, readonly Lead[]>();

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

  ecosystemOf(file: string): EcosystemId | undefined {
    return this.folder.analyses.get(file)?.ecosystem;
  }

  /** Where a qualified name that a file uses may lead in the folder. */
  placesOf(path: readonly string[], file: string): readonly ModulePlace[] {
    const ecosystem = this.ecosystemOf(file);
    if (ecosystem === undefined) return [];
    return placesOf[ecosystem](path, {
      file,
      modules: this.modulesOf(file),
      governed: () => this.governed(file, ecosystem),
      searched: () => this.searchedFrom(file, ecosystem),
      paths: this.folder.paths,
      known: this.known,
      packages: this.packages.get(ecosystem) ?? new Map<string, string>(),
    });
  }

  /**
   * The files that may call what `file` defines under a name: those that import it by that name, and those that import
   * a module with all that it has, also through files that only pass it on.
   */
  usersOf(file: string, name: string): readonly string[] {
    const { byName } = this.uses;
    const named = [name, 'default'].flatMap((each) => [...(byName.get(keyOf(file, each)) ?? [])]);
    return [...new Set([...named, ...this.usersOfAll(file)])].sort();
  }

  /** The files that import a module through which all can be reached that `file` has. */
  private usersOfAll(file: string): ReadonlySet<string> {
    const known = this.usersOfWhole.get(file);
    if (known) return known;
    const { whole, importers } = this.uses;
    const users = new Set<string>();
    const passing = new Set([file]);
    for (const each of passing) {
      for (const user of whole.get(each) ?? []) users.add(user);
      for (const importer of importers.get(each) ?? []) if (this.passesOn(importer)) passing.add(importer);
    }
    this.usersOfWhole.set(file, users);
    return users;
  }

  /** What a name that one file uses may be called where it is defined; empty where that is not in the folder. */
  definitionsOf(path: readonly string[], file: string): readonly ModulePlace[] {
    const found: ModulePlace[] = [];
    const seen = new Set<string>();
    const pending = this.placesOf(path, file).toReversed();
    for (let place = pending.pop(); place !== undefined && seen.size < maxPlaces; place = pending.pop()) {
      const [name] = place.rest;
      const key = `${place.file} ${place.rest.join(' ')}`;
      if (name === undefined || seen.has(key)) continue;
      seen.add(key);
      const { byName, stars } = this.importsOf(place.file);
      const passed = byName.get(name);
      if (!passed) found.push(place);
      for (const { module } of passed ? [passed] : stars) {
        const next = [...this.pathOf(module, place.file), ...place.rest];
        pending.push(...this.placesOf(next, place.file));
      }
    }
    return found;
  }

  /** The imports of a file that may give it something of an SDK: from a file that imports one. */
  leadsOf(file: string): readonly Lead[] {
    const known = this.leads.get(file);
    if (known) return known;
    const leads = new Map<string, Set<string>>();
    for (const { module, names, typeOnly } of this.hasSdks ? this.importsOf(file).facts : []) {
      if (typeOnly) continue;
      const path = this.pathOf(module, file);
      for (const target of this.targetsOf(path, names, file)) {
        for (const sdk of this.folder.analyses.get(target)?.sdkModules ?? []) addTo(leads, module, sdk);
      }
    }
    const all = [...leads].map(([module, to]) => ({ module, to: [...to].sort() }));
    this.leads.set(file, all);
    return all;
  }

  /** The files in which what is imported is defined. */
  private targetsOf(path: readonly string[], names: readonly string[], file: string): ReadonlySet<string> {
    const targets = new Set<string>();
    const isWhole = names.length === 0 || names.includes('*');
    if (isWhole) for (const place of this.placesOf(path, file)) targets.add(place.file);
    for (const name of names) {
      for (const place of this.definitionsOf([...path, name], file)) targets.add(place.file);
      // What is taken out of a package may be a module of it.
      for (const { file: module, rest } of this.placesOf([...path, name], file)) {
        if (rest.length === 0) targets.add(module);
      }
    }
    return targets;
  }

  private passesOn(file: string): boolean {
    return (
      fileNameOf(file) === '__init__.py' || this.importsOf(file).facts.some(({ form }) => form === 'reexport')
    );
  }

  private importsOf(file: string): FileImports {
    let imports = this.imports.get(file);
    if (!imports) {
      const facts = (this.folder.analyses.get(file)?.imports ?? []).map(({ fact }) => fact);
      const byName = new Map<string, ImportFact>();
      for (const fact of facts) for (const name of fact.names) byName.set(name, fact);
      imports = { facts, byName, stars: facts.filter(({ names }) => names.includes('*')) };
      this.imports.set(file, imports);
    }
    return imports;
  }

  private modulesOf(file: string): ReadonlySet<string> {
    let modules = this.modules.get(file);
    if (!modules) {
      modules = new Set(this.importsOf(file).facts.map(({ module }) => module));
      this.modules.set(file, modules);
    }
    return modules;
  }

  private pathOf(module: string, file: string): readonly string[] {
    if (this.folder.analyses.get(file)?.ecosystem === 'npm') return [`${module}#`];
    return module.startsWith('.') ? [module] : module.split('.');
  }

  private get uses(): Uses {
    return (this.madeUses ??= this.findUses());
  }

  private findUses(): Uses {
    const byName = new Map<string, Set<string>>();
    const whole = new Map<string, Set<string>>();
    const importers = new Map<string, Set<string>>();
    for (const file of this.folder.analyses.keys()) {
      for (const { module, names } of this.importsOf(file).facts) {
        const path = this.pathOf(module, file);
        const isWhole = names.length === 0 || names.includes('*');
        for (const place of this.placesOf(path, file)) {
          addTo(importers, place.file, file);
          if (isWhole) addTo(whole, place.file, file);
        }
        for (const name of names) {
          const named = [...path, name];
          for (const place of this.placesOf(named, file)) {
            addTo(importers, place.file, file);
            if (place.rest.length === 0) addTo(whole, place.file, file);
          }
          for (const { file: target, rest } of this.definitionsOf(named, file)) {
            addTo(byName, keyOf(target, rest[0] ?? ''), file);
          }
        }
      }
    }
    return { byName, whole, importers };
  }

  private get hasSdks(): boolean {
    if (this.madeHasSdks !== undefined) return this.madeHasSdks;
    const some = [...this.folder.analyses.values()].some(({ sdkModules }) => sdkModules.length > 0);
    return (this.madeHasSdks = some);
  }

  private searchedFrom(file: string, ecosystem: EcosystemId): readonly string[] {
    const directory = directoryOf(file);
    let searched = this.searched.get(directory);
    if (!searched) {
      const { paths } = this.folder;
      const { roots, packages } = searchPath(directory, this.governed(file, ecosystem), paths);
      searched = [...roots, ...packages].filter((root) => paths.hasDirectory(root));
      this.searched.set(directory, searched);
    }
    return searched;
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

function keyOf(file: string, name: string): string {
  return `${name} ${file}`;
}

/** What of an analysis decides where its names lead, and what others reach through it. */
export function importKeyOf({ imports, sdkModules }: FileAnalysis): string {
  const taken = imports.map(({ fact }) => [fact.module, fact.form, fact.names.join(), fact.typeOnly]);
  return JSON.stringify([taken, sdkModules]);
}
