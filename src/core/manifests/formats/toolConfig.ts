import { JavaScriptLiterals } from '../javascriptLiterals.ts';
import { ModuleAliases } from '../moduleAliases.ts';
import { directoryOf, fileNameOf } from '../paths.ts';
import type { Manifest, ManifestFormat } from '../manifest.ts';

/** `vite.config.ts`, `webpack.common.js`, `gatsby-node.js`; linters make no aliases. */
const names =
  /^(?!eslint|prettier|stylelint|commitlint|tailwind|postcss)(?:[\w.-]+\.(?:config|conf)(?:\.[\w-]+)*|webpack[\w.-]*|gatsby-node|config-overrides|\.babelrc)\.[cm]?[jt]s$/;
/** The settings of tools that have a folder for them. */
const paths = /(^|\/)(?:\.storybook\/main|\.vitepress\/config(?:\/index)?|\.vuepress\/config)\.[cm]?[jt]s$/;
/** Folders in which settings are kept that are for the folder above. */
const settingsFolder =
  /(^|\/)(?:\.config|config|configs|build|webpack|scripts|\.storybook|\.vitepress|\.vuepress)$/;

/** Longest text, in UTF-16 code units, that is read; those that people write are a hundredth of it. */
const maxLength = 200_000;

/** Aliases by the keys under which the tools take them, whatever stands around. */
const keys = /(?<![\w$.-])(?:alias|moduleNameMapper|extraNodeModules)['"]?\s*:/g;
const shorthands = /(?<=[{,]\s*)alias(?=\s*[,}])/g;
const assigned =
  /\.(?:alias|extraNodeModules)\s*(?:\.\s*([\w$]+)|\[\s*(?:'([^'\n]*)'|"([^"\n]*)")\s*\])?\s*=(?![=>])/g;
/** https://github.com/neutrinojs/webpack-chain: `.alias.set('x', path).set(…)` */
const chained = /\.alias(?=\s*\.\s*set\s*\()/g;
const chainLink = /\s*\.\s*set\s*\(/y;
/** https://github.com/rollup/plugins/tree/master/packages/alias */
const rollup = /(?<![\w$.])alias\s*\(\s*\{\s*entries\s*:/g;
/** webpack's `modules`, Jest's `modulePaths` and `moduleDirectories`, the `root` of Babel's module-resolver. */
const roots = /(?<![\w$.-])(?:modules|modulePaths|moduleDirectories|root)\s*:(?=\s*\[)/g;

/**
 * Settings of build tools and test runners that are programs, for the aliases they make: read, and never run.
 * https://vite.dev/config/shared-options#resolve-alias, https://webpack.js.org/configuration/resolve/#resolvealias,
 * https://jestjs.io/docs/configuration#modulenamemapper-objectstring-string--arraystring,
 * https://metrobundler.dev/docs/configuration/#extranodemodules, https://nuxt.com/docs/api/nuxt-config#alias,
 * https://svelte.dev/docs/kit/configuration#alias, https://github.com/tleunen/babel-plugin-module-resolver
 */
export const toolConfig: ManifestFormat = {
  id: 'tool-config',
  ecosystem: 'npm',

  matches: (path) => names.test(fileNameOf(path)) || paths.test(path),

  parse(path, text) {
    const manifest: Manifest = {
      path,
      ecosystem: 'npm',
      declarations: [],
      includes: [],
      localModules: [],
      configOnly: true,
      ...(settingsFolder.test(directoryOf(path)) && { speaksFor: directoryOf(directoryOf(path)) }),
    };
    if (!/alias|moduleNameMapper|extraNodeModules|module(?:s|Paths|Directories)\b|root/i.test(text))
      return manifest;
    if (text.length > maxLength) return { ...manifest, problem: 'It is too long to be read.' };
    const literals = new JavaScriptLiterals(text);
    const aliases = new ModuleAliases(directoryOf(path), fileNameOf(path).startsWith('svelte.'));
    const after = ({ 0: found, index }: RegExpExecArray): number => index + found.length;
    for (const match of literals.matches(keys)) aliases.add(literals.at(after(match)));
    for (const match of literals.matches(rollup)) aliases.add(literals.at(after(match)));
    for (const match of literals.matches(shorthands)) aliases.add(literals.at(match.index));
    for (const match of literals.matches(assigned)) {
      const name = match[1] ?? match[2] ?? match[3];
      const value = literals.at(after(match));
      if (name === undefined) aliases.add(value);
      else aliases.addEntry(name, value);
    }
    for (const match of literals.matches(chained)) {
      chainLink.lastIndex = after(match);
      while (chainLink.test(text)) {
        const { values, end } = literals.argumentsAt(chainLink.lastIndex);
        const [name, value = { kind: 'unknown' }] = values;
        if (name?.kind === 'text') aliases.addEntry(name.text, value);
        chainLink.lastIndex = end;
      }
    }
    for (const match of literals.matches(roots)) aliases.addRoots(literals.at(after(match)));
    return {
      ...manifest,
      ...aliases.build(),
      ...(literals.isGivenUp && { problem: 'It is too much to be read.' }),
    };
  },
};
