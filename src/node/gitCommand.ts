import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Settings by which a repository could make git run a program, turned off. git itself is only run in folders
 * that the user trusts.
 */
const safeSettings = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.pager=cat'];

/** Nothing is fetched: not the objects that a partial clone lacks, nor by a program that a repository names. */
const safeEnvironment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

const maxOutput = 512 * 1024 * 1024;

/** What git prints. Rejects when it cannot be run, or says that something is wrong. */
export async function git(folder: string, argv: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...safeSettings, ...argv], {
    ...optionsIn(folder),
    maxBuffer: maxOutput,
  });
  return stdout;
}

/** git as a process that is spoken to. */
export function startGit(folder: string, argv: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...safeSettings, ...argv], optionsIn(folder));
}

function optionsIn(folder: string) {
  return { cwd: folder, windowsHide: true, env: { ...process.env, ...safeEnvironment } };
}
