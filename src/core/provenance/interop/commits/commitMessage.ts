/** A commit, as far as it says who made it. */
export interface CommitWords {
  readonly commit: string;
  readonly authorName: string;
  readonly authorAddress: string;
  readonly committerName: string;
  readonly message: string;
}

export interface Trailer {
  /** In lower case: `co-authored-by`. */
  readonly key: string;
  readonly value: string;
}

/** Where a merge squashes, each commit's message may end with its own; more are no message of a person. */
const mostTrailers = 200;

/** The lines at the end of a message that say `Key: value`: its last paragraph. */
export function trailersOf(message: string): readonly Trailer[] {
  const paragraph =
    message
      .trimEnd()
      .slice(-20_000)
      .split(/\r?\n[ \t]*\r?\n/)
      .at(-1) ?? '';
  // The first paragraph is what the commit is called, whatever it looks like.
  if (paragraph.length === message.trimEnd().length) return [];
  const trailers: Trailer[] = [];
  for (const line of paragraph.split(/\r?\n/).slice(-mostTrailers)) {
    const [, key, value] = /^([A-Za-z][A-Za-z-]{1,40}):[ \t]*(\S.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined)
      trailers.push({ key: key.toLowerCase(), value: value.trim() });
  }
  return trailers;
}
