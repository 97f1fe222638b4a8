import { stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { git } from '../gitCommand.ts';

const names = process.platform === 'win32' ? ['git-ai.exe', 'git-ai.cmd'] : ['git-ai'];

/**
 * Whether git-ai keeps the notes of this repository itself: it is installed on this machine, or has worked here. It is
 * looked for, and not run.
 *
 * @param environment where programs and the user's own folder are.
 */
export async function isGitAiInstalled(
  folder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<boolean> {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? os.homedir();
  const folders = [path.join(home, '.git-ai', 'bin'), ...(environment['PATH'] ?? '').split(path.delimiter)];
  const programs = folders
    .filter((each) => each !== '')
    .flatMap((each) => names.map((name) => path.join(each, name)));
  for (const place of [...programs, await workingLogs(folder)]) {
    if (place !== undefined && (await exists(place))) return true;
  }
  return false;
}

/** Where it keeps what is not committed yet. */
async function workingLogs(folder: string): Promise<string | undefined> {
  try {
    const common = (await git(folder, ['rev-parse', '--git-common-dir'])).trim();
    return path.join(path.resolve(folder, common), 'ai');
  } catch {
    return undefined;
  }
}

async function exists(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch {
    return false;
  }
}
