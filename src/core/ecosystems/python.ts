import { normalizePypiName } from '../manifests/pypiNames.ts';
import { fileNameOf } from '../manifests/paths.ts';
import { isAtLeast } from '../manifests/pypiVersions.ts';
import { PYTHON_STDLIB, PYTHON_STDLIB_REMOVED } from './data/pythonStdlib.generated.ts';
import { isGenerated, USUAL_LOCAL_NAMES } from './data/pythonWellKnown.ts';
import { broughtBy, isLocked } from './broughtBy.ts';
import { findDeclared } from './declared.ts';
import { isFixture, isPythonDevFile, isPythonTest } from './devFiles.ts';
import { declaredBy, notAPackage, suspicious, transitiveOnly, undeclared, unknown } from './judgements.ts';
import { lookAlike } from './lookAlike.ts';
import { isKnownImport, originsOf, withStubs } from './pythonDistributions.ts';
import { ENTRY_FILES, isLocalEvidence, localEvidence } from './pythonModules.ts';
import { isNamespaced } from './pythonNamespaces.ts';
import { similarDistribution } from './pythonSimilarNames.ts';
import { stemsOfFile } from './stem.ts';
import type { ImportFact } from '../model/facts.ts';
import type { ImportJudgement } from '../model/finding.ts';
import type { Circumstances, Ecosystem } from './ecosystem.ts';
import type { Origin } from './pythonDistributions.ts';
import type { LocalEvidence } from './pythonModules.ts';

/** What a file's own path says. */
const traits = { devFile: 1, fixture: 2, test: 4, setupScript: 8, stub: 16 } as const;

/** Python's imports, judged from the manifests and files of the folder, without an installed environment. */
export const python: Ecosystem = {
  id: 'pypi',

  traitsOf(file) {
    return (
      (isPythonDevFile(file) ? traits.devFile : 0) |
      (isFixture(file) ? traits.fixture : 0) |
      (isPythonTest(file) ? traits.test : 0) |
      (fileNameOf(file) === 'setup.py' ? traits.setupScript : 0) |
      (file.endsWith('.pyi') ? traits.stub : 0)
    );
  },

  subjectOf(module) {
    const parts = module.split('.');
    const [top = ''] = parts;
    return {
      // A name with a slash is no module's, but it would be looked up as a path all the same.
      stem: top === '' ? null : top.includes('/') ? '' : top,
      stems: parts.flatMap((part) => part.split('/')),
      dependsOnNames: isNamespaced(module),
      isPerFile: false,
      ownName: normalizePypiName(top),
    };
  },

  namesBits: ({ names }) => (names.some(isGenerated) ? 1 : 0),
  tracesNames: true,
  landmarks: new Set(['__init__.py', ...ENTRY_FILES]),
  tracerFor: localEvidence,
  normalize: normalizePypiName,

  selfStems: stemsOfFile,

  providersOf: (fact) => originsOf(fact).flatMap(({ names }) => names),

  judge(fact, circumstances) {
    const [top = ''] = fact.module.split('.');
    if (top === '') return notAPackage('local', 'A relative import: it is in this package.');
    const { trace } = circumstances;
    const evidence = isLocalEvidence(trace) ? trace : undefined;
    const standard = judgeStandard(top, evidence, leastPython(circumstances));
    if (standard !== undefined) return standard;
    const isKnown = isKnownImport(top);
    const origins = originsOf(fact);
    const judgements = origins.map((origin) => judgeOrigin(fact, origin, circumstances));
    const isDeclared = judgements.every((judgement) => judgement?.verdict === 'declared');
    if (isLocal(evidence, isKnown || isDeclared, isKnown)) return localCode(top, evidence, isDeclared);
    if (isOwnName(top, circumstances) && !isDeclared) {
      return notAPackage('local', `"${top}" is the name of a project in this folder.`);
    }
    // Several distributions out of one namespace: the one that is missing counts.
    const missing = judgements.findIndex((judgement) => judgement === undefined);
    const [first] = judgements;
    if (missing < 0 && first !== undefined) return first;
    return judgeUndeclared(fact, origins[missing], { ...circumstances, evidence, isKnown });
  },

  standsWithout(names, fact, { verdict }) {
    if (verdict === 'stdlib') return true;
    // Of what is not declared, any declaration may be the reason to doubt that.
    if (verdict !== 'declared' && verdict !== 'local') return false;
    return !originsOf(fact).some((origin) => withStubs(origin.names).some((name) => names.has(name)));
  },
};

