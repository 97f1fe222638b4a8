import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FileListing } from '../core/workspace/folderAccess.ts';

const run = promisify(execFile);

/**
 * Settings by which a repository could make git run a program, turned off. git itself is only run in folders
 * that the user trusts.
 */
const safeSettings = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.pager=cat'];

/** The files that git tracks in `folder` and those it does not ignore; undefined where there is no git to ask. */
export async function listGitFiles(folder: string): Promise<FileListing | undefined> {
  try {
    const [tracked, others] = await Promise.all([
      listFiles(folder, ['--cached']),
      listFiles(folder, ['--others', '--exclude-standard']),
    ]);
    // A folder that the repository around it ignores: git knows nothing of it.
    if (tracked.length === 0 && others.length === 0) return undefined;
    return { paths: [...new Set([...tracked, ...others])], tracked: new Set(tracked) };
  } catch {
    return undefined;
  }
}

async function listFiles(folder: string, options: readonly string[]): Promise<string[]> {
  const { stdout } = await run('git', [...safeSettings, 'ls-files', '-z', ...options], {
    cwd: folder,
    maxBuffer: 512 * 1024 * 1024,
    windowsHide: true,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  return stdout.split('\0').filter((path) => path !== '');
}
