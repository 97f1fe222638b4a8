import { outweighs, type Authorship } from '../model/authorship.ts';
import type { AuthoredLines, ImportedFile, LineState } from './authoredLines.ts';
import type { LineRange } from './lineRanges.ts';

/** Lines of a file that came in with one commit; all numbers count from 1. */
export interface LinesOfCommit {
  readonly commit: string;
  /** What the file was called in that commit. */
  readonly path: string;
  /** The first line, in that commit. */
  readonly firstThen: number;
  /** The first line, in the text that is asked about. */
  readonly first: number;
  readonly count: number;
}

/** What has to be known of a commit to believe records that were made before it. */
export interface CommitStep {
  readonly parent: string | undefined;
  /** Lines that it added to a file. */
  addedTo(path: string): readonly LineRange[];
}

interface Said {
  readonly authorship: Authorship;
  readonly state: LineState;
}

/**
 * What records say of the lines of a file: those of the commit that each line came in with. A record that was made
 * before that commit, in the working tree, is believed where all of its lines are such that the commit added; else it
 * was of another text.
 */
export function linesFromHistory(
  blamed: readonly LinesOfCommit[],
  records: readonly ImportedFile[],
  stepOf: (commit: string) => CommitStep | undefined,
): readonly AuthoredLines[] {
  const said = new Map<number, Said>();
  for (const lines of blamed) {
    const { commit, path } = lines;
    const step = stepOf(commit);
    for (const record of records) {
      const { version } = record;
      if (record.path !== path || version.kind === 'time') continue;
      const isOfCommit = version.kind === 'commit' && version.commit === commit;
      const isBefore = version.kind === 'above' && version.commit === step?.parent;
      if (!isOfCommit && !isBefore) continue;
      for (const range of record.lines) {
        if (isBefore && !isWithin(range, step?.addedTo(path) ?? [])) continue;
        put(said, lines, range);
      }
    }
  }
  return joined(said);
}

function isWithin({ first, last }: LineRange, added: readonly LineRange[]): boolean {
  return added.some((range) => range.first <= first && last <= range.last);
}

function put(
  said: Map<number, Said>,
  { firstThen, first, count }: LinesOfCommit,
  range: AuthoredLines,
): void {
  const from = Math.max(range.first, firstThen);
  const to = Math.min(range.last, firstThen + count - 1);
  for (let then = from; then <= to; then++) {
    const line = then - firstThen + first;
    const known = said.get(line)?.authorship;
    if (!known || outweighs(range.authorship, known)) said.set(line, range);
  }
}

function joined(said: ReadonlyMap<number, Said>): readonly AuthoredLines[] {
  const found: AuthoredLines[] = [];
  for (const [line, { authorship, state }] of [...said].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    const isMore = last?.last === line - 1 && last.authorship === authorship && last.state === state;
    if (isMore) found[found.length - 1] = { ...last, last: line };
    else found.push({ first: line, last: line, authorship, state });
  }
  return found;
}
