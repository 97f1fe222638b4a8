import type { AgentChange } from './agentEdit.ts';
import { nameAt, objectsAt, parseObject, textAt, valueAt, type JsonObject } from './json.ts';
import { restoreLeadingTabs } from './leadingTabs.ts';
import { camelCase, replacement, snakeCase, type ReplacementKeys } from './replacement.ts';
import { hunksOf } from './structuredPatch.ts';

/** What a call of Claude Code did, to which file. */
export interface ClaudeChange {
  readonly path: string | undefined;
  readonly change: AgentChange | undefined;
  readonly isEditedByUser: boolean;
}

/**
 * What the result of `Edit`, `MultiEdit`, `Write` or `NotebookEdit` says, in transcripts and in what hooks are told.
 * Newer versions leave contents out of it where the patch or the request holds them.
 */
export function claudeChange(
  result: JsonObject | undefined,
  input: JsonObject | undefined,
): ClaudeChange | undefined {
  // Held for somebody to review: nothing was written.
  if (result === undefined || valueAt(result, 'staged') === true) return undefined;
  if (nameAt(result, 'notebook_path') !== undefined) return notebookChange(result);
  const path = nameAt(result, 'filePath');
  if (path === undefined) return undefined;
  const type = textAt(result, 'type');
  const change =
    type === 'create' || type === 'update' ? writeChange(result, type, input) : editChange(result, input);
  return change && { path, change, isEditedByUser: valueAt(result, 'userModified') === true };
}

function writeChange(
  result: JsonObject,
  type: 'create' | 'update',
  input: JsonObject | undefined,
): AgentChange | undefined {
  const content = textAt(result, 'content');
  if (content === undefined) return undefined;
  if (type === 'create') return { kind: 'write', content, original: null };
  const original = textAt(result, 'originalFile');
  if (original !== undefined) return { kind: 'write', content, original };
  const patched = patchChange(result, [content, textAt(input, 'content')]);
  if (patched) return patched;
  // Left out, and no patch: whether anything was changed is not said.
  return content === '' ? undefined : { kind: 'write', content, original: undefined };
}

function editChange(result: JsonObject, input: JsonObject | undefined): AgentChange | undefined {
  const change = replaced(result, camelCase);
  if (change === undefined) return undefined;
  const pairs = change.kind === 'replace' ? change.pairs : [];
  const texts = [
    textAt(result, 'originalFile') ?? textAt(result, 'originalFileContents'),
    ...pairs.flatMap(({ before, after }) => [before, after]),
    textAt(input, 'new_string'),
  ];
  return patchChange(result, texts) ?? change;
}

function patchChange(result: JsonObject, texts: readonly (string | undefined)[]): AgentChange | undefined {
  const hunks = hunksOf(objectsAt(result, 'structuredPatch'));
  return hunks.length === 0 ? undefined : { kind: 'patch', hunks: restoreLeadingTabs(hunks, texts) };
}

/** A cell is a text of its own here: of the notebook's JSON nothing is said. */
function notebookChange(result: JsonObject): ClaudeChange | undefined {
  const source = textAt(result, 'new_source');
  const mode = textAt(result, 'edit_mode');
  if (source === undefined || textAt(result, 'error')) return undefined;
  const path = textAt(result, 'notebook_path');
  if (mode === 'insert') {
    const lines = source.split('\n').map((text) => ({ kind: 'added' as const, text }));
    return { path, change: { kind: 'patch', hunks: [{ lines }] }, isEditedByUser: false };
  }
  const before = textAt(result, 'old_source') ?? cellSource(result);
  if (mode !== 'replace' || before === undefined) return undefined;
  return { path, change: { kind: 'replace', pairs: [{ before, after: source }] }, isEditedByUser: false };
}

/** What was in the cell, by the notebook as it was; older versions tell only that. */
function cellSource(result: JsonObject): string | undefined {
  const id = textAt(result, 'cell_id');
  const notebook = parseObject(textAt(result, 'original_file') ?? '');
  const cell = objectsAt(notebook, 'cells').find((item) => id !== undefined && textAt(item, 'id') === id);
  const source = valueAt(cell, 'source');
  if (!Array.isArray(source)) return typeof source === 'string' ? source : undefined;
  return source.every((line) => typeof line === 'string') ? source.join('') : undefined;
}

const madeNew = 'File created successfully at: ';
const changed = /^The file .{1,4096} has been updated[ .]/s;

/** What was asked for, where only the words to the model say that it was done. */
export function requestedChange(
  tool: string | undefined,
  input: JsonObject | undefined,
  words: string | undefined,
): ClaudeChange | undefined {
  const isNew = words?.startsWith(madeNew) === true;
  if (words === undefined || (!isNew && !changed.test(words))) return undefined;
  const isEditedByUser = words.includes('user modified your proposed');
  const asked = inputChange(tool, input, isNew ? null : undefined);
  return asked && { ...asked, isEditedByUser };
}

/** What a call asks for. @param original what is known of the file before */
export function inputChange(
  tool: string | undefined,
  input: JsonObject | undefined,
  original: null | undefined,
): ClaudeChange | undefined {
  const path = nameAt(input, 'file_path');
  const content = textAt(input, 'content');
  if (tool === 'Write') {
    return content === undefined
      ? undefined
      : { path, change: { kind: 'write', content, original }, isEditedByUser: false };
  }
  if (tool !== 'Edit' && tool !== 'MultiEdit') return undefined;
  const change = replaced(input, snakeCase);
  return change && { path, change, isEditedByUser: false };
}

/** One text, or a list of them. It makes a file only where there is none. */
function replaced(object: JsonObject | undefined, keys: ReplacementKeys): AgentChange | undefined {
  if (object === undefined) return undefined;
  return replacement([object], keys, true) ?? replacement(objectsAt(object, 'edits'), snakeCase, true);
}
