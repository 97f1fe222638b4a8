import { normalizePypiName } from '../manifests/pypiNames.ts';
import { AI_DISTRIBUTIONS } from './data/pythonDistributionsAi.ts';
import { APP_DISTRIBUTIONS } from './data/pythonDistributionsApps.ts';
import { TOOL_DISTRIBUTIONS } from './data/pythonDistributionsTools.ts';
import { AMBIGUOUS_IMPORTS, NOT_ON_PYPI, WELL_KNOWN_IMPORTS } from './data/pythonWellKnown.ts';
import { STDLIB_REPLACEMENTS } from './data/pythonStdlibReplacements.ts';
import { inNamespace } from './pythonNamespaces.ts';
import type { ImportFact } from '../model/facts.ts';

/** The distributions one imported module can come from. */
export interface Origin {
  /** Any of them clears the import; the first is the one to suggest. */
  readonly candidates: readonly string[];
  /** The same in the form in which names are compared. */
  readonly names: readonly string[];
  /** How the first is known: from the tables, or only because names usually are equal. */
  readonly certainty: 'known' | 'same-name' | 'unclear' | 'not-on-pypi';
}

const TABLE: ReadonlyMap<string, readonly string[]> = new Map(
  [AI_DISTRIBUTIONS, APP_DISTRIBUTIONS, TOOL_DISTRIBUTIONS, STDLIB_REPLACEMENTS]
    .flatMap((table) => table.trim().split('\n'))
    .map((line) => {
      const [module = '', ...distributions] = line.split(' ');
      return [module, distributions];
    }),
);

/** An import of many folders and manifests comes from the same distributions in all of them. */
const known = new WeakMap<ImportFact, readonly Origin[]>();

/**
 * Where the imported modules come from. `from google.cloud import storage, vision` asks for two distributions,
 * nearly everything else for one.
 */
export function originsOf(fact: ImportFact): readonly Origin[] {
  let origins = known.get(fact);
  if (origins === undefined) {
    const found = inNamespace(fact.module, fact.names) ?? [originOf(fact.module)];
    origins = found.map((origin) => ({ ...origin, names: origin.candidates.map(normalizePypiName) }));
    known.set(fact, origins);
  }
  return origins;
}

function originOf(module: string): Omit<Origin, 'names'> {
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

/** Every module that the tables know, dotted ones among them. */
export function knownModules(): readonly string[] {
  return [...TABLE.keys(), ...WELL_KNOWN_IMPORTS];
}

/**
 * Distributions, and those that hold nothing but the types of one of them.
 * https://typing.python.org/en/latest/spec/distributing.html#stub-only-packages
 */
export function withStubs(names: readonly string[]): readonly string[] {
  return [...names, ...names.flatMap((name) => [`types-${name}`, `${name}-stubs`])];
}

/** Whether it holds nothing but types: it provides nothing that can be imported. */
export function isStubs(name: string): boolean {
  return /^types-|-stubs$/.test(name);
}

/** The modules that a distribution is known to provide under another name than its own. */
export function modulesOf(distribution: string): readonly string[] {
  const name = normalizePypiName(distribution);
  return [...TABLE].flatMap(([module, names]) =>
    names.some((each) => normalizePypiName(each) === name) ? [module] : [],
  );
}

/** Whether the top-level name is known to be a distribution's, and seldom a module of one's own. */
export function isKnownImport(top: string): boolean {
  return !AMBIGUOUS_IMPORTS.has(top) && (TABLE.has(top) || WELL_KNOWN_IMPORTS.has(top));
}
