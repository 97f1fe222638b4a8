import { applyEdits, getNodeValue, modify } from 'jsonc-parser';
import { formattingOf, readJsonTree } from '../json.ts';
import { ModuleAliases } from '../moduleAliases.ts';
import { directoryOf, fileNameOf, joinPath } from '../paths.ts';
import { addBabelAliases, addJestAliases, literalOf } from '../settingsAliases.ts';
import { changeBetween } from '../textEdits.ts';
import { inHouseStyle, npmStyles } from '../versionStyle.ts';
import type { Edit, EditResult, Node } from 'jsonc-parser';
import type { TextChange } from '../../model/text.ts';
import type { Declaration, DependencyGroup, ManifestFormat, PathAlias, WantedPackage } from '../manifest.ts';

const GROUPS: readonly (readonly [string, DependencyGroup])[] = [
  ['dependencies', 'runtime'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
  ['devDependencies', 'dev'],
];

const BUNDLES = ['bundledDependencies', 'bundleDependencies'];

/** Fields that make the file a package of its own; `{"type": "module"}` in a sub-folder only sets a switch. */
const PACKAGE_FIELDS = ['name', 'scripts', 'workspaces', ...GROUPS.map(([field]) => field), ...BUNDLES];

/** Any version: the only range that is true while nobody has looked up which versions there are. */
const ANY_VERSION = '*';

/** package.json: https://docs.npmjs.com/cli/v11/configuring-npm/package-json */
export const packageJson: ManifestFormat = {
  id: 'package-json',
  ecosystem: 'npm',

  matches: (path) => fileNameOf(path) === 'package.json',

  parse(path, text) {
    const { root, shift, hasErrors } = read(text);
    const isPackage = PACKAGE_FIELDS.some((field) => child(root, field) !== undefined);
    const name = child(root, 'name')?.value as unknown;
    const aliases = aliasesOf(root, directoryOf(path));
    const local = aliases.filter(({ targets, packages }) => targets.length > 0 || packages === undefined);
    const tools = toolAliases(root, directoryOf(path));
    const allAliases = [...aliases, ...(tools.aliases ?? [])];
    const host = child(child(root, 'engines'), 'vscode') === undefined ? [] : ['vscode'];
    return {
      path,
      ecosystem: 'npm',
      declarations: declarationsOf(root, shift),
      includes: [],
      ...tools,
      localModules: [...local.map(({ pattern }) => pattern), ...tools.localModules],
      ...(allAliases.length > 0 && { aliases: allAliases }),
      ...(typeof name === 'string' && { projectName: name }),
      ...(host.length > 0 && { hostModules: host }),
      ...(!isPackage && !hasErrors && { configOnly: true }),
      ...(hasErrors && { problem: 'It is not valid JSON.' }),
    };
  },

  declare(_path, text, wanted) {
    const { root, shift, hasErrors } = read(text);
    if (root?.type !== 'object' || hasErrors) return undefined;
    const { name, group } = wanted;
    const isDeclared = (field: string): boolean => child(child(root, field), name) !== undefined;
    const field = group === 'dev' ? 'devDependencies' : 'dependencies';
    if (isDeclared(field) || isDeclared('dependencies')) return [];
    const added = addTo(root, text.slice(shift), field, name, rangeFor(wanted, root));
    return added?.map((edit) => toChange(edit, shift));
  },

  promote(text, name) {
    const { root, shift, hasErrors } = read(text);
    const range: unknown = child(child(root, 'devDependencies'), name)?.value;
    if (hasErrors || typeof range !== 'string' || child(child(root, 'dependencies'), name) !== undefined)
      return undefined;
    const content = text.slice(shift);
    const removed = modify(content, ['devDependencies', name], undefined, {
      formattingOptions: formattingOf(content),
    });
    const without = applyEdits(content, removed);
    const added = addTo(read(without).root, without, 'dependencies', name, range);
    // One edit, because that which adds may begin where the other ends.
    return added && [changeBetween(text, text.slice(0, shift) + applyEdits(without, added))];
  },
};

function addTo(
  root: Node | undefined,
  content: string,
  field: string,
  name: string,
  range: string,
): EditResult | undefined {
  const table = child(root, field);
  if (table !== undefined && table.type !== 'object') return undefined;
  const names = properties(table).map(({ key }) => key);
  return modify(content, [field, name], range, {
    formattingOptions: formattingOf(content),
    getInsertionIndex: () => insertionIndex(names, name),
  });
}

/** What `npm install` writes for a version, unless the file has another habit. */
function rangeFor({ version, isInCatalog }: WantedPackage, root: Node): string {
  if (isInCatalog === true) return 'catalog:';
  if (version === undefined) return ANY_VERSION;
  const others = ['dependencies', 'devDependencies'].flatMap((field) => properties(child(root, field)));
  const ranges = others.map(({ value }) => (typeof value?.value === 'string' ? value.value : ''));
  return inHouseStyle(version, ranges, npmStyles, `^${version}`);
}

function toChange({ offset, length, content }: Edit, shift: number): TextChange {
  return { span: { start: offset + shift, end: offset + length + shift }, text: content };
}

function read(text: string): { root: Node | undefined; shift: number; hasErrors: boolean } {
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const { root, hasErrors } = readJsonTree(text.slice(shift));
  return { root, shift, hasErrors: hasErrors || root?.type !== 'object' };
}

function declarationsOf(root: Node | undefined, shift: number): readonly Declaration[] {
  const listed = GROUPS.flatMap(([field, group]) =>
    properties(child(root, field)).map(({ key, node, value }) => ({
      ...declaration(key, group, node, shift),
      ...standsFor(value),
    })),
  );
  const optionalPeers = properties(child(root, 'peerDependenciesMeta')).map(({ key, node }) =>
    declaration(key, 'peer', node, shift),
  );
  const bundled = BUNDLES.flatMap((field) => child(root, field)?.children ?? [])
    .filter((node) => node.type === 'string')
    .map((node) => declaration(String(node.value), 'runtime', node, shift));
  return [...listed, ...bundled, ...optionalPeers];
}

/** `npm:other@1`: https://docs.npmjs.com/cli/v11/commands/npm-install, under `<alias>@npm:<name>` */
function standsFor(version: Node | undefined): Pick<Declaration, 'standsFor'> {
  const [, other] = /^npm:(@[^/@]+\/[^/@]+|[^/@]+)/.exec(String(version?.value)) ?? [];
  return other === undefined ? {} : { standsFor: other };
}

/** The span covers the name without its quotes. */
function declaration(name: string, group: DependencyGroup, node: Node, shift: number): Declaration {
  const start = node.offset + 1 + shift;
  return { name, group, span: { start, end: start + node.length - 2 } };
}

/**
 * `imports`: a path or a package, or several by the conditions under which they hold.
 * https://nodejs.org/api/packages.html#imports
 */
function aliasesOf(root: Node | undefined, directory: string): readonly PathAlias[] {
  return properties(child(root, 'imports')).map(({ key, value }) => {
    const all = stringsIn(value);
    const targets = all.flatMap((each) => (each.startsWith('./') ? (joinPath(directory, each) ?? []) : []));
    const packages = all.filter((each) => !each.startsWith('.'));
    return { pattern: key, targets, ...(packages.length > 0 && { packages }) };
  });
}

/** Settings of tools that may stand in it, for the aliases they make. */
function toolAliases(root: Node | undefined, directory: string): ReturnType<ModuleAliases['build']> {
  const aliases = new ModuleAliases(directory);
  const valueOf = (key: string): unknown => {
    const node = child(root, key);
    return node && getNodeValue(node);
  };
  addJestAliases(valueOf('jest'), aliases);
  addBabelAliases(valueOf('babel'), aliases);
  // https://parceljs.org/features/dependency-resolution/#aliases and https://github.com/ilearnio/module-alias
  for (const key of ['alias', '_moduleAliases']) aliases.add(literalOf(valueOf(key)));
  return aliases.build();
}

function stringsIn(node: Node | undefined): readonly string[] {
  if (typeof node?.value === 'string') return [node.value];
  const inList = node?.type === 'array' ? (node.children ?? []).flatMap(stringsIn) : [];
  return [...inList, ...properties(node).flatMap(({ value }) => stringsIn(value))];
}

function child(node: Node | undefined, key: string): Node | undefined {
  // Of a key that stands twice, the last counts.
  return properties(node).findLast((property) => property.key === key)?.value;
}

interface Property {
  readonly key: string;
  readonly node: Node;
  readonly value: Node | undefined;
}

function properties(node: Node | undefined): readonly Property[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return typeof key?.value === 'string' ? [{ key: key.value, node: key, value }] : [];
  });
}

/** Sorted lists stay sorted; others grow at the end. */
function insertionIndex(names: readonly string[], name: string): number {
  const isSorted = names.every((item, index) => index === 0 || (names[index - 1] ?? '') <= item);
  const next = names.findIndex((item) => item > name);
  return isSorted && next >= 0 ? next : names.length;
}
