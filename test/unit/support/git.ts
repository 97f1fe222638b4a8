import { execFileSync } from 'node:child_process';

/** Runs git in a folder, as somebody whom it knows. */
export function git(root: string, ...argv: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...argv], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Puts everything that lies there into a commit. */
export function commitAll(root: string): void {
  git(root, 'init', '-q');
  git(root, 'add', '-A', '-f');
  git(root, 'commit', '-q', '-m', 'x');
}
