import { FRAMEWORK_MODULES } from './data/frameworkModules.ts';
import { BROUGHT_BY_HOST, HOST_MODULES, TYPES_ONLY_PACKAGES, USUAL_ALIASES } from './data/npmHosts.ts';
import { NODE_BUILTINS, NODE_BUILTIN_PATHS } from './data/nodeBuiltins.ts';
import { isFixture, isJavaScriptDevFile } from './devFiles.ts';
import { findDeclared, type Declared } from './declared.ts';
import { broughtBy } from './broughtBy.ts';
import { declaredBy, notAPackage, suspicious, transitiveOnly, undeclared, unknown } from './judgements.ts';
import { lookAlike } from './lookAlike.ts';
import {
  doubtfulIn,
  fileBelowRoots,
  fileByPath,
  matchingAlias,
  redirectOf,
  stemOfSpecifier,
} from './npmLocal.ts';
import { classify, loadersOf, typesPackageOf, withoutLoaders } from './npmSpecifier.ts';
import type { ImportFact } from '../model/facts.ts';
import type { ImportJudgement } from '../model/finding.ts';
import type { Circumstances, Ecosystem, Subject } from './ecosystem.ts';
import type { Governing } from './governing.ts';

/** What a file's own path says. */
const traits = { devFile: 1, fixture: 2 } as const;

/** Imports of JavaScript and TypeScript, judged from manifests and settings of tools, without node_modules. */
export const npm: Ecosystem = {
  id: 'npm',

  traitsOf: (file) =>
    (isJavaScriptDevFile(file) ? traits.devFile : 0) | (isFixture(file) ? traits.fixture : 0),

  subjectOf(module) {
    const subject: Subject = { stem: null, stems: [], dependsOnNames: false, isPerFile: false, ownName: '' };
    const specifier = classify(module);
    if (specifier.kind === 'inline') return { ...subject, isPerFile: true };
    if (specifier.kind !== 'package') return subject;
    const stem = stemOfSpecifier(withoutLoaders(module));
    return { ...subject, stem, stems: [stem], ownName: specifier.name };
  },

  namesBits: (fact) => (looksLikeTypes(fact) ? 1 : 0),
  tracesNames: false,
  landmarks: new Set(),

  tracerFor(directory, governed, paths) {
    return ({ module }, file) => {
      const { kind } = classify(module);
      if (kind === 'inline') return file;
      if (kind !== 'package') return undefined;
      const text = withoutLoaders(module);
      return fileBelowRoots(text, governed, paths) ?? fileByPath(text, directory, paths);
    };
  },

  selfStems: () => [],
  normalize: asIs,

  providersOf({ module }) {
    const specifier = classify(module);
    return specifier.kind === 'package' ? [specifier.name] : [];
  },

  judge(fact, circumstances) {
    return judgeLoaders(fact, circumstances) ?? judgeModule(fact, circumstances);
  },

  standsWithout(names, { module }, { verdict, distribution }) {
    // What is not declared may be provided by any package.
    if (verdict !== 'declared' && verdict !== 'local') return false;
    if (module.includes('!') || (distribution !== null && names.has(distribution))) return false;
    const specifier = classify(module);
    if (specifier.kind === 'alias') return !FRAMEWORK_PACKAGES.some((name) => names.has(name));
    if (specifier.kind !== 'package') return true;
    return !names.has(specifier.name) && !names.has(`@types/${specifier.name}`);
  },
};

const FRAMEWORK_PACKAGES = FRAMEWORK_MODULES.flatMap(({ packages }) => packages);

/** A loader that nothing declares, in `val-loader!./x`: then it does not matter what it loads. */
function judgeLoaders(fact: ImportFact, circumstances: Circumstances): ImportJudgement | undefined {
  const { manifests } = circumstances.governed;
  for (const name of loadersOf(fact.module)) {
    if (findDeclared(manifests, [name], asIs) !== undefined) continue;
    if (manifests.some(({ projectName }) => projectName === name)) continue;
    const judgement = judgePackage({ ...fact, module: name }, name, { ...circumstances, trace: undefined });
    if (judgement.verdict !== 'local') return judgement;
  }
  return undefined;
}