/**
 * The standard library goes before everything but a module of one's own that took the name of a removed one. What is
 * gone from all versions that the project is for is not of it.
 */
function judgeStandard(
  top: string,
  evidence: LocalEvidence | undefined,
  least: string | undefined,
): ImportJudgement | undefined {
  if (!PYTHON_STDLIB.has(top)) return undefined;
  const removed = PYTHON_STDLIB_REMOVED.get(top);
  if (removed !== undefined && least !== undefined && isAtLeast(least, removed)) return undefined;
  const isShadowed =
    (removed !== undefined || top === 'test') && (evidence === 'module' || evidence === 'nearby');
  if (isShadowed) return localCode(top, evidence);
  return notAPackage(
    'stdlib',
    removed === undefined
      ? `"${top}" is in Python's standard library.`
      : `"${top}" is in Python's standard library up to the version before ${removed}.`,
  );
}

/** What the nearest manifest that says so asks of Python. */
function leastPython({ governed }: Circumstances): string | undefined {
  return governed.manifests.find(({ pythonAtLeast }) => pythonAtLeast !== undefined)?.pythonAtLeast;
}

/**
 * A module found on the path is local. Weaker traces count unless the name is a distribution's that is declared
 * (`isTaken`) or well known.
 */
function isLocal(evidence: LocalEvidence | undefined, isTaken: boolean, isKnown: boolean): boolean {
  if (evidence === undefined) return false;
  if (evidence === 'module') return true;
  return evidence === 'nearby' ? !isTaken : !isKnown && !isTaken;
}

function localCode(top: string, evidence: LocalEvidence | undefined, hidesPackage = false): ImportJudgement {
  const where = evidence === 'elsewhere' ? 'Something of that name' : `"${top}"`;
  const more = hidesPackage ? ', and hides the package that is declared' : '';
  return notAPackage('local', `${where} lies in this folder${more}.`);
}

function judgeOrigin(
  fact: ImportFact,
  origin: Origin,
  { governed, traits: own }: Circumstances,
): ImportJudgement | undefined {
  const isOfTypes = isForTypes(fact, own);
  const names = isOfTypes ? withStubs(origin.names) : origin.names;
  const found = findDeclared(governed.manifests, names, normalizePypiName);
  // Nothing of it is there when the program runs.
  if (found !== undefined) return declaredBy(found, fact, isOfTypes || (own & traits.devFile) !== 0);
  // Build tools provide setuptools to a setup.py without it being named.
  // https://peps.python.org/pep-0517/#source-trees
  const isProvided = ['setuptools', 'wheel'].includes(origin.candidates[0] ?? '');
  if ((own & traits.setupScript) === 0 || !isProvided) return undefined;
  const reason = 'Whatever builds the project provides it to setup.py.';
  return { verdict: 'declared', distribution: 'setuptools', manifest: null, flags: [], reason };
}

/** The name of a project whose manifest is in the folder; its distribution's name and import are usually equal. */
function isOwnName(top: string, { governed, ownProjects }: Circumstances): boolean {
  if (ownProjects.has(normalizePypiName(top))) return true;
  return governed.manifests.some((manifest) => manifest.localModules.includes(top));
}

interface Undeclared extends Circumstances {
  readonly evidence: LocalEvidence | undefined;
  readonly isKnown: boolean;
}

function isForTypes(fact: ImportFact, own: number): boolean {
  return fact.typeOnly || (own & traits.stub) !== 0;
}

