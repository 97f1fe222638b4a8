import type { FolderPaths } from '../ecosystems/ecosystem.ts';
import type { Governing } from '../ecosystems/governing.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import { javascriptPlaces } from './javascriptPlaces.ts';
import { pythonPlaces } from './pythonPlaces.ts';

/** Where a qualified name may lead in the folder: a file, and what is left of the name inside of it. */
export interface ModulePlace {
  readonly file: string;
  readonly rest: readonly string[];
}

/** What looking for modules needs to know. */
export interface Surroundings {
  /** The file that uses the name. */
  readonly file: string;
  /** The modules that it imports, as it writes them. */
  readonly modules: ReadonlySet<string>;
  readonly governed: () => Governing;
  /** Where Python looks for modules, in this order. */
  readonly searched: () => readonly string[];
  readonly paths: FolderPaths;
  /** Files that modules of JavaScript were found to be, by the directory and the specifier; undefined for none. */
  readonly known: Map<string, string | undefined>;
  /** Packages of the folder by name: the directories they lie in. */
  readonly packages: ReadonlyMap<string, string>;
}

/** The places that a qualified name may lead to; the first that has something of that name counts. */
export const placesOf: Readonly<
  Record<EcosystemId, (path: readonly string[], surroundings: Surroundings) => readonly ModulePlace[]>
> = { pypi: pythonPlaces, npm: javascriptPlaces };
