import { normalizePypiName } from '../manifests/pypiNames.ts';
import { NEIGHBOURS_NPM, NEIGHBOURS_PYPI, POPULAR_NPM, POPULAR_PYPI } from './data/popularNames.generated.ts';
import { declarationsByName } from './declared.ts';
import { indexNames, nearest, type NearNames } from './nearNames.ts';
import { knownModules, modulesOf } from './pythonDistributions.ts';
import type { LookAlike } from '../model/finding.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';

/** Packages that are meant as they stand, although others have almost the same name: found in lock files. */
const NPM_AS_THEY_STAND = 'camel-case pascal-case querystring flatten crypto';

/**
 * Letters that look like Latin ones, as their blocks order them.
 * https://www.unicode.org/Public/security/latest/confusables.txt
 */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map(
  'аa сc еe оo рp хx уy іi јj ѕs ԁd һh ԛq ԝw ӏl οo αa νv ρp ιi κk τt υu'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** With the `@`. */
const minScope = 5;

interface Popular {
  readonly index: NearNames;
  readonly neighbours: ReadonlySet<string>;
  /** Only their owners can publish in these. */
  readonly scopes: ReadonlySet<string>;
}

/** Made when first needed: most folders have nothing to compare. */
const popular = new Map<EcosystemId, Popular>();

/**
 * The name that an undeclared one is easily taken for: of a declared package, else of one that many use. Names are
 * those of npm, or Python's modules with `-` for `_`. It says nothing of whether such a package exists.
 */
export function lookAlike(
  name: string,
  ecosystem: EcosystemId,
  manifests: readonly Manifest[],
): LookAlike | undefined {
  const { index, neighbours, scopes } = popularIn(ecosystem);
  const latin = inLatin(name);
  if (latin !== undefined) {
    const isDeclared = manifests.some(
      (each) => each.ecosystem === ecosystem && declaredIn(each).names.has(latin),
    );
    return isDeclared || index.names.has(latin) ? { name: latin, isDeclared } : undefined;
  }
  const [scope = ''] = name.split('/');
  // A short scope is an alias more often than a slip: `@src/core` is not `@swc/core`.
  const isScoped = name.startsWith('@') && (scopes.has(scope) || scope.length < minScope);
  if (neighbours.has(name) || isScoped) return undefined;
  for (const manifest of manifests) {
    if (manifest.ecosystem !== ecosystem) continue;
    const near = nearest(name, declaredIn(manifest));
    if (near !== undefined) return { name: near, isDeclared: true };
  }
  const near = nearest(name, index);
  return near === undefined ? undefined : { name: near, isDeclared: false };
}

/** Undefined where no letter of another alphabet is in a name of Latin ones. */
function inLatin(name: string): string | undefined {
  const written = name.toLowerCase();
  const latin = written.replaceAll(/[\u0370-\u052f]/g, (letter) => LIKE_LATIN.get(letter) ?? letter);
  return latin !== written && /^[\x21-\x7e]+$/.test(latin) ? latin : undefined;
}

/** Manifests are immutable, so each is indexed once. */
const declared = new WeakMap<Manifest, NearNames>();

function declaredIn(manifest: Manifest): NearNames {
  let index = declared.get(manifest);
  if (index === undefined) {
    const isPython = manifest.ecosystem === 'pypi';
    const names = [...declarationsByName(manifest, isPython ? normalizePypiName : (name) => name).keys()];
    const modules = isPython ? names.flatMap(modulesOf).map(asName) : [];
    declared.set(manifest, (index = indexNames([...names, ...modules])));
  }
  return index;
}

function popularIn(ecosystem: EcosystemId): Popular {
  let known = popular.get(ecosystem);
  if (known === undefined) {
    const [names, neighbours] =
      ecosystem === 'npm'
        ? [POPULAR_NPM.split(' '), [...NEIGHBOURS_NPM.split(' '), ...NPM_AS_THEY_STAND.split(' ')]]
        : [[...POPULAR_PYPI.split(' '), ...knownModules().map(asName)], NEIGHBOURS_PYPI.split(' ')];
    const scopes = new Set(
      names.filter((name) => name.startsWith('@')).map((name) => name.split('/')[0] ?? ''),
    );
    known = { index: indexNames(names), neighbours: new Set(neighbours), scopes };
    popular.set(ecosystem, known);
  }
  return known;
}

function asName(module: string): string {
  return normalizePypiName(module.split('.')[0] ?? '');
}
