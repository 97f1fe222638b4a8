import type { ModuleAliases } from './moduleAliases.ts';
import { asArray, asString, asTable, dig } from './values.ts';
import type { JavaScriptLiteral } from './javascriptLiterals.ts';

/** Deeper settings are nobody's. */
const maxDepth = 20;

/** Aliases in settings of Babel that are JSON: https://github.com/tleunen/babel-plugin-module-resolver */
export function addBabelAliases(settings: unknown, aliases: ModuleAliases): void {
  const environments = Object.values(asTable(dig(settings, 'env')));
  for (const each of [settings, ...environments]) {
    for (const plugin of asArray(dig(each, 'plugins'))) {
      const [name, options] = asArray(plugin);
      if (!/(?:^|\/)(?:babel-plugin-)?module-resolver$/.test(asString(name) ?? '')) continue;
      aliases.add(literalOf(dig(options, 'alias')));
      aliases.addRoots(literalOf(dig(options, 'root')));
    }
  }
}

/** Aliases in settings of Jest that are JSON: https://jestjs.io/docs/configuration */
export function addJestAliases(settings: unknown, aliases: ModuleAliases): void {
  for (const each of [settings, ...asArray(dig(settings, 'projects'))]) {
    aliases.add(literalOf(dig(each, 'moduleNameMapper')));
    for (const key of ['modulePaths', 'moduleDirectories']) aliases.addRoots(literalOf(dig(each, key)));
  }
}

/** A value out of JSON, as if a program had it; one that is not there is an empty list. */
export function literalOf(value: unknown, depth = 0): JavaScriptLiteral {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (depth > maxDepth) return { kind: 'unknown' };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'list', items: asArray(value).map((item) => literalOf(item, depth + 1)) };
  const entries = Object.entries(value).map(([key, each]) => [key, literalOf(each, depth + 1)] as const);
  return { kind: 'object', entries, isWhole: true };
}
