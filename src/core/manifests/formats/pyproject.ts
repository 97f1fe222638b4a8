import { parse as parseToml } from 'smol-toml';
import { directoryOf, fileNameOf } from '../paths.ts';
import { normalizePypiName } from '../pypiNames.ts';
import { readPoetry } from '../poetry.ts';
import { readPythonTools } from '../pythonTools.ts';
import { PythonManifestBuilder, isDevName } from '../pythonManifest.ts';
import { asArray, asString, asTable, dig } from '../values.ts';
import { declareInPyproject, promoteInPyproject } from '../pyprojectEdits.ts';
import type { ManifestFormat } from '../manifest.ts';

/**
 * pyproject.toml. `[project]`: https://packaging.python.org/en/latest/specifications/pyproject-toml/
 * `[dependency-groups]`: https://packaging.python.org/en/latest/specifications/dependency-groups/
 */
export const pyproject: ManifestFormat = {
  id: 'pyproject',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'pyproject.toml',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    let document: unknown;
    try {
      document = parseToml(text);
    } catch {
      builder.fail('It is not valid TOML.');
      return builder.build();
    }
    readProject(document, builder);
    readGroups(document, builder);
    readPoetry(dig(document, 'tool', 'poetry'), builder);
    readPythonTools(document, path, builder);
    builder.addRequirements(dig(document, 'build-system', 'requires'), 'build');
    builder.configOnly = !declaresDependencies(document);
    return builder.build();
  },

  declare: declareInPyproject,
  promote: promoteInPyproject,
};

function readProject(document: unknown, builder: PythonManifestBuilder): void {
  const project = asTable(dig(document, 'project'));
  const name = asString(project['name']);
  if (name !== undefined) builder.projectName = name;
  builder.requiresPython = asString(project['requires-python']);
  builder.addRequirements(project['dependencies'], 'runtime');
  for (const [extra, values] of Object.entries(asTable(project['optional-dependencies']))) {
    builder.addRequirements(values, isDevName(extra) ? 'dev' : 'optional');
  }
  // PEP 794: what the project's own distribution can be imported as.
  for (const key of ['import-names', 'import-namespaces']) {
    for (const module of asArray(project[key]))
      builder.addLocalModule(asString(module)?.split(';')[0]?.trim());
  }
  if (isDynamic(document)) readDynamic(document, builder);
  const extras = dig(document, 'tool', 'setuptools', 'dynamic', 'optional-dependencies');
  for (const extra of Object.values(asTable(extras))) addFiles(asTable(extra)['file'], builder);
}

function isDynamic(document: unknown): boolean {
  return asArray(dig(document, 'project', 'dynamic')).includes('dependencies');
}

/** Dependencies that the build backend computes: readable only where it takes them from requirements files. */
function readDynamic(document: unknown, builder: PythonManifestBuilder): void {
  const setuptoolsFiles = dig(document, 'tool', 'setuptools', 'dynamic', 'dependencies', 'file');
  const hatchFiles = dig(document, 'tool', 'hatch', 'metadata', 'hooks', 'requirements_txt', 'files');
  const poetry = dig(document, 'tool', 'poetry', 'dependencies');
  addFiles(setuptoolsFiles, builder);
  addFiles(hatchFiles, builder);
  if (builder.includes.length > 0 || poetry !== undefined) return;
  builder.fail('Its dependencies are dynamic: only the build backend knows them.');
  const backend = asString(dig(document, 'build-system', 'build-backend')) ?? 'setuptools';
  if (backend.startsWith('setuptools')) builder.leaveRestTo('setup.py', 'setup.cfg');
}

/** Requirements files, one or a list of them. */
function addFiles(files: unknown, builder: PythonManifestBuilder): void {
  for (const file of typeof files === 'string' ? [files] : asArray(files)) {
    if (typeof file === 'string') builder.addInclude(file);
  }
}

function readGroups(document: unknown, builder: PythonManifestBuilder): void {
  const groups = asTable(dig(document, 'dependency-groups'));
  for (const [name, members] of Object.entries(groups)) {
    const strings = groupMembers(groups, members, new Set([name]));
    builder.addRequirements(strings, isDevName(name) ? 'dev' : 'optional');
  }
  builder.addRequirements(dig(document, 'tool', 'uv', 'dev-dependencies'), 'dev');
  for (const members of Object.values(asTable(dig(document, 'tool', 'pdm', 'dev-dependencies')))) {
    builder.addRequirements(members, 'dev');
  }
}

/** Requirement strings of a group with `include-group` followed, each group once: that ends cycles, too. */
function groupMembers(
  groups: Readonly<Record<string, unknown>>,
  members: unknown,
  seen: Set<string>,
): readonly string[] {
  return asArray(members).flatMap((member) => {
    if (typeof member === 'string') return [member];
    const included = asString(asTable(member)['include-group']);
    if (included === undefined) return [];
    const key = Object.keys(groups).find((name) => normalizePypiName(name) === normalizePypiName(included));
    if (key === undefined || seen.has(key)) return [];
    return groupMembers(groups, groups[key], seen.add(key));
  });
}

/** A file of tool settings only can declare nothing, so files below it are still without a manifest. */
function declaresDependencies(document: unknown): boolean {
  return [
    dig(document, 'project'),
    dig(document, 'dependency-groups'),
    dig(document, 'tool', 'poetry', 'dependencies'),
    dig(document, 'tool', 'poetry', 'group'),
    dig(document, 'tool', 'poetry', 'dev-dependencies'),
    dig(document, 'tool', 'uv', 'dev-dependencies'),
    dig(document, 'tool', 'pdm', 'dev-dependencies'),
    dig(document, 'tool', 'pixi'),
  ].some((part) => part !== undefined);
}