/** No manifest that speaks for the file declares it: say so only when nothing else can explain it. */
function judgeUndeclared(fact: ImportFact, origin: Origin | undefined, about: Undeclared): ImportJudgement {
  const { governed, isKnown, evidence, traits: own } = about;
  const [top = ''] = fact.module.split('.');
  const distribution = origin?.candidates[0] ?? top;
  const doubt = doubtOf(fact, origin, about);
  if (doubt !== undefined)
    return doubt.judgement ?? unknown(fact, isKnown ? distribution : null, doubt.reason);
  if (isForTypes(fact, own)) {
    const reason = `Only types of "${distribution}" are used: nothing of it is imported at run time.`;
    return { verdict: 'type-only', distribution, manifest: null, flags: [], reason };
  }
  if (evidence === 'nearby') {
    return unknown(
      fact,
      distribution,
      `A module "${top}" lies nearby, and a package of that name exists too.`,
    );
  }
  const brought = broughtBy(governed.manifests, origin?.names ?? [normalizePypiName(top)], normalizePypiName);
  if (brought !== undefined) return transitiveOnly(fact, brought);
  const files = governed.manifests.filter((manifest) => manifest.configOnly !== true).map(({ path }) => path);
  const judgement = undeclared(fact, distribution, `"${distribution}" is not declared in ${listed(files)}.`);
  if (origin?.certainty === 'known' || isLocked(governed.manifests, origin?.names ?? [])) return judgement;
  const guess: ImportJudgement = { ...judgement, flags: [...judgement.flags, 'guessed'] };
  const looksLike = lookAlike(normalizePypiName(top), 'pypi', governed.manifests);
  return looksLike === undefined
    ? guess
    : suspicious(guess, { ...looksLike, name: looksLike.name.replaceAll('-', '_') });
}

function doubtOf(
  { module, names }: ImportFact,
  origin: Origin | undefined,
  about: Undeclared,
): { readonly reason: string; readonly judgement?: ImportJudgement } | undefined {
  const { governed, isKnown, traits: own } = about;
  const [top = ''] = module.split('.');
  const removed = PYTHON_STDLIB_REMOVED.get(top);
  if (removed !== undefined) {
    const reason = `"${top}" was in Python's standard library up to the version before ${removed}, and the project is for newer ones.`;
    return { reason };
  }
  if (!governed.isGoverned) return doubtWithoutManifest(origin, about);
  if (governed.gap !== undefined) return { reason: governed.gap };
  const generated = [...module.split('.'), ...names].find(isGenerated);
  if (generated !== undefined)
    return { reason: `"${generated}" looks like a module that is made when the project is built.` };
  if (origin?.certainty === 'unclear') return { reason: `Several packages share the name "${top}".` };
  if (origin?.certainty === 'not-on-pypi') return { reason: `"${top}" is not installed from PyPI.` };
  if ((own & traits.fixture) !== 0)
    return { reason: 'The file is a fixture, so its imports need not lead anywhere.' };
  const isMadeUp = (own & traits.test) !== 0 && !isLocked(governed.manifests, origin?.names ?? []);
  if (origin?.certainty === 'same-name' && isMadeUp) {
    return { reason: `No manifest declares "${top}"; a test may make such a module when it runs.` };
  }
  if (!isKnown && USUAL_LOCAL_NAMES.has(top)) {
    return { reason: `"${top}" looks like a module of this project that is not in the folder.` };
  }
  const isSure = isKnown || origin?.certainty === 'known';
  const similar = similarDistribution(top, governed.manifests, isSure, origin?.candidates);
  return similar === undefined
    ? undefined
    : { reason: `"${similar}" is declared, which may provide "${top}".` };
}

/** No manifest above the file: one elsewhere in the folder can still answer, but not accuse. */
function doubtWithoutManifest(
  origin: Origin | undefined,
  { manifests, traits: own }: Undeclared,
): { readonly reason: string; readonly judgement?: ImportJudgement } {
  const others = [...manifests.values()].filter(
    ({ ecosystem, ofScript }) => ecosystem === 'pypi' && ofScript !== true,
  );
  const found = findDeclared(others, origin?.names ?? [], normalizePypiName);
  if (found === undefined) return { reason: 'No manifest speaks for this file.' };
  const isDevFile = (own & traits.devFile) !== 0 || !found.isDevOnly;
  const reason = `"${found.declaration.name}" is declared in ${found.manifest.path}; no manifest lies above this file.`;
  return {
    reason,
    judgement: {
      verdict: 'declared',
      distribution: found.declaration.name,
      manifest: found.manifest.path,
      flags: isDevFile ? [] : ['dev-only'],
      reason,
    },
  };
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  return paths.length > 3 ? `${shown} or ${paths.length - 3} more` : shown;
}
