import type { AgentChange, EditHunk, EditLine } from './agentEdit.ts';

/** What a patch in the form of `apply_patch` does to one file. */
export interface PatchedFile {
  /** Where it is after the change. */
  readonly path: string;
  readonly change: AgentChange;
}

const begin = '*** Begin Patch';
const end = '*** End Patch';
const header = /^\*\*\* (Add|Update|Delete) File: (.+)$/;
const move = /^\*\*\* Move to: (.+)$/;

/**
 * Files that such a patch adds or changes, each once; deleted ones are left out. Nothing when it is no whole patch:
 * then the tool did not take it either.
 */
export function readApplyPatch(text: string): readonly PatchedFile[] {
  const lines = text.trim().split(/\r?\n/);
  if (lines[0]?.trim() !== begin || lines.at(-1)?.trim() !== end) return [];
  const files = new Map<string, PatchedFile>();
  let at = 1;
  while (at < lines.length - 1) {
    const [, kind, named] = header.exec(lines[at]?.trim() ?? '') ?? [];
    const start = ++at;
    if (kind === undefined || named === undefined) continue;
    while (at < lines.length - 1 && !header.test(lines[at]?.trim() ?? '')) at++;
    const body = lines.slice(start, at);
    const [, moved] = move.exec(body[0] ?? '') ?? [];
    const path = (moved ?? named).trim();
    if (kind === 'Add') {
      files.set(path, { path, change: { kind: 'write', content: addedText(body), original: undefined } });
    } else if (kind === 'Update') {
      const hunks = hunksIn(body);
      const before = files.get(path)?.change;
      // One that is changed twice is changed once, at more places.
      const all = before?.kind === 'patch' ? [...before.hunks, ...hunks] : hunks;
      if (all.length > 0) files.set(path, { path, change: { kind: 'patch', hunks: all } });
    }
  }
  return [...files.values()];
}

function addedText(body: readonly string[]): string {
  return body
    .filter((line) => line.startsWith('+'))
    .map((line) => `${line.slice(1)}\n`)
    .join('');
}

/** Positions are not said in it: the lines themselves say where they belong. */
function hunksIn(body: readonly string[]): readonly EditHunk[] {
  const hunks: EditLine[][] = [[]];
  for (const line of body) {
    if (line.startsWith('@@')) hunks.push([]);
    else {
      const read = patchLine(line);
      if (read) hunks.at(-1)?.push(read);
    }
  }
  return hunks.filter((lines) => lines.some(({ kind }) => kind !== 'kept')).map((lines) => ({ lines }));
}

function patchLine(line: string): EditLine | undefined {
  const text = line.slice(1);
  if (line.startsWith('+')) return { kind: 'added', text };
  if (line.startsWith('-')) return { kind: 'removed', text };
  // The space before an empty line is often lost.
  return line.startsWith(' ') || line === '' ? { kind: 'kept', text } : undefined;
}

const heredoc =
  /^\s*(?:cd\s+("[^"\n]+"|'[^'\n]+'|[^\s'"&|;]+)\s*&&\s*)?apply_?patch\s*<<-?\s*(["']?)(\w+)\2[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*\3\s*$/;

/** The patch of a script that does nothing else, and the folder it goes to first. */
export function patchInScript(
  script: string,
): { readonly patch: string; readonly folder?: string } | undefined {
  const [, folder, , , patch] = heredoc.exec(script) ?? [];
  if (patch === undefined) return undefined;
  return folder === undefined ? { patch } : { patch, folder: folder.replace(/^(["'])(.*)\1$/s, '$2') };
}
