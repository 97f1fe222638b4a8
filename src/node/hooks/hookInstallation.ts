import { chmod, copyFile, mkdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  addHook,
  hasHook,
  hookMark,
  removeHook,
  type HookChange,
  type HookUndo,
} from '../../core/provenance/hooks/hookConfiguration.ts';
import type { HookCommand, HookTool } from '../../core/provenance/hooks/hookTool.ts';
import { parseObject, textAt, valueAt } from '../../core/provenance/transcripts/json.ts';
import type { TranscriptSurroundings } from '../../core/provenance/transcripts/transcriptTool.ts';
import { writeAtomically } from '../atomicWrite.ts';
import { watchedFile } from './spoolLimits.ts';

export interface HookHost {
  /** A folder of ours that stays where it is when the extension is updated: its global storage. */
  readonly storage: string;
  /** The bundled script, absolute. It lies elsewhere after each update, so that it is copied. */
  readonly script: string;
  /** The program this runs in: Node, or what acts as Node when it is told to. */
  readonly program: string;
  readonly surroundings: TranscriptSurroundings;
}

/**
 * Sets hooks up in the configuration of agent tools, and takes them away again. Nothing is written before somebody saw
 * the change and asked for it.
 */
export class HookInstallation {
  private readonly folder: string;

  constructor(private readonly host: HookHost) {
    this.folder = path.join(host.storage, 'hooks');
  }

  /** Where hooks leave what they are told. */
  get spool(): string {
    return path.join(this.folder, 'spool');
  }

  /** Brings the script up to date. At the start, when there is any hook, and after one was set up. */
  async prepare(): Promise<void> {
    await mkdir(this.spool, { recursive: true, mode: 0o700 });
    await chmod(this.spool, 0o700);
    await writeAtomically(path.join(this.spool, watchedFile), '', 0o600);
    const copy = `${this.script}.${process.pid}.tmp`;
    await copyFile(this.host.script, copy);
    await rename(copy, this.script);
    if (this.isWindows) return;
    await writeAtomically(this.launcher, launcherOf(this.host.program, this.script), 0o700);
  }

  /** The file, and what it would become; undefined when the hook is there, or the file cannot be changed safely. */
  async preview(tool: HookTool): Promise<{ readonly file: string; readonly change: HookChange } | undefined> {
    const file = tool.file(this.host.surroundings);
    const change = addHook(tool, await textOf(file), this.commandFor(tool));
    return change && { file, change };
  }

  /** @throws when the file is no longer what was shown. */
  async setUp(tool: HookTool, change: HookChange): Promise<void> {
    const file = tool.file(this.host.surroundings);
    if ((await textOf(file)) !== change.before) throw new Error(`${file} has changed since it was read.`);
    await this.prepare();
    // First how it is taken back: a change that nobody knows of would stay.
    await writeAtomically(this.undoOf(tool), JSON.stringify(change.undo), 0o600);
    await replaceFile(file, change.after);
  }

  async isSetUp(tool: HookTool): Promise<boolean> {
    return hasHook(tool, (await textOf(tool.file(this.host.surroundings))) ?? '');
  }

  /** The file becomes again what it was; one that we made goes with it. */
  async remove(tool: HookTool): Promise<void> {
    const file = tool.file(this.host.surroundings);
    const undo = readUndo((await textOf(this.undoOf(tool))) ?? '');
    const rest = removeHook(tool, (await textOf(file)) ?? '', undo);
    if (rest !== undefined) {
      if (rest.trim() === '' && undo?.isNew !== false) await rm(file);
      else await replaceFile(file, rest);
    }
    await rm(this.undoOf(tool), { force: true });
  }

  /** Takes away the script and all that lies in the spool; for when no hook is left. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What `setUp` changed, for `remove`. */
  private undoOf(tool: HookTool): string {
    return path.join(this.folder, `undo-${tool.id}.json`);
  }

  private get isWindows(): boolean {
    return this.host.surroundings.platform === 'win32';
  }

  private get script(): string {
    return path.join(this.folder, `${hookMark}.cjs`);
  }

  private get launcher(): string {
    return path.join(this.folder, `${hookMark}.sh`);
  }

  /** Does nothing, and says nothing of it, where the script is gone. */
  private commandFor(tool: HookTool): HookCommand {
    const script = this.script.replaceAll('\\', '/');
    if (this.isWindows)
      return { shell: `node "${script}" ${tool.id}`, powershell: `node "${script}" ${tool.id}` };
    const launcher = quoted(this.launcher);
    const shell = `test ! -x ${launcher} || ${launcher} ${tool.id}`;
    return { shell, powershell: shell };
  }
}

/** Starts the script with the editor's own Node, or with another where that is gone. It never fails. */
function launcherOf(program: string, script: string): string {
  return `#!/bin/sh
program=${quoted(program)}
script=${quoted(script)}
[ -f "$script" ] || exit 0
[ -x "$program" ] || program=node
ELECTRON_RUN_AS_NODE=1 "$program" "$script" "$1" 2>/dev/null
exit 0
`;
}

function readUndo(text: string): HookUndo | undefined {
  const undo = parseObject(text);
  const inserted = textAt(undo, 'inserted');
  const replaced = textAt(undo, 'replaced');
  if (inserted === undefined || replaced === undefined) return undefined;
  return { inserted, replaced, isNew: valueAt(undo, 'isNew') === true };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all, where a link leads to, and for the same people as before. */
async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (there) => there.mode & 0o777,
    () => 0o600,
  );
  await writeAtomically(target, text, mode);
}
