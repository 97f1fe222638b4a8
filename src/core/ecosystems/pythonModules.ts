import { below, directoryOf, selfAndAncestors } from '../manifests/paths.ts';
import type { ImportFact } from '../model/facts.ts';
import type { Governing } from './governing.ts';
import type { ProjectFiles } from './ecosystem.ts';

/**
 * How sure it is that an absolute import is local code:
 * - `module`: a file or package that Python finds there, or a submodule of it;
 * - `nearby`: such a module, in a place that is on the path only when files are run from there;
 * - `folder`: a folder of that name without `__init__.py`; an installed package goes before it;
 * - `elsewhere`: something of that name lies anywhere in the folder.
 */
export type LocalEvidence = 'module' | 'nearby' | 'folder' | 'elsewhere';

/** Folders that projects put on the path, below any folder. */
const SOURCE_FOLDERS = ['src', 'lib', 'python', 'py', 'source'];

/** A folder with one of these is one that people run files from, so Python searches it first. */
const ENTRY_FILES = [
  'main.py',
  'app.py',
  'manage.py',
  'server.py',
  'run.py',
  'wsgi.py',
  '__main__.py',
  'cli.py',
  'bot.py',
];

const ENDINGS = ['.py', '/__init__.py', '.pyi', '/__init__.pyi', '.pyx', '.so', '.pyd', '.ipynb'];

/** What the folder says of the absolute import; undefined when nothing of that name is there. */
export function localEvidence(
  fact: ImportFact,
  file: string,
  governed: Governing,
  project: ProjectFiles,
): LocalEvidence | undefined {
  const parts = fact.module.split('.');
  const [top = ''] = parts;
  const { roots, packages } = searchPath(file, governed, project);
  let best: LocalEvidence | undefined;
  for (const root of [...roots, ...packages]) {
    const found = lookUp(root, parts, fact.names, file, project);
    if (found === 'module') {
      if (roots.includes(root) && isEntry(root, governed, project)) return 'module';
      best = 'nearby';
    } else if (found === 'folder') {
      best ??= 'folder';
    }
  }
  if (best !== undefined) return best;
  return project.hasName(`${top}.py`) || project.hasName(top) ? 'elsewhere' : undefined;
}

/**
 * `packages` are the folders of the packages that hold the file; only when a file in them is run as a script are
 * they searched. `roots` is the folder above them, all folders above that, and what manifests name.
 */
function searchPath(
  file: string,
  governed: Governing,
  project: ProjectFiles,
): { readonly roots: readonly string[]; readonly packages: readonly string[] } {
  const packages: string[] = [];
  let base = directoryOf(file);
  while (base !== '' && project.hasFile(below(base, '__init__.py'))) {
    packages.push(base);
    base = directoryOf(base);
  }
  const folders = selfAndAncestors(base).flatMap((folder) =>
    ['', ...SOURCE_FOLDERS].map((name) => (name === '' ? folder : below(folder, name))),
  );
  const named = governed.manifests.flatMap((manifest) => manifest.sourceRoots ?? []);
  return { roots: [...new Set([...named, ...folders])], packages };
}

function isEntry(root: string, governed: Governing, project: ProjectFiles): boolean {
  if (root === '' || ENTRY_FILES.some((name) => project.hasFile(below(root, name)))) return true;
  if (SOURCE_FOLDERS.includes(root.slice(root.lastIndexOf('/') + 1))) return true;
  return governed.manifests.some(
    (manifest) => directoryOf(manifest.path) === root || (manifest.sourceRoots ?? []).includes(root),
  );
}

function lookUp(
  root: string,
  parts: readonly string[],
  names: readonly string[],
  file: string,
  project: ProjectFiles,
): 'module' | 'folder' | undefined {
  const top = below(root, parts[0] ?? '');
  if (isModule(top, file, project)) return 'module';
  if (!project.hasDirectory(top)) return undefined;
  // A folder without __init__.py: what is imported out of it tells whether it holds Python code.
  for (let length = parts.length; length > 1; length -= 1) {
    if (isModule(below(root, parts.slice(0, length).join('/')), file, project)) return 'module';
  }
  const folder = below(root, parts.join('/'));
  if (names.some((name) => isModule(`${folder}/${name}`, file, project))) return 'module';
  return 'folder';
}

/** A file never imports itself: `openai.py` with `import openai` means the package. */
function isModule(path: string, file: string, project: ProjectFiles): boolean {
  return ENDINGS.some((ending) => path + ending !== file && project.hasFile(path + ending));
}
