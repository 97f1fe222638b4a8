import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TranscriptSurroundings } from '../../core/provenance/transcripts/transcriptTool.ts';

/** Variables by which tools let their folders be moved; no other is handed to anybody. */
const variables = [
  'CLAUDE_CONFIG_DIR',
  'CLINE_DATA_DIR',
  'CLINE_DIR',
  'CLINE_SESSION_DATA_DIR',
  'CODEX_HOME',
  'CONTINUE_GLOBAL_DIR',
  'COPILOT_HOME',
  'GEMINI_CLI_HOME',
  'QWEN_HOME',
  'QWEN_RUNTIME_DIR',
  'XDG_DATA_HOME',
];

/** Editors whose extensions are agent tools, as their folders are called. */
const editors = ['Code', 'Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf'];

export interface EditorFolders {
  /** The folder of the workspace. */
  readonly workspace: string;
  /** Where this extension keeps what is of no workspace: `…/User/globalStorage/<extension>`. */
  readonly globalStorage: string;
  /** Where it keeps what is of this one: `…/User/workspaceStorage/<hash>/<extension>`. */
  readonly storage: string | undefined;
}

/** Where agent tools may keep their records, as this machine and this editor have it. */
export function surroundingsOf(folders: EditorFolders): TranscriptSurroundings {
  const home = os.homedir();
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  const own = path.dirname(path.dirname(folders.globalStorage));
  const others = editors.map((editor) => path.join(editorHome(home, platform), editor, 'User'));
  const editorData = [...new Set([own, ...others.filter((folder) => existsSync(folder))])].map(slashed);
  const environment: Record<string, string | undefined> = {};
  for (const name of variables) {
    const value = process.env[name];
    // What counts from wherever the tool was started is not known here.
    if (value !== undefined && path.isAbsolute(value)) environment[name] = slashed(value);
  }
  return {
    home: slashed(home),
    platform,
    workspace: folders.workspace,
    environment,
    editorData,
    workspaceStorage: folders.storage === undefined ? undefined : slashed(path.dirname(folders.storage)),
  };
}

function editorHome(home: string, platform: TranscriptSurroundings['platform']): string {
  if (platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
}

function slashed(folder: string): string {
  return folder.replaceAll(path.sep, '/');
}
