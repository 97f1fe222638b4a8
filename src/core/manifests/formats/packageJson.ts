import { findNodeAtLocation, modify } from 'jsonc-parser';
import { readJsonTree } from '../json.ts';
import { directoryOf, fileNameOf, joinPath } from '../paths.ts';
import { lineEndOf } from '../textEdits.ts';
import type { Node } from 'jsonc-parser';
import type { Declaration, DependencyGroup, ManifestFormat, PathAlias } from '../manifest.ts';

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

  declare(text, name) {
    const { root, shift, hasErrors } = read(text);
    if (root?.type !== 'object' || hasErrors) return undefined;
    const dependencies = child(root, 'dependencies');
    if (dependencies !== undefined && dependencies.type !== 'object') return undefined;
    const names = properties(dependencies).map(({ key }) => key);
    if (names.includes(name)) return [];
    const content = text.slice(shift);
    const edits = modify(content, ['dependencies', name], ANY_VERSION, {
      formattingOptions: formattingOf(content),
      getInsertionIndex: () => insertionIndex(names, name),
    });
    return edits.map((edit) => ({
      span: { start: edit.offset + shift, end: edit.offset + edit.length + shift },
      text: edit.content,
    }));
  },
};

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
