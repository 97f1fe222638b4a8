import { parse as parseToml } from 'smol-toml';
import { applyChanges, type TextChange } from '../model/text.ts';
import { normalizePypiName, requirementName } from './pypiNames.ts';
import { constraintOf } from './pypiVersions.ts';
import { isDevName } from './pythonManifest.ts';
import { TomlText, type TomlRemoval } from './tomlEdits.ts';
import { asArray, asString, asTable, dig } from './values.ts';
import { inHouseStyle, requirementStyles, tableStyles } from './versionStyle.ts';
import type { ManifestFormat, WantedPackage } from './manifest.ts';

/** Where a pyproject.toml lists dependencies: requirement strings in an array, or a table of constraints by name. */
interface Place {
  readonly kind: 'array' | 'table';
  readonly path: readonly string[];
}

const projectPlace: Place = { kind: 'array', path: ['project', 'dependencies'] };
const poetryPlace: Place = { kind: 'table', path: ['tool', 'poetry', 'dependencies'] };
const poetryDevPlace: Place = { kind: 'table', path: ['tool', 'poetry', 'group', 'dev', 'dependencies'] };

/** Declares in the list that the file has for it, with the comments and the layout of that list. */
export const declareInPyproject: NonNullable<ManifestFormat['declare']> = (_path, text, wanted) => {
  const document = documentIn(text);
  if (document === undefined) return undefined;
  const toml = new TomlText(text);
  const isDeclared = (place: Place): boolean =>
    namesIn(document, place).includes(normalizePypiName(wanted.name));
  const runtime = [projectPlace, poetryPlace];
  const dev = devPlaces(document);
  if ((wanted.group === 'dev' ? [...runtime, ...dev] : runtime).some(isDeclared)) return [];
  const change =
    wanted.group === 'dev'
      ? addForDevelopment(toml, document, dev, wanted)
      : addForRuntime(toml, document, wanted);
  return change && checked(text, [change]);
};

/** Moves what stands in a list for development, with its constraint, to those for run time. */
export const promoteInPyproject: NonNullable<ManifestFormat['promote']> = (text, name) => {
  const document = documentIn(text);
  if (document === undefined) return undefined;
  const toml = new TomlText(text);
  const wanted = normalizePypiName(name);
  for (const { kind, path } of devPlaces(document)) {
    const removal =
      kind === 'array'
        ? toml.removeFromArray(path, (each) => normalizePypiName(requirementName(each) ?? '') === wanted)
        : toml.removeFromTable(path, (key) => normalizePypiName(key) === wanted);
    const added = removal && addRemoved(toml, document, kind, name, removal);
    if (removal && added) return checked(text, [removal.change, added]);
  }
  return undefined;
};

function addRemoved(
  toml: TomlText,
  document: unknown,
  kind: Place['kind'],
  name: string,
  { value }: TomlRemoval,
): TextChange | undefined {
  if (kind === 'table') return toml.appendToTable(poetryPlace.path, `${tomlKey(name)} = ${value}`);
  return addRequirement(toml, document, value);
}

function addForRuntime(toml: TomlText, document: unknown, wanted: WantedPackage): TextChange | undefined {
  const isProject = dig(document, 'project', 'dependencies') !== undefined;
  if (!isProject && toml.hasTable(...poetryPlace.path)) return addLine(toml, document, poetryPlace, wanted);
  return addRequirement(toml, document, requirementFor(document, projectPlace, wanted));
}

function addRequirement(toml: TomlText, document: unknown, requirement: string): TextChange | undefined {
  const existing = toml.appendToArray(projectPlace.path, requirement);
  if (existing !== undefined || isDynamic(document)) return existing;
  return toml.appendToTable(['project'], `dependencies = [${JSON.stringify(requirement)}]`);
}

