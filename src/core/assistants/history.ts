import { toolsOfCommit } from '../provenance/interop/commits/toolsOfCommit.ts';
import type { CommitWords } from '../provenance/interop/commits/commitMessage.ts';

/** A commit with the day on which it was made: `2026-11-23`. */
export type DatedCommit = CommitWords & { readonly day: string };

/** What an assistant has left in the history of a repository: of no person anything is kept. */
export interface HistoryTrace {
  /** Id of the tool. */
  readonly tool: string;
  /** Commits that it made, or that name it in a trailer. */
  readonly commits: number;
  /** The newest of them; null where only branches tell. */
  readonly newest: { readonly commit: string; readonly day: string } | null;
  readonly oldestDay: string | null;
  /** Branches of the form that it alone gives them. */
  readonly branches: number;
}

/**
 * Names of branches that nobody gives by hand: with a time, or with the id of a session. What only begins like a tool,
 * `cursor/fix`, may be about anything.
 */
const branchForms: readonly (readonly [tool: string, form: RegExp])[] = [
  ['claude-code', /^claude\/(?:(?:issue|pr)-\d+-\d{8}-\d{4}|[\w-]+-01[A-Za-z0-9]{20,24})$/],
  ['cursor', /^cursor\/[a-z0-9-]+-(?=[a-f]*\d)[0-9a-f]{4}$/],
  ['devin', /^devin\/1\d{9}-[\w-]+$/],
  ['jules', /^jules\/[\w-]+-\d{15,20}$/],
];

/** Longer ones are nobody's, and take long to match. */
const maxBranchLength = 300;

interface Counted {
  commits: number;
  branches: number;
  newest: { readonly commit: string; readonly day: string } | null;
  oldestDay: string | null;
}

/** Gathers the traces of tools, commit by commit, so that no history has to be held. */
export class HistoryTraces {
  private readonly byTool = new Map<string, Counted>();

  addCommit(commit: DatedCommit): void {
    const { day } = commit;
    for (const { tool } of toolsOfCommit(commit)) {
      const counted = this.counted(tool);
      counted.commits++;
      if (counted.newest === null || day > counted.newest.day)
        counted.newest = { commit: commit.commit, day };
      if (counted.oldestDay === null || day < counted.oldestDay) counted.oldestDay = day;
    }
  }

  /** @param name without `refs/heads/` or the name of the remote. */
  addBranch(name: string): void {
    if (name.length > maxBranchLength) return;
    const tool = branchForms.find(([, form]) => form.test(name))?.[0];
    if (tool !== undefined) this.counted(tool).branches++;
  }

  /** What has left most, first. */
  all(): readonly HistoryTrace[] {
    return [...this.byTool]
      .map(([tool, counted]) => ({ tool, ...counted }))
      .sort((a, b) => b.commits - a.commits || b.branches - a.branches || (a.tool < b.tool ? -1 : 1));
  }

  private counted(tool: string): Counted {
    let counted = this.byTool.get(tool);
    if (!counted) {
      counted = { commits: 0, branches: 0, newest: null, oldestDay: null };
      this.byTool.set(tool, counted);
    }
    return counted;
  }
}

/** What was read of a history. */
export interface ReadHistory {
  readonly traces: readonly HistoryTrace[];
  readonly commitsRead: number;
  /** There is more than was read. */
  readonly isCut: boolean;
}
