import { directoryOf, fileNameOf, isBelow, selfAndAncestors } from '../manifests/paths.ts';
import type { Declaration, EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { ProjectFiles } from './ecosystem.ts';

/** The manifests that speak for one file. */
export interface Governing {
  /** Nearest first. */
  readonly manifests: readonly Manifest[];
  /** Whether one of them can declare dependencies. */
  readonly isGoverned: boolean;
  /** Why the list of declarations may be incomplete: a sentence. */
  readonly gap: string | undefined;
}

/** Manifests that no format here reads, by ecosystem: beside one of them, nothing can be called undeclared. */
const UNREAD: Readonly<Record<EcosystemId, readonly string[]>> = {
  pypi: [
    'environment.yml',
    'environment.yaml',
    'conda.yml',
    'conda.yaml',
    'meta.yaml',
    'pixi.toml',
    'conda-lock.yml',
    'buildout.cfg',
    'requirements.yml',
  ],
  npm: ['deno.json', 'deno.jsonc', 'import_map.json', 'importmap.json', 'bower.json', 'importMap.json'],
};

const REQUIREMENTS_FOLDER = /^(requirements?|reqs|deps|dependencies|\.requirements)$/i;

/**
 * The manifests of the file's folder and of every folder above, Python's requirements folders beside those, what
 * they include, and metadata inside the file itself.
 */
export function governing(file: string, ecosystem: EcosystemId, project: ProjectFiles): Governing {
  let known = governed.get(project);
  if (known === undefined) governed.set(project, (known = new Map()));
  // All files of a folder are governed alike, but for one that holds a manifest itself.
  const key = `${ecosystem}\0${project.manifests.has(file) ? file : `${directoryOf(file)}/`}`;
  let result = known.get(key);
  if (result === undefined) known.set(key, (result = findGoverning(file, ecosystem, project)));
  return result;
}

/** A project's files do not change, so each of its folders is looked at once, not once for each import. */
const governed = new WeakMap<ProjectFiles, Map<string, Governing>>();

function findGoverning(file: string, ecosystem: EcosystemId, project: ProjectFiles): Governing {
  const folders = new Set(selfAndAncestors(directoryOf(file)));
  const found = new Map<string, Manifest>();
  for (const manifest of project.manifests.values()) {
    if (manifest.ecosystem !== ecosystem) continue;
    if (manifest.path === file || speaksFor(manifest.path, ecosystem, folders))
      found.set(manifest.path, manifest);
  }
  const missing = addIncluded(found, project);
  const manifests = [...found.values()].sort(byNearness(file));
  const isGoverned = manifests.some((manifest) => manifest.configOnly !== true);
  return {
    manifests,
    isGoverned,
    gap: missing ?? problemOf(manifests) ?? unreadOf(folders, ecosystem, project),
  };
}

function speaksFor(path: string, ecosystem: EcosystemId, folders: ReadonlySet<string>): boolean {
  const directory = directoryOf(path);
  // Metadata inside a script is under the script's path and speaks for it alone.
  if (path.endsWith('.py') && fileNameOf(path) !== 'setup.py') return false;
  if (folders.has(directory)) return true;
  const isRequirements = ecosystem === 'pypi' && REQUIREMENTS_FOLDER.test(fileNameOf(directory));
  return isRequirements && folders.has(directoryOf(directory));
}

/** Follows includes; returns the gap that one which was not read leaves. */
function addIncluded(found: Map<string, Manifest>, project: ProjectFiles): string | undefined {
  let gap: string | undefined;
  // A map's iteration also visits what is added on the way, so this follows chains and ends on cycles.
  for (const manifest of found.values()) {
    for (const path of manifest.includes) {
      const included = project.manifests.get(path);
      if (included !== undefined) found.set(path, included);
      else if (manifest.ecosystem === 'pypi')
        gap ??= `${manifest.path} includes ${path}, which could not be read.`;
    }
  }
  return gap;
}

function problemOf(manifests: readonly Manifest[]): string | undefined {
  const broken = manifests.find((manifest) => manifest.problem !== undefined);
  return broken && `${broken.path} could not be read whole: ${broken.problem ?? ''}`;
}

function unreadOf(
  folders: ReadonlySet<string>,
  ecosystem: EcosystemId,
  project: ProjectFiles,
): string | undefined {
  for (const folder of folders) {
    for (const name of UNREAD[ecosystem]) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (project.hasFile(path) && !project.manifests.has(path))
        return `${path} is a manifest that is not read.`;
    }
  }
  return undefined;
}

function byNearness(file: string): (left: Manifest, right: Manifest) => number {
  const distance = (manifest: Manifest): number => {
    if (manifest.path === file) return -1_000;
    const directory = directoryOf(manifest.path);
    const depth = directory === '' ? 0 : directory.split('/').length;
    return isBelow(file, directory) ? -depth : 1;
  };
  return (left, right) =>
    distance(left) - distance(right) ||
    left.path.length - right.path.length ||
    (left.path < right.path ? -1 : 1);
}

/** A declaration and the manifest that holds it. */
export interface Declared {
  readonly declaration: Declaration;
  readonly manifest: Manifest;
  /** Every declaration of it is for development or for building. */
  readonly isDevOnly: boolean;
}

/**
 * Looks `names` up in the manifests, in their order; a run-time declaration anywhere goes before one for
 * development that is nearer.
 */
export function findDeclared(
  manifests: readonly Manifest[],
  names: readonly string[],
  normalize: (name: string) => string,
): Declared | undefined {
  let dev: Declared | undefined;
  for (const name of names) {
    const key = normalize(name);
    for (const manifest of manifests) {
      for (const declaration of declarationsByName(manifest, normalize).get(key) ?? []) {
        const isDevOnly = declaration.group === 'dev' || declaration.group === 'build';
        if (!isDevOnly) return { declaration, manifest, isDevOnly };
        dev ??= { declaration, manifest, isDevOnly };
      }
    }
  }
  return dev;
}

/** Manifests are immutable, so each is indexed once. */
const indexes = new WeakMap<Manifest, ReadonlyMap<string, readonly Declaration[]>>();

export function declarationsByName(
  manifest: Manifest,
  normalize: (name: string) => string,
): ReadonlyMap<string, readonly Declaration[]> {
  const known = indexes.get(manifest);
  if (known !== undefined) return known;
  const index = new Map<string, Declaration[]>();
  for (const declaration of manifest.declarations) {
    const key = normalize(declaration.name);
    const list = index.get(key);
    if (list === undefined) index.set(key, [declaration]);
    else list.push(declaration);
  }
  indexes.set(manifest, index);
  return index;
}
