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

export interface GitLimits {
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  /** What it reads. */
  readonly input?: string;
}

/** What git prints. Rejects when it cannot be run, says that something is wrong, or comes to a limit. */
export async function git(
  folder: string,
  argv: readonly string[],
  { maxBytes = maxOutput, timeoutMs = 0, input }: GitLimits = {},
): Promise<string> {
  const running = run('git', [...safeSettings, ...argv], {
    ...optionsIn(folder),
    maxBuffer: maxBytes,
    timeout: timeoutMs,
  });
  if (input !== undefined) {
    // It may be gone before it has read all; `running` tells.
    running.child.stdin?.on('error', () => undefined);
    running.child.stdin?.end(input);
  }
  return (await running).stdout;
}

/** git as a process that is spoken to. */
export function startGit(folder: string, argv: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...safeSettings, ...argv], optionsIn(folder));
}

function optionsIn(folder: string) {
  return { cwd: folder, windowsHide: true, env: { ...process.env, ...safeEnvironment } };
}
