import { carryAuthored } from '../../core/provenance/interop/carryAuthored.ts';
import type { AuthoredFile } from '../../core/provenance/interop/authoredLines.ts';
import type { KnownFile, ProvenanceHistory } from '../../vscode/provenance/history.ts';
import { git } from '../gitCommand.ts';
import { sha256Hex } from '../sha256.ts';
import { gitLimits } from './blame.ts';
import { importHistory } from './importHistory.ts';
import { writeNote } from './writeNote.ts';

/** By git, of folders on the disk. */
export const gitHistory: ProvenanceHistory = {
  async importFile(folder, path, text) {
    return (await importHistory(folder.fsPath, path, text, sha256Hex)).lines;
  },
  async writeNote({ fsPath }, files) {
    const [commit = '', prefix = ''] = (
      await git(fsPath, ['rev-parse', 'HEAD', '--show-prefix'], gitLimits)
    ).split('\n');
    const committed: AuthoredFile[] = [];
    for (const file of files) {
      const text = await textIn(fsPath, commit, file);
      if (text === undefined) continue;
      // Line numbers are of the commit: the file may have changed since.
      committed.push({ path: prefix + file.path, lines: carryAuthored(file.text, file.lines, text) });
    }
    return writeNote(fsPath, { commit, files: committed }, sha256Hex);
  },
};

async function textIn(folder: string, commit: string, { path }: KnownFile): Promise<string | undefined> {
  try {
    return await git(folder, ['cat-file', 'blob', `${commit}:./${path}`], gitLimits);
  } catch {
    return undefined;
  }
}
