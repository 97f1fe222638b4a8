import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where fake agents work, and where they keep their records. All absolute. */
export interface AgentPlaces {
  readonly workspace: string;
  /** What they take for the user's own folder. */
  readonly home: string;
  /** `…/User` of the editor they run in. */
  readonly userData: string;
  /** What the editor keeps for this workspace. */
  readonly workspaceStorage: string;
}

/** A file that an agent makes, or lines that it puts behind one that is there. */
export interface AgentWrite {
  /** Relative to the workspace. */
  readonly file: string;
  /** Null: there was no such file. */
  readonly before: string | null;
  readonly after: string;
  /** The line behind which the new lines are; empty when the file is new. */
  readonly anchor: string;
  /** The new lines, each with its break. */
  readonly inserted: string;
  /** When it was written, as far as the agent knows; milliseconds since 1970. */
  readonly at: number;
}

/** Keeps records of what it wrote as a tool of that name does. */
export interface FakeAgent {
  /** As `src/core/assistants` spells it. */
  readonly id: string;
  record(write: AgentWrite): Promise<void>;
}

/** Adds lines of JSON to a record, as tools do that never rewrite it. */
export async function appendLines(file: string, records: readonly object[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await appendFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

/** Puts a document in the place of what was there. */
export async function writeDocument(file: string, document: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(document, undefined, 1));
  await rename(`${file}.new`, file);
}

/** https://github.com/openai/codex/blob/main/codex-rs/apply-patch/apply_patch_tool_instructions.md */
export function applyPatch(write: AgentWrite): string {
  const added = write.inserted
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `+${line}`);
  const head =
    write.before === null
      ? [`*** Add File: ${write.file}`]
      : [`*** Update File: ${write.file}`, '@@', ` ${write.anchor}`];
  return ['*** Begin Patch', ...head, ...added, '*** End Patch'].join('\n');
}

/** One hunk, with the line above it. */
export function unifiedDiff({ before, anchor, inserted }: AgentWrite): string {
  const added = inserted
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `+${line}`);
  const at = (before ?? '').split('\n').indexOf(anchor) + 1;
  return [`@@ -${at},1 +${at},${added.length + 1} @@`, ` ${anchor}`, ...added, ''].join('\n');
}

export function replacementOf({ anchor, inserted }: AgentWrite): {
  readonly old: string;
  readonly now: string;
} {
  return { old: anchor, now: `${anchor}\n${inserted.replace(/\n$/, '')}` };
}

/** What Gemini CLI shows of a write, and those made from it. */
export function geminiDisplay(workspace: string, { file, before, after }: AgentWrite): object {
  return {
    fileName: path.basename(file),
    filePath: path.join(workspace, file),
    originalContent: before ?? '',
    newContent: after,
    isNewFile: before === null,
    diffStat: { user_added_lines: 0, user_removed_lines: 0 },
  };
}
