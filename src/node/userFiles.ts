import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { maxDataLength } from '../core/dataFiles/readData.ts';
import { editorFolder } from '../core/assistants/userFiles.ts';

/** A text has at most so many bytes for each of its characters. */
const maxBytes = maxDataLength * 3;

/** A file of somebody's own settings on this machine. */
export interface FoundUserFile {
  readonly fsPath: string;
  /** Null where it is too large to be read. */
  readonly text: string | null;
}

/** Where a file of somebody's own settings is. @param settings the folder of the editor's own settings. */
export function placeOfUserFile(file: string, settings: string, home = homedir()): string {
  return file.startsWith(editorFolder)
    ? path.join(settings, file.slice(editorFolder.length))
    : path.join(home, file);
}

/** Where the editor keeps its own settings: what it keeps for extensions lies two folders below. */
export function settingsFolderOf(globalStorage: string): string {
  return path.dirname(path.dirname(globalStorage));
}

/** Undefined where there is none, or nothing that can be read. */
export async function readUserFileAt(fsPath: string): Promise<FoundUserFile | undefined> {
  try {
    const stats = await stat(fsPath);
    if (!stats.isFile()) return undefined;
    return { fsPath, text: stats.size > maxBytes ? null : await readFile(fsPath, 'utf8') };
  } catch {
    return undefined;
  }
}
