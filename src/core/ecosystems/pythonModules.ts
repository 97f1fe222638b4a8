import { below, directoryOf, selfAndAncestors } from '../manifests/paths.ts';
import type { Governing } from './governing.ts';
import type { FolderPaths, Tracer } from './ecosystem.ts';

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
export const ENTRY_FILES = [
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

export function isLocalEvidence(trace: string | undefined): trace is LocalEvidence {
  return trace === 'module' || trace === 'nearby' || trace === 'folder' || trace === 'elsewhere';
}

/** What the folder says of absolute imports in one directory; undefined when nothing of that name is there. */
export function localEvidence(directory: string, governed: Governing, paths: FolderPaths): Tracer {
  const { roots, packages } = searchPath(directory, governed, paths);
  return ({ module, names }, file) => {
    const parts = module.split('.');
    const [top = ''] = parts;
    if (top === '') return undefined;
    let best: LocalEvidence | undefined;
    for (const root of [...roots, ...packages]) {
      // Most folders that could be searched are not there.
      if (!paths.hasDirectory(root)) continue;
      const found = lookUp(root, parts, names, file, paths);
      if (found === 'module') {
        if (roots.has(root) && isEntry(root, governed, paths)) return 'module';
        best = 'nearby';
      } else if (found === 'folder') {
        best ??= 'folder';
      }
    }
    if (best !== undefined) return best;
    return paths.hasName(`${top}.py`) || paths.hasName(top) ? 'elsewhere' : undefined;
  };
}

/**
 * `packages` are the folders of the packages that hold the file; only when a file in them is run as a script are
 * they searched. `roots` is the folder above them, all folders above that, and what manifests name.
 */
export function searchPath(
  directory: string,
  governed: Governing,
  paths: FolderPaths,
): { readonly roots: ReadonlySet<string>; readonly packages: readonly string[] } {
  const packages: string[] = [];
  let base = directory;
  while (base !== '' && paths.hasFile(below(base, '__init__.py'))) {
    packages.push(base);
    base = directoryOf(base);
  }
  const folders = selfAndAncestors(base).flatMap((folder) =>
    ['', ...SOURCE_FOLDERS].map((name) => (name === '' ? folder : below(folder, name))),
  );
  return { roots: new Set([...governed.sourceRoots, ...folders]), packages };
}

function isEntry(root: string, governed: Governing, paths: FolderPaths): boolean {
  if (root === '' || ENTRY_FILES.some((name) => paths.hasFile(below(root, name)))) return true;
  if (SOURCE_FOLDERS.includes(root.slice(root.lastIndexOf('/') + 1))) return true;
  return governed.directories.has(root) || governed.sourceRoots.includes(root);
}

function lookUp(
  root: string,
  parts: readonly string[],
  names: readonly string[],
  file: string,
  paths: FolderPaths,
): 'module' | 'folder' | undefined {
  const top = below(root, parts[0] ?? '');
  if (isModule(top, file, paths)) return 'module';
  if (!paths.hasDirectory(top)) return undefined;
  // A folder without __init__.py: what is imported out of it tells whether it holds Python code.
  for (let length = parts.length; length > 1; length -= 1) {
    if (isModule(below(root, parts.slice(0, length).join('/')), file, paths)) return 'module';
  }
  const folder = below(root, parts.join('/'));
  if (names.some((name) => isModule(`${folder}/${name}`, file, paths))) return 'module';
  return 'folder';
}

/** A file never imports itself: `openai.py` with `import openai` means the package. */
function isModule(path: string, file: string, paths: FolderPaths): boolean {
  return ENDINGS.some((ending) => path + ending !== file && paths.hasFile(path + ending));
}
