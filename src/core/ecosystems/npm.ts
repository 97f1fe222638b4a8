import { HOST_MODULES, PROVIDED_BY, TYPES_ONLY_PACKAGES } from './data/npmHosts.ts';
import { NODE_BUILTINS, NODE_BUILTIN_PATHS } from './data/nodeBuiltins.ts';
import { isFixture, isJavaScriptDevFile } from './devFiles.ts';
import { findDeclared, governing } from './governing.ts';
import { declaredBy, notAPackage, undeclared, unknown } from './judgements.ts';
import { fileBelowRoots, fileByPath, matchingAlias } from './npmLocal.ts';
import { ownProjects } from './ownProjects.ts';
import { classify, typesPackageOf, withoutLoaders } from './npmSpecifier.ts';
import type { ImportFact } from '../model/facts.ts';
import type { ImportJudgement } from '../model/finding.ts';
import type { Ecosystem, ProjectFiles } from './ecosystem.ts';
import type { Declared, Governing } from './governing.ts';

interface Package {
  readonly name: string;
  /** The whole specifier without loaders and queries. */
  readonly text: string;
  readonly file: string;
  readonly governed: Governing;
  readonly project: ProjectFiles;
}

/** Imports of JavaScript and TypeScript, judged from package.json and tsconfig files, without node_modules. */
export const npm: Ecosystem = {
  id: 'npm',

  judge(fact, file, project) {
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
        return { verdict: 'declared', distribution: specifier.name, manifest: file, flags: [], reason };
      }
      case 'url':
        return unknown(fact, null, 'A URL is loaded, no package of the project.');
      case 'alias':
        return notAPackage('local', 'A path alias: no package on npm can have this name.');
      case 'unclear':
        return unknown(fact, null, 'No package on npm can have this name.');
      case 'package':
        return judgePackage(fact, {
          name: specifier.name,
          text: withoutLoaders(fact.module),
          file,
          governed: governing(file, 'npm', project),
          project,
        });
    }
  },
};

function judgePackage(fact: ImportFact, about: Package): ImportJudgement {
  const { name, text, file, governed, project } = about;
  if (NODE_BUILTINS.has(text) || NODE_BUILTIN_PATHS.has(text)) {
    return notAPackage('builtin', 'Node.js provides this module.');
  }
  const host = hostOf(name, governed);
  if (host !== undefined) return notAPackage('builtin', `${host} provides this module.`);
  const found = findDeclared(governed.manifests, [name], asIs);
  if (found !== undefined) return declared(fact, found, file);
  const alias = matchingAlias(text, governed);
  if (alias !== undefined) return notAPackage('local', `The alias "${alias}" leads to code in this folder.`);
  const path = fileBelowRoots(text, governed, project) ?? fileByPath(text, file, project);
  if (path !== undefined) return notAPackage('local', `It leads to ${path}.`);
  const own = ownProjects(project, 'npm', asIs).get(name);
  if (own !== undefined) return notAPackage('local', `"${name}" is the package of ${own} in this folder.`);
  return judgeUndeclared(fact, about);
}

/** Type imports leave nothing at run time, so they are told apart even where the package is declared. */
function declared(fact: ImportFact, found: Declared, file: string): ImportJudgement {
  // Types need no package at run time, so a declaration for development is right for them.
  const judgement = declaredBy(found, fact, isJavaScriptDevFile(file) || fact.typeOnly);
  if (!fact.typeOnly) return judgement;
  return { ...judgement, verdict: 'type-only', reason: `Only types are imported. ${judgement.reason}` };
}

function judgeUndeclared(fact: ImportFact, { name, file, governed }: Package): ImportJudgement {
  const provider = PROVIDED_BY.find(
    ([pattern, packages]) =>
      pattern.test(name) && findDeclared(governed.manifests, packages, asIs) !== undefined,
  );
  if (provider !== undefined)
    return notAPackage('builtin', `${provider[2]}, which is declared, provides this module.`);
  const types = findDeclared(governed.manifests, [typesPackageOf(name)], asIs);
  if (types !== undefined && (fact.typeOnly || TYPES_ONLY_PACKAGES.has(name))) {
    const judgement = declaredBy(types, fact, true);
    return { ...judgement, verdict: 'type-only', reason: `Only types are imported. ${judgement.reason}` };
  }
  if (fact.typeOnly) {
    const reason = `Only types are imported, nothing is left at run time; "${name}" is not declared.`;
    return { verdict: 'type-only', distribution: name, manifest: null, flags: [], reason };
  }
  if (!governed.isGoverned) return unknown(fact, name, 'No package.json speaks for this file.');
  if (governed.gap !== undefined) return unknown(fact, name, governed.gap);
  if (isFixture(file))
    return unknown(fact, name, 'The file is a fixture, so its imports need not lead anywhere.');
  if (types !== undefined && looksLikeTypes(fact)) {
    return unknown(fact, name, `"${types.declaration.name}" is declared, and only types may be imported.`);
  }
  if (/^@[^/]*$/.test(name) || /[A-Z]/.test(name.split('/')[0] ?? '')) {
    // New packages are lower case; `Components/Button` is an alias of a bundler more often than an old package.
    return unknown(fact, null, 'It looks like a path alias of a bundler.');
  }
  const files = governed.manifests.filter((manifest) => manifest.configOnly !== true).map(({ path }) => path);
  const where = files.slice(0, 3).join(', ');
  return undeclared(fact, name, `"${name}" is not declared in ${where}.`);
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
