/** What a user may pick to compare a folder with. */
export interface GitRef {
  readonly kind: 'branch' | 'remote' | 'tag' | 'commit';
  /** As git is to be asked for it. */
  readonly name: string;
  /** Full hash of the commit. */
  readonly commit: string;
  /** The first line of the commit's message. */
  readonly subject: string;
}

/** As the branch is called that others start from, there and here. */
const mainNames = ['origin/main', 'origin/master', 'main', 'master'];

/** The branch that others start from, by its name. */
export function mainBranchOf(refs: readonly GitRef[]): GitRef | undefined {
  const branches = refs.filter(({ kind }) => kind === 'branch' || kind === 'remote');
  const found = mainNames.map((name) => branches.find((ref) => ref.name === name));
  return found.find((ref) => ref !== undefined);
}
