import type { Bom } from '../../core/sbom/bom.ts';
import { compareItems } from '../../core/changes/inventoryChanges.ts';
import { itemsOf, type Item } from '../../core/changes/item.ts';
import type { DashboardChanges } from '../../core/dashboard/dashboard.ts';
import { dashboardChanges } from '../../core/dashboard/dashboardChanges.ts';
import type { ComparedWith } from '../../core/dashboard/protocol.ts';
import type { Commits } from '../folders/commits.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { readCommit } from '../folders/readCommit.ts';

interface Then {
  readonly commit: string;
  readonly items: readonly Item[];
}

/** What a folder was in the commit that the dashboard compares it with. A commit never changes: each is read once. */
export class ComparedCommit {
  private readonly known = new Map<string, Then>();

  constructor(
    private readonly session: FolderSession,
    private readonly commits: Commits,
  ) {}

  /** What changed since; undefined where that commit is still to be read. */
  changesSince(compared: ComparedWith, commit: string | undefined, bom: Bom | undefined): DashboardChanges {
    if (commit === undefined) return { state: 'no-commit' };
    const then = this.known.get(commit);
    if (!then) return { state: 'reading' };
    const now = itemsOf(this.session.state.inventory('shown'), bom);
    return dashboardChanges({ ...compared, commit, changes: compareItems(then.items, now) });
  }

  /** Reads a commit, if it was not read before. */
  async read(commit: string): Promise<'read' | 'unknown-commit' | 'incomplete-commit' | 'cancelled'> {
    if (this.known.has(commit)) return 'read';
    const read = await readCommit(this.session, this.commits, commit);
    if ('problem' in read) {
      if (read.problem === 'cancelled') return 'cancelled';
      return read.problem === 'unknown' ? 'unknown-commit' : 'incomplete-commit';
    }
    const { state } = read;
    this.known.set(commit, { commit, items: itemsOf(state.inventory('shown'), state.fragment?.bom) });
    return 'read';
  }
}
