import type { Ecosystem, Subject } from '../ecosystems/ecosystem.ts';
import type { ImportFact } from '../model/facts.ts';
import type { PathIndex } from './pathIndex.ts';

/** Imports that are judged alike wherever they stand in one place: one object for all of them. */
export interface KnownImport {
  /** One of them. */
  readonly fact: ImportFact;
  readonly module: KnownModule;
  /** Stems of all that is looked up in the folder's paths for it. */
  readonly stems: readonly string[];
  /** Distributions any of which provides it, in the form that `normalize` gives. */
  readonly providers: readonly string[];
  readonly normalize: (name: string) => string;
  /** When a path last came or went that may matter to it. */
  pathsChanged: number;
}

export interface KnownModule {
  readonly subject: Subject;
  /** Its name as people may see it; made when first needed. */
  shown: string | undefined;
  /** When a project of its name last came or went. */
  ownNameChanged: number;
  readonly byFlags: (KnownImport | undefined)[];
  byNames: Map<string, KnownImport> | undefined;
}

/** The imports of a folder, each once. */
export class ImportTable {
  private readonly modules = new Map<string, KnownModule>();

  constructor(
    private readonly ecosystem: Ecosystem,
    private readonly paths: PathIndex,
  ) {}

  get(fact: ImportFact): KnownImport {
    let module = this.modules.get(fact.module);
    if (module === undefined) {
      const subject = this.ecosystem.subjectOf(fact.module);
      module = { subject, shown: undefined, ownNameChanged: 0, byFlags: [], byNames: undefined };
      this.modules.set(fact.module, module);
    }
    const flags = (fact.typeOnly ? 1 : 0) | (fact.optional ? 2 : 0) | (this.ecosystem.namesBits(fact) << 2);
    return this.needsNames(fact, module)
      ? this.withNames(fact, module, flags)
      : (module.byFlags[flags] ??= this.make(fact, module, module.subject.stems));
  }

  /** Whether the paths of the folder can say anything of it as they are now. */
  isTraceable({ subject: { stem } }: KnownModule): boolean {
    return stem !== null && (stem === '' || this.paths.hasStem(stem));
  }

  /** Paths with these stems came or went. */
  touchPaths(stems: ReadonlySet<string>, now: number): void {
    for (const module of this.modules.values()) {
      for (const known of [...module.byFlags, ...(module.byNames?.values() ?? [])]) {
        if (known?.stems.some((stem) => stems.has(stem))) known.pathsChanged = now;
      }
    }
  }

  /** Projects of these names came, went, or are another manifest's. */
  touchOwnNames(names: ReadonlySet<string>, now: number): void {
    for (const module of this.modules.values()) {
      if (names.has(module.subject.ownName)) module.ownNameChanged = now;
    }
  }

  private make(fact: ImportFact, module: KnownModule, stems: readonly string[]): KnownImport {
    const { ecosystem } = this;
    return {
      fact,
      module,
      stems,
      // Few files install what they import.
      get providers() {
        return ecosystem.providersOf(fact);
      },
      normalize: ecosystem.normalize,
      pathsChanged: 0,
    };
  }

  /** Most imports are of packages: their names are as many as the imports, and say nothing. */
  private needsNames({ names }: ImportFact, module: KnownModule): boolean {
    if (names.length === 0) return false;
    return module.subject.dependsOnNames || (this.ecosystem.tracesNames && this.isTraceable(module));
  }

  private withNames(fact: ImportFact, module: KnownModule, flags: number): KnownImport {
    const key = `${flags} ${fact.names.join()}`;
    module.byNames ??= new Map();
    let known = module.byNames.get(key);
    if (known === undefined) {
      known = this.make(fact, module, [...module.subject.stems, ...fact.names]);
      module.byNames.set(key, known);
    }
    return known;
  }
}
