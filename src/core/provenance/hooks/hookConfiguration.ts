import { applyEdits, findNodeAtLocation, modify, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { HookCommand, HookTool } from './hookTool.ts';

/** Stands in every command of ours, and nowhere else. */
export const hookMark = 'shadowlight-hook';

/** What setting a hook up changes in one file of the user. */
export interface HookChange {
  /** Undefined when there is no such file. */
  readonly before: string | undefined;
  readonly after: string;
  /** To be kept: with it the file becomes again what it was, byte by byte. */
  readonly undo: HookUndo;
}

/** The one place of the file that was changed. */
export interface HookUndo {
  readonly inserted: string;
  readonly replaced: string;
  /** There was no such file. */
  readonly isNew: boolean;
}

/**
 * The configuration with our hook in it. Undefined when it is there already, or when the file is not what it should
 * be: then it is better left alone.
 */
export function addHook(
  tool: HookTool,
  before: string | undefined,
  command: HookCommand,
): HookChange | undefined {
  const text = before?.trim() ? before : `${JSON.stringify(tool.base, undefined, 2)}\n`;
  if (hasHook(tool, text)) return undefined;
  const errors: ParseError[] = [];
  let container = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) return undefined;
  let missing = tool.list;
  for (const key of tool.list) {
    if (container?.type !== 'object') return undefined;
    const value: Node | undefined = findNodeAtLocation(container, [key]);
    if (!value) break;
    container = value;
    missing = missing.slice(1);
  }
  if (container?.type !== (missing.length === 0 ? 'array' : 'object')) return undefined;
  const [key, ...inner] = missing;
  const entry: unknown = tool.entry(command);
  const item = inner.reduceRight<unknown>(
    (value, name) => ({ [name]: value }),
    key === undefined ? entry : [entry],
  );
  const after = insertInto(text, container, key, item);
  return { before, after, undo: undoOf(before, after) };
}

/** The configuration without our hook; undefined when it is not there. */
export function removeHook(tool: HookTool, text: string, undo: HookUndo | undefined): string | undefined {
  if (!hasHook(tool, text)) return undefined;
  if (undo !== undefined && undo.inserted !== '') {
    const at = text.indexOf(undo.inserted);
    if (at !== -1 && text.indexOf(undo.inserted, at + 1) === -1)
      return text.slice(0, at) + undo.replaced + text.slice(at + undo.inserted.length);
  }
  let rest = text;
  for (let index = ownEntry(tool, rest); index !== -1; index = ownEntry(tool, rest))
    rest = applyEdits(rest, modify(rest, [...tool.list, index], undefined, {}));
  return rest;
}

export function hasHook(tool: HookTool, text: string): boolean {
  return ownEntry(tool, text) !== -1;
}

/** The folder of the script that our hooks start, as they stand in the configuration. */
export function hookFolder(tool: HookTool, text: string): string | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, [...tool.list]);
  let found: string | undefined;
  const visit = ({ value, children }: Node): void => {
    // Quoted as `sh` wants it, or as any shell does.
    const [, single, double] =
      typeof value === 'string'
        ? (/'((?:[^']|'\\'')+)[/\\]shadowlight-hook\.sh'|"([^"]+)[/\\]shadowlight-hook\.cjs"/.exec(value) ??
          [])
        : [];
    found ??= single?.replaceAll(String.raw`'\''`, "'") ?? double;
    children?.forEach(visit);
  };
  if (list) visit(list);
  return found;
}

function ownEntry(tool: HookTool, text: string): number {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, [...tool.list]);
  if (list?.type !== 'array') return -1;
  return (list.children ?? []).findIndex(({ offset, length }) =>
    text.slice(offset, offset + length).includes(hookMark),
  );
}

/** Adds to the end of a list, or of an object, in the way in which the file is written; nothing else moves. */
function insertInto(text: string, container: Node, key: string | undefined, item: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const [, unit = '  '] = /\n([ \t]+)"/.exec(text) ?? [];
  const name = key === undefined ? '' : `${JSON.stringify(key)}: `;
  const compact = `${name}${JSON.stringify(item)}`;
  const spread = (indent: string): string =>
    `${name}${JSON.stringify(item, undefined, unit).replaceAll('\n', `${eol}${indent}`)}`;
  const last = container.children?.at(-1);
  if (last) {
    const [, indent] = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, last.offset)) ?? [];
    const at = last.offset + last.length;
    const added = indent === undefined ? `, ${compact}` : `,${eol}${indent}${spread(indent)}`;
    return text.slice(0, at) + added + text.slice(at);
  }
  const at = container.offset + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', container.offset) + 1)) ?? [];
  return `${text.slice(0, at)}${eol}${indent}${unit}${spread(indent + unit)}${eol}${indent}${text.slice(at)}`;
}

/** The shortest stretch that differs. */
function undoOf(text: string | undefined, after: string): HookUndo {
  const before = text ?? '';
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    inserted: after.slice(start, after.length - end),
    replaced: before.slice(start, before.length - end),
    isNew: text === undefined,
  };
}
