import { normalizePypiName } from '../manifests/pypiNames.ts';
import { AI_DISTRIBUTIONS } from './data/pythonDistributionsAi.ts';
import { APP_DISTRIBUTIONS } from './data/pythonDistributionsApps.ts';
import { TOOL_DISTRIBUTIONS } from './data/pythonDistributionsTools.ts';
import { AMBIGUOUS_IMPORTS, NOT_ON_PYPI, WELL_KNOWN_IMPORTS } from './data/pythonWellKnown.ts';
import { inNamespace } from './pythonNamespaces.ts';

/** The distributions one imported module can come from. */
export interface Origin {
  /** Any of them clears the import; the first is the one to suggest. */
  readonly candidates: readonly string[];
  /** How the first is known: from the tables, or only because names usually are equal. */
  readonly certainty: 'known' | 'same-name' | 'unclear' | 'not-on-pypi';
}

const TABLE: ReadonlyMap<string, readonly string[]> = new Map(
  [AI_DISTRIBUTIONS, APP_DISTRIBUTIONS, TOOL_DISTRIBUTIONS]
    .flatMap((table) => table.trim().split('\n'))
    .map((line) => {
      const [module = '', ...distributions] = line.split(' ');
      return [module, distributions];
    }),
);

/**
 * Where the imported modules come from. `from google.cloud import storage, vision` asks for two distributions,
 * nearly everything else for one.
 */
export function originsOf(module: string, names: readonly string[]): readonly Origin[] {
  const namespaced = inNamespace(module, names);
  if (namespaced !== undefined) return namespaced;
  return [originOf(module)];
}

function originOf(module: string): Origin {
  const parts = module.split('.');
  const joined = joinedNames(parts);
  for (let length = parts.length; length > 0; length -= 1) {
    const distributions = TABLE.get(parts.slice(0, length).join('.'));
    if (distributions !== undefined) return { candidates: [...distributions, ...joined], certainty: 'known' };
  }
  const [top = module] = parts;
  const guess = NOT_ON_PYPI.has(top) ? 'not-on-pypi' : 'same-name';
  const certainty = WELL_KNOWN_IMPORTS.has(top) ? 'known' : guess;
  return { candidates: [distributionName(top), ...joined], certainty };
}

/** Namespace packages name their parts `a-b-c`; the top level alone is the same-name guess. */
function joinedNames(parts: readonly string[]): readonly string[] {
  return parts.map((_, index) => distributionName(parts.slice(0, index + 1).join('-')));
}

function distributionName(module: string): string {
  return module.replace(/^_+/, '').replaceAll('_', '-');
}

/** Whether the top-level name is known to be a distribution's, and seldom a module of one's own. */
export function isKnownImport(top: string): boolean {
  return !AMBIGUOUS_IMPORTS.has(top) && (TABLE.has(top) || WELL_KNOWN_IMPORTS.has(top));
}

/** Parts of a distribution's name that say nothing of what is imported. */
const AFFIXES = new Set(
  'python python3 python2 py py3 binary bin headless cpu gpu cuda nightly ng wheels bindings'.split(' '),
);

/**
 * A declared distribution that may well be the one imported although its name differs: `python-foo`, `foo-sdk`,
 * `pyfoo` for `foo`. For names that are no well-known package of their own any distribution with the import's words
 * in a row counts. It never proves a declaration, it only keeps `undeclared` from being said.
 */
export function similarDistribution(
  top: string,
  declared: Iterable<string>,
  isKnown: boolean,
): string | undefined {
  const words = wordsOf(top);
  const compact = words.join('');
  for (const name of declared) {
    const parts = wordsOf(name);
    const rest = parts.filter((part) => !AFFIXES.has(part));
    if (rest.join('') === compact || parts.join('').replace(/^py|py$/, '') === compact.replace(/^py|py$/, ''))
      return name;
    if (!isKnown && compact.length >= 3 && containsRow(parts, words)) return name;
  }
  return undefined;
}

function wordsOf(name: string): readonly string[] {
  return normalizePypiName(name)
    .split('-')
    .filter((word) => word !== '');
}

function containsRow(parts: readonly string[], words: readonly string[]): boolean {
  return parts.some((_, start) => words.every((word, index) => parts[start + index] === word));
}
