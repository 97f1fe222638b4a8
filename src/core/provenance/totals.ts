import type { AuthoredLines } from './interop/authoredLines.ts';
import type { FolderProvenance } from './folderProvenance.ts';
import type { Authorship } from './model/authorship.ts';
import { isTelling } from './tracking/lineSketch.ts';

/** How many lines there are of whom. Lines that say nothing (braces, blanks) are in none of the numbers. */
export interface LineTotals {
  readonly ai: number;
  readonly human: number;
  /** All others: nothing is known of them. */
  readonly unknown: number;
  readonly all: number;
}

export function totalsOf(provenance: FolderProvenance, path: string): LineTotals {
  const lines = provenance.trackedLines(path);
  let [ai, human, all] = [0, 0, 0];
  for (const { sketch, label } of lines) {
    if (!isTelling(sketch)) continue;
    all++;
    const origin = label && provenance.authorship(label.author)?.origin;
    if (origin === 'ai') ai++;
    if (origin === 'human') human++;
  }
  return { ai, human, unknown: all - ai - human, all };
}

/** What became of what one tool inserted, in one session or in all of them. */
interface InsertedTotals {
  /** Lines that were found when they were inserted. */
  readonly inserted: number;
  readonly unmodified: number;
  readonly modified: number;
  /** Inserted, and not there any more; also what was rewritten so far that it is somebody else's. */
  readonly deleted: number;
}

export interface AuthoredPlace {
  readonly path: string;
  readonly lines: AuthoredLines;
}

/** All that one tool did in one session. */
export interface SessionSummary extends InsertedTotals {
  readonly tool: string | undefined;
  readonly session: string | undefined;
  readonly models: readonly string[];
  /** Of its first act; milliseconds since 1970. */
  readonly since: number | undefined;
  readonly places: readonly AuthoredPlace[];
}

/** What assistants did in a folder, the latest session first. */
export function summarise(provenance: FolderProvenance): readonly SessionSummary[] {
  const groups = new Map<string, { acts: Map<string, Authorship>; places: AuthoredPlace[] }>();
  for (const path of provenance.paths) {
    for (const lines of provenance.linesOf(path)) {
      const { authorship } = lines;
      if (authorship.origin !== 'ai') continue;
      const key = `${authorship.tool ?? ''}|${authorship.session ?? ''}`;
      const group = groups.get(key) ?? { acts: new Map<string, Authorship>(), places: [] };
      group.acts.set(authorship.id, authorship);
      group.places.push({ path, lines });
      groups.set(key, group);
    }
  }
  const summaries = [...groups.values()].map(({ acts, places }) =>
    summaryOf(provenance, [...acts.values()], places),
  );
  return summaries.sort((a, b) => (b.since ?? 0) - (a.since ?? 0));
}

function summaryOf(
  provenance: FolderProvenance,
  acts: readonly Authorship[],
  places: readonly AuthoredPlace[],
): SessionSummary {
  let [unmodified, modified, inserted] = [0, 0, 0];
  for (const { lines } of places) {
    const count = lines.last - lines.first + 1;
    if (lines.state === 'modified') modified += count;
    else unmodified += count;
  }
  for (const { id } of acts) inserted += provenance.countOf(id);
  const times = acts.flatMap(({ at }) => at ?? []);
  return {
    tool: acts[0]?.tool,
    session: acts[0]?.session,
    models: [...new Set(acts.flatMap(({ model }) => model ?? []))].sort(),
    since: times.length > 0 ? Math.min(...times) : undefined,
    places,
    // Moved lines can be in two places: then there are more of them than were inserted.
    inserted: Math.max(inserted, unmodified + modified),
    unmodified,
    modified,
    deleted: Math.max(0, inserted - unmodified - modified),
  };
}