function judgeModule(fact: ImportFact, circumstances: Circumstances): ImportJudgement {
  const specifier = classify(fact.module);
  switch (specifier.kind) {
    case 'relative':
      return notAPackage('local', 'A path: it is in this folder.');
    case 'host':
      return notAPackage('builtin', `${specifier.host} provides this module.`);
    case 'virtual':
      return notAPackage('builtin', 'A virtual module: the framework makes it when it builds.');
    case 'inline': {
      const reason = 'The import names the package itself.';
      const manifest = circumstances.trace ?? null;
      return { verdict: 'declared', distribution: specifier.name, manifest, flags: [], reason };
    }
    case 'url':
      return unknown(fact, specifier.name ?? null, 'A URL is loaded, no package of the project.');
    case 'alias':
      return judgeAlias(fact, circumstances);
    case 'unclear':
      return unknown(fact, null, 'No package on npm can have this name.');
    case 'package':
      return judgePackage(fact, specifier.name, circumstances);
  }
}

function judgeAlias(fact: ImportFact, circumstances: Circumstances): ImportJudgement {
  const { governed } = circumstances;
  const text = withoutLoaders(fact.module);
  const alias = matchingAlias(text, governed);
  if (alias !== undefined) return notAPackage('local', `The alias "${alias}" leads to code in this folder.`);
  return (
    judgeRedirect(fact, text, circumstances) ??
    frameworkOf(text, governed) ??
    notAPackage('local', 'A path alias: no package on npm can have this name.')
  );
}

/**
 * `"#dep": "dep"` of package.json, `react: 'preact/compat'` of a bundler: what is imported is that package. What an
 * import map names is declared by it.
 */
function judgeRedirect(
  fact: ImportFact,
  text: string,
  circumstances: Circumstances,
): ImportJudgement | undefined {
  if (matchingAlias(text, circumstances.governed) !== undefined) return undefined;
  const redirect = redirectOf(text, circumstances.governed);
  if (redirect === undefined) return undefined;
  const { module, manifest } = redirect;
  const target = classify(module);
  if (target.kind === 'package')
    return judgePackage({ ...fact, module }, target.name, { ...circumstances, trace: undefined }, true);
  if (target.kind === 'host') return notAPackage('builtin', `${target.host} provides ${module}.`);
  if (target.kind !== 'inline' && target.kind !== 'url') return undefined;
  return {
    verdict: fact.typeOnly ? 'type-only' : 'declared',
    distribution: target.kind === 'inline' ? target.name : null,
    manifest,
    flags: fact.optional ? ['optional'] : [],
    reason: `${manifest} leads it to ${module}.`,
  };
}

function judgePackage(
  fact: ImportFact,
  name: string,
  circumstances: Circumstances,
  isRedirected = false,
): ImportJudgement {
  const { governed, ownProjects, trace } = circumstances;
  const text = withoutLoaders(fact.module);
  if (NODE_BUILTINS.has(text) || NODE_BUILTIN_PATHS.has(text)) {
    return notAPackage('builtin', 'Node.js provides this module.');
  }
  const host = hostOf(name, governed);
  if (host !== undefined) return notAPackage('builtin', `${host} provides this module.`);
  const found = findDeclared(governed.manifests, [name], asIs);
  if (found !== undefined) return declared(fact, found, circumstances);
  const alias = matchingAlias(text, governed);
  if (alias !== undefined) return notAPackage('local', `The alias "${alias}" leads to code in this folder.`);
  if (trace !== undefined) return notAPackage('local', `It leads to ${trace}.`);
  const own = ownProjects.get(name);
  if (own !== undefined) return notAPackage('local', `"${name}" is the package of ${own} in this folder.`);
  const redirected = isRedirected ? undefined : judgeRedirect(fact, text, circumstances);
  if (redirected !== undefined) return redirected;
  return judgeUndeclared(fact, name, circumstances);
}

/** Type imports leave nothing at run time, so they are told apart even where the package is declared. */
function declared(fact: ImportFact, found: Declared, circumstances: Circumstances): ImportJudgement {
  // Types need no package at run time, so a declaration for development is right for them.
  const isDevFile = (circumstances.traits & traits.devFile) !== 0;
  const isEnough = isDevFile || fact.typeOnly || BROUGHT_BY_HOST.has(found.declaration.name);
  const judgement = declaredBy(found, fact, isEnough);
  if (!fact.typeOnly) return judgement;
  return { ...judgement, verdict: 'type-only', reason: `Only types are imported. ${judgement.reason}` };
}