function addForDevelopment(
  toml: TomlText,
  document: unknown,
  places: readonly Place[],
  wanted: WantedPackage,
): TextChange | undefined {
  for (const place of places) {
    const added =
      place.kind === 'array'
        ? toml.appendToArray(place.path, requirementFor(document, place, wanted))
        : addLine(toml, document, place, wanted);
    if (added !== undefined) return added;
  }
  const requirement = JSON.stringify(requirementFor(document, projectPlace, wanted));
  if (toml.hasTable('dependency-groups')) {
    return toml.appendToTable(['dependency-groups'], `dev = [${requirement}]`);
  }
  if (toml.hasTable(...poetryPlace.path)) {
    const line = lineFor(document, poetryDevPlace, wanted);
    return toml.appendTable('[tool.poetry.group.dev.dependencies]', line);
  }
  // Who installs with pip alone may have one that knows no groups.
  const knowsGroups = ['uv', 'pdm'].some((tool) => dig(document, 'tool', tool) !== undefined);
  return knowsGroups ? toml.appendTable('[dependency-groups]', `dev = [${requirement}]`) : undefined;
}

/**
 * The lists for development in which a new one belongs, the likeliest first: of the groups that a tool has, the one
 * that is called `dev`, else the only one.
 */
function devPlaces(document: unknown): readonly Place[] {
  const oneOf = (...path: readonly string[]): readonly string[] => {
    const names = Object.keys(asTable(dig(document, ...path))).filter(isDevName);
    return names.includes('dev') ? ['dev'] : names.length === 1 ? names : [];
  };
  const arrays = [
    ...oneOf('dependency-groups').map((name) => ['dependency-groups', name]),
    ['tool', 'uv', 'dev-dependencies'],
    ...oneOf('tool', 'pdm', 'dev-dependencies').map((name) => ['tool', 'pdm', 'dev-dependencies', name]),
    ...oneOf('project', 'optional-dependencies').map((name) => ['project', 'optional-dependencies', name]),
    ['tool', 'hatch', 'envs', 'default', 'dependencies'],
  ];
  const tables = [
    ...oneOf('tool', 'poetry', 'group').map((name) => ['tool', 'poetry', 'group', name, 'dependencies']),
    ['tool', 'poetry', 'dev-dependencies'],
  ];
  return [
    ...arrays.map((path) => ({ kind: 'array' as const, path })),
    ...tables.map((path) => ({ kind: 'table' as const, path })),
  ].filter(({ path }) => dig(document, ...path) !== undefined);
}

function addLine(
  toml: TomlText,
  document: unknown,
  place: Place,
  wanted: WantedPackage,
): TextChange | undefined {
  return toml.appendToTable(place.path, lineFor(document, place, wanted));
}

/** Poetry has no way to say "any version" other than "*"; a version that nobody looked up would be a guess. */
function lineFor(document: unknown, { path }: Place, { name, version }: WantedPackage): string {
  const others = Object.entries(asTable(dig(document, ...path)))
    .filter(([key]) => key !== 'python')
    .map(([, value]) => asString(value) ?? asString(asTable(value)['version']) ?? '');
  const constraint = version === undefined ? '*' : inHouseStyle(version, others, tableStyles, `^${version}`);
  return `${tomlKey(name)} = ${JSON.stringify(constraint)}`;
}

function requirementFor(document: unknown, { path }: Place, { name, version }: WantedPackage): string {
  if (version === undefined) return name;
  const others = asArray(dig(document, ...path)).map((each) => constraintOf(asString(each) ?? ''));
  return name + inHouseStyle(version, others, requirementStyles, `>=${version}`);
}

function namesIn(document: unknown, { kind, path }: Place): readonly string[] {
  const value = dig(document, ...path);
  const names =
    kind === 'table'
      ? Object.keys(asTable(value))
      : asArray(value).map((each) => requirementName(asString(each) ?? '') ?? '');
  return names.map(normalizePypiName);
}

function isDynamic(document: unknown): boolean {
  return asArray(dig(document, 'project', 'dynamic')).includes('dependencies');
}

/** Undefined where the text would be no TOML any more: `dependencies.x` makes a list beside it a second definition. */
function checked(text: string, changes: readonly TextChange[]): readonly TextChange[] | undefined {
  // From the end, so that each change stands where the text had it.
  const ordered = changes.toSorted((left, right) => right.span.start - left.span.start);
  return documentIn(applyChanges(text, ordered)) === undefined ? undefined : ordered;
}

function documentIn(text: string): unknown {
  try {
    return parseToml(text);
  } catch {
    return undefined;
  }
}

function tomlKey(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
}
