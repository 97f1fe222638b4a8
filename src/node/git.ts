import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Settings by which a repository could make git run a program, or say more than was asked, turned off. git itself is
 * only run in folders that the user trusts.
 */
const safeSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'diff.external=',
  'gpg.program=false',
  'gpg.ssh.program=false',
  'gpg.x509.program=false',
  'log.showSignature=false',
  'log.mailmap=false',
].flatMap((setting) => ['-c', setting]);

/** What a partial clone has not got is not fetched. */
const offline = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

interface GitLimits {
  readonly maxBytes: number;
  readonly timeoutMs?: number;
}

/** What git prints. Throws where it fails, is not there, or prints more. */
export async function runGit(
  folder: string,
  args: readonly string[],
  { maxBytes, timeoutMs = 0 }: GitLimits,
): Promise<string> {
  const { stdout } = await run('git', [...safeSettings, ...args], {
    cwd: folder,
    maxBuffer: maxBytes,
    timeout: timeoutMs,
    windowsHide: true,
    env: { ...process.env, ...offline, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  return stdout;
}