function judgeUndeclared(
  fact: ImportFact,
  name: string,
  { governed, traits: own }: Circumstances,
): ImportJudgement {
  const framework = frameworkOf(name, governed);
  if (framework !== undefined) return framework;
  const types = findDeclared(governed.manifests, [typesPackageOf(name)], asIs);
  if (types !== undefined && (fact.typeOnly || TYPES_ONLY_PACKAGES.has(name))) {
    const judgement = declaredBy(types, fact, true);
    return { ...judgement, verdict: 'type-only', reason: `Only types are imported. ${judgement.reason}` };
  }
  // Nothing else of that name is to be had: its types are what may be missing.
  const missing = TYPES_ONLY_PACKAGES.has(name) ? typesPackageOf(name) : name;
  if (fact.typeOnly) {
    const reason = `Only types are imported, nothing is left at run time; "${missing}" is not declared.`;
    return { verdict: 'type-only', distribution: missing, manifest: null, flags: [], reason };
  }
  if (!governed.isGoverned) return unknown(fact, name, 'No package.json speaks for this file.');
  if (governed.gap !== undefined) return unknown(fact, name, governed.gap);
  if ((own & traits.fixture) !== 0)
    return unknown(fact, name, 'The file is a fixture, so its imports need not lead anywhere.');
  if (types !== undefined && looksLikeTypes(fact)) {
    return unknown(fact, name, `"${types.declaration.name}" is declared, and only types may be imported.`);
  }
  const doubt = doubtfulIn(withoutLoaders(fact.module), governed);
  if (doubt !== undefined) {
    return unknown(fact, name, `${doubt} makes aliases when it runs, and this may be one of them.`);
  }
  const brought = broughtBy(governed.manifests, [missing], asIs);
  if (brought !== undefined) return transitiveOnly(fact, brought);
  if (/[A-Z]/.test(name) || USUAL_ALIASES.has(/^@([^/]+)/.exec(name)?.[1] ?? '')) {
    // New packages are lower case; `Components/Button` is an alias of a bundler more often than an old package.
    return unknown(fact, null, 'It looks like a path alias of a bundler.');
  }
  const files = governed.manifests.filter((manifest) => manifest.configOnly !== true).map(({ path }) => path);
  const where = files.slice(0, 3).join(', ');
  const judgement = undeclared(fact, missing, `"${missing}" is not declared in ${where}.`);
  // What is known to have types only is known.
  const looksLike = missing === name ? lookAlike(name, 'npm', governed.manifests) : undefined;
  return looksLike === undefined ? judgement : suspicious(judgement, looksLike);
}

/** What a framework makes or leads to, where it is declared. */
function frameworkOf(module: string, governed: Governing): ImportJudgement | undefined {
  const found = FRAMEWORK_MODULES.find(
    ({ modules, packages }) =>
      modules.test(module) && findDeclared(governed.manifests, packages, asIs) !== undefined,
  );
  return found && notAPackage('builtin', `${found.framework}, which is declared, provides this module.`);
}

/** Everything taken is named as types are: a plain import that TypeScript drops when only types are used. */
function looksLikeTypes(fact: ImportFact): boolean {
  const isTaken = fact.form === 'from' || fact.form === 'import' || fact.form === 'reexport';
  return isTaken && fact.names.length > 0 && fact.names.every((name) => /^[A-Z][a-z]/.test(name));
}

/** The host program that provides a bare name, where the manifests show that it runs in it. */
function hostOf(name: string, governed: Governing): string | undefined {
  const host = HOST_MODULES.get(name);
  if (host === undefined) return undefined;
  if (governed.manifests.some((manifest) => manifest.hostModules?.includes(name))) return host;
  const isTyped = findDeclared(governed.manifests, [`@types/${name}`], asIs) !== undefined;
  const isDeclared = findDeclared(governed.manifests, [name], asIs) !== undefined;
  return isTyped || !isDeclared ? host : undefined;
}

function asIs(name: string): string {
  return name;
}
