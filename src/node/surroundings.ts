import { homedir } from 'node:os';
import path from 'node:path';
import type { TranscriptSurroundings } from '../core/provenance/transcripts/transcriptTool.ts';

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

/**
 * Where on this machine agent tools keep their records.
 *
 * @param workspace the folder, as the system spells it.
 * @param storage where this extension keeps what is its own: other extensions keep theirs beside it.
 */
export function surroundingsOf(
  workspace: string,
  storage: { readonly global: string; readonly ofWorkspace: string | undefined },
): TranscriptSurroundings {
  const home = homedir();
  // …/User/globalStorage/<extension>
  const own = path.dirname(path.dirname(storage.global));
  return {
    home: posix(home),
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
    workspace,
    environment: movedFolders(),
    // …/workspaceStorage/<hash>/<extension>
    workspaceStorage:
      storage.ofWorkspace === undefined ? undefined : posix(path.dirname(storage.ofWorkspace)),
    editorData: [...new Set([own, ...usualEditors(home)].map(posix))],
  };
}

/** What counts from wherever a tool was started is not known here. */
function movedFolders(): Readonly<Record<string, string>> {
  const moved: Record<string, string> = {};
  for (const name of variables) {
    const folder = process.env[name];
    if (folder !== undefined && path.isAbsolute(folder)) moved[name] = posix(folder);
  }
  return moved;
}

/** https://code.visualstudio.com/docs/configure/settings#_user-settingsjson-location, and where servers keep theirs. */
function usualEditors(home: string): readonly string[] {
  const { platform, env } = process;
  const products = ['Code', 'Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf'];
  const base =
    platform === 'win32'
      ? (env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : (env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'));
  const servers = ['.vscode-server', '.vscode-server-insiders', '.cursor-server'];
  return [
    ...products.map((product) => path.join(base, product, 'User')),
    ...servers.map((server) => path.join(home, server, 'data', 'User')),
  ];
}

function posix(given: string): string {
  return given.split(path.sep).join('/');
}
