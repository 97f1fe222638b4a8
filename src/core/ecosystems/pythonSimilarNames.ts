import type { Manifest } from '../manifests/manifest.ts';
import { normalizePypiName } from '../manifests/pypiNames.ts';
import { declarationsByName } from './declared.ts';
import { isStubs } from './pythonDistributions.ts';

/** Parts of a distribution's name that say nothing of what is imported. */
const AFFIXES = new Set(
  'python python3 python2 py py3 binary bin headless cpu gpu cuda nightly ng wheels bindings'.split(' '),
);

/** The declared names of a manifest by what an import may have in common with them; places count in their order. */
interface SimilarNames {
  readonly names: readonly string[];
  /** The first name of these words, without affixes and as one. */
  readonly byWords: ReadonlyMap<string, number>;
  /** The first name that reads so without `py` in front or behind. */
  readonly byStem: ReadonlyMap<string, number>;
  /** Every name that has the word in it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** Manifests are immutable, so each is gone through once. */
const known = new WeakMap<Manifest, SimilarNames>();

/**
 * A declared distribution that may well be the one imported although its name differs: `python-foo`, `foo-sdk`,
 * `pyfoo` for `foo`. For names that are no well-known package of their own any distribution with the import's words
 * in a row counts, and `candidates`, what it would be called, however their words are parted. It never proves a declaration, it only keeps `undeclared` from being said.
 */
export function similarDistribution(
  top: string,
  manifests: readonly Manifest[],
  isKnown: boolean,
  candidates: readonly string[] = [],
): string | undefined {
  const words = wordsOf(top);
  const compact = words.join('');
  const compacts = [compact, ...candidates.map((name) => wordsOf(name).join(''))];
  const stem = withoutPy(compact);
  const row = !isKnown && compact.length >= 3 ? words : undefined;
  for (const manifest of manifests) {
    const { names, byWords, byStem, byWord } = similarNamesIn(manifest);
    const first = Math.min(
      ...compacts.map((each) => byWords.get(each) ?? Infinity),
      byStem.get(stem) ?? Infinity,
      (row && firstWithRow(row, names, byWord)) ?? Infinity,
    );
    if (first !== Infinity) return names[first];
  }
  return undefined;
}

/** Place of the first name that has the words in a row. */
function firstWithRow(
  words: readonly string[],
  names: readonly string[],
  byWord: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  let fewest: readonly number[] | undefined;
  for (const word of words) {
    const places = byWord.get(word);
    if (places === undefined) return undefined;
    if (fewest === undefined || places.length < fewest.length) fewest = places;
  }
  const row = `-${words.join('-')}-`;
  return fewest?.find((place) => `-${names[place] ?? ''}-`.includes(row));
}

function similarNamesIn(manifest: Manifest): SimilarNames {
  let similar = known.get(manifest);
  if (similar === undefined) known.set(manifest, (similar = indexNames(manifest)));
  return similar;
}

function indexNames(manifest: Manifest): SimilarNames {
  const names = [...declarationsByName(manifest, normalizePypiName).keys()].filter((name) => !isStubs(name));
  const byWords = new Map<string, number>();
  const byStem = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  const setFirst = (map: Map<string, number>, key: string, place: number): void => {
    if (!map.has(key)) map.set(key, place);
  };
  for (const [place, name] of names.entries()) {
    const parts = wordsOf(name);
    setFirst(byWords, parts.filter((part) => !AFFIXES.has(part)).join(''), place);
    setFirst(byStem, withoutPy(parts.join('')), place);
    for (const part of new Set(parts)) {
      const places = byWord.get(part);
      if (places === undefined) byWord.set(part, [place]);
      else places.push(place);
    }
  }
  return { names, byWords, byStem, byWord };
}

function withoutPy(compact: string): string {
  return compact.replace(/^py|py$/, '');
}

function wordsOf(name: string): readonly string[] {
  return normalizePypiName(name)
    .split('-')
    .filter((word) => word !== '');
}
