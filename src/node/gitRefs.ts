import type { GitRef } from '../core/changes/gitRef.ts';
import { git } from './gitCommand.ts';

/** A list that nobody reads is cut; whatever is not on it can be typed. */
const limits = { refs: 300, commits: 50, milliseconds: 10_000, bytes: 4_000_000 } as const;
const gitLimits = { timeoutMs: limits.milliseconds, maxBytes: limits.bytes };

const kindOfFolder: Readonly<Record<string, GitRef['kind']>> = {
  heads: 'branch',
  remotes: 'remote',
  tags: 'tag',
};

/**
 * Branches and tags, the newest first, then the newest commits. Only for folders that the user trusts.
 *
 * @returns undefined where there is no git, and empty where there is no commit.
 */
export async function listGitRefs(folder: string): Promise<readonly GitRef[] | undefined> {
  // A tag may be an object of its own: its commit is what it stands for.
  const format =
    '--format=%(refname)%00%(objectname)%00%(*objectname)%00%(symref)%00%(contents:subject)%00%(objecttype)%00%(*objecttype)';
  const refs = ['for-each-ref', '--sort=-creatordate', `--count=${limits.refs}`, format];
  const log = ['--no-pager', 'log', '--no-decorate', '--no-show-signature', '--no-patch'];
  const commits = [...log, `--max-count=${limits.commits}`, '--format=%H%x00%s'];
  try {
    const listed = await git(folder, [...refs, 'refs/heads', 'refs/remotes', 'refs/tags'], gitLimits);
    // There is no commit yet: that is no failure.
    const logged = await git(folder, commits, gitLimits).catch(() => '');
    return [...linesOf(listed).flatMap(refIn), ...linesOf(logged).flatMap(commitIn)];
  } catch {
    return undefined;
  }
}

/** The full hash of the commit that the words name; undefined where they name none. */
export async function resolveCommit(folder: string, ref: string): Promise<string | undefined> {
  // It could be taken for an option, and no branch is called so.
  if (ref.startsWith('-')) return undefined;
  try {
    const argv = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    return (await git(folder, argv, gitLimits)).trim();
  } catch {
    return undefined;
  }
}

/** The commit at which the current branch left another; undefined where they have none in common. */
export async function mergeBaseWith(folder: string, ref: string): Promise<string | undefined> {
  const tip = await resolveCommit(folder, ref);
  if (tip === undefined) return undefined;
  try {
    const base = (await git(folder, ['merge-base', tip, 'HEAD'], gitLimits)).trim();
    return base === '' ? undefined : base;
  } catch {
    return undefined;
  }
}

function refIn(line: string): GitRef[] {
  const [full = '', object = '', target = '', symbolic = '', subject = '', type = '', targetType = ''] =
    line.split('\0');
  const [, folder = '', name = ''] = /^refs\/(heads|remotes|tags)\/(.+)$/.exec(full) ?? [];
  const kind = kindOfFolder[folder];
  // `origin/HEAD` is another name of a branch that is listed; a tag may name something that is no commit.
  if (kind === undefined || symbolic !== '' || (targetType || type) !== 'commit') return [];
  return [{ kind, name, commit: target || object, subject }];
}

function commitIn(line: string): GitRef[] {
  const [commit = '', subject = ''] = line.split('\0');
  return commit === '' ? [] : [{ kind: 'commit', name: commit, commit, subject }];
}

function linesOf(output: string): string[] {
  return output.split('\n').filter((line) => line !== '');
}
