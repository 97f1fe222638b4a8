import { applyEdits, findNodeAtLocation, modify } from 'jsonc-parser';
import { readJsonTree } from '../json.ts';
import { directoryOf, fileNameOf, joinPath } from '../paths.ts';
import { changeBetween, lineEndOf } from '../textEdits.ts';
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
    const host = child(child(root, 'engines'), 'vscode') === undefined ? [] : ['vscode'];
    return {
      path,
      ecosystem: 'npm',
      declarations: declarationsOf(root, shift),
      includes: [],
      localModules: properties(child(root, 'imports')).map(({ key }) => key),
      ...(aliases.length > 0 && { aliases }),
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
function rangeFor({ version }: WantedPackage, root: Node): string {
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
    properties(child(root, field)).map(({ key, node }) => declaration(key, group, node, shift)),
  );
  const bundled = BUNDLES.flatMap((field) => child(root, field)?.children ?? [])
    .filter((node) => node.type === 'string')
    .map((node) => declaration(String(node.value), 'runtime', node, shift));
  return [...listed, ...bundled];
}

/** The span covers the name without its quotes. */
function declaration(name: string, group: DependencyGroup, node: Node, shift: number): Declaration {
  const start = node.offset + 1 + shift;
  return { name, group, span: { start, end: start + node.length - 2 } };
}

/** `imports`: a path, or several by the conditions under which they hold. https://nodejs.org/api/packages.html#imports */
function aliasesOf(root: Node | undefined, directory: string): readonly PathAlias[] {
  return properties(child(root, 'imports')).flatMap(({ key, value }) => {
    const targets = pathsIn(value).flatMap((path) => joinPath(directory, path) ?? []);
    return targets.length > 0 ? [{ pattern: key, targets }] : [];
  });
}

function pathsIn(node: Node | undefined): readonly string[] {
  if (typeof node?.value === 'string') return node.value.startsWith('./') ? [node.value] : [];
  return properties(node).flatMap(({ value }) => pathsIn(value));
}

function child(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'object' ? findNodeAtLocation(node, [key]) : undefined;
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

function formattingOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: lineEndOf(text) };
}
