import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import strings from '../../../package.nls.json' with { type: 'json' };

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const { contributes } = manifest;
export const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
  contributes.configuration.properties;
export const menuItems = Object.values(contributes.menus).flat();
/** Context keys that VS Code sets: https://code.visualstudio.com/api/references/when-clause-contexts */
export const editorContextKeys = [
  'isWeb',
  'isWorkspaceTrusted',
  'remoteName',
  'view',
  'viewItem',
  'workspaceFolderCount',
];
/** Commands of VS Code that our texts link to. */
export const editorCommands = [
  'shadowlight.inventory.focus',
  'vscode.openFolder',
  'workbench.action.openSettings',
  'workbench.trust.manage',
];

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export function filesBelow(folder: string, extension: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')));
}

/** The part of the text between two marks, both of which must be there. */
export function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  assert.ok(from >= 0, `"${start}" is not there`);
  const to = text.indexOf(end, from + start.length);
  assert.ok(to >= 0, `"${end}" is not there`);
  return text.slice(from + start.length, to);
}

export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

export function sorted(values: Iterable<string>): string[] {
  return [...values].sort();
}

/** The text of an `%nls.key%`. */
export function textOf(value: unknown): string {
  const key = /^%([\w.-]+)%$/.exec(String(value))?.[1];
  assert.ok(key !== undefined, `${String(value)} is not a key of package.nls.json`);
  return (strings as Readonly<Record<string, string>>)[key] ?? '';
}
