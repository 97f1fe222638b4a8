/** The sides of a text that git could not merge. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** Only where git was told to write it (`merge.conflictStyle` is diff3 or zdiff3). */
  readonly base: string | undefined;
}

/** Git's own: https://git-scm.com/docs/git-merge#_how_conflicts_are_presented */
const MARKER = /^(?:(<{7}|\|{7}|>{7})(?: .*)?|(={7}))\r?$/;

/**
 * The texts that lie between the markers of a merge, each whole; undefined where there are none, or where they do not
 * stand as git writes them.
 */
export function splitConflict(text: string): ConflictSides | undefined {
  const sides = { ours: '', base: '', theirs: '' };
  let part: keyof typeof sides | 'all' = 'all';
  let conflicts = 0;
  let bases = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const [, arrow, middle] = MARKER.exec(line.replace(/\n$/, '')) ?? [];
    const mark = (arrow ?? middle ?? '').charAt(0);
    const next = nextPart(part, mark);
    if (next === undefined) return undefined;
    if (mark === '') {
      if (part !== 'all') sides[part] += line;
      else for (const side of ['ours', 'base', 'theirs'] as const) sides[side] += line;
    }
    if (mark === '<') conflicts++;
    if (mark === '|') bases++;
    part = next;
  }
  if (conflicts === 0 || part !== 'all') return undefined;
  return { ...sides, base: bases === conflicts ? sides.base : undefined };
}

type Part = 'all' | 'ours' | 'base' | 'theirs';

/** Where a marker leads; undefined where it cannot stand. */
function nextPart(part: Part, mark: string): Part | undefined {
  switch (mark) {
    case '':
      return part;
    case '<':
      return part === 'all' ? 'ours' : undefined;
    case '|':
      return part === 'ours' ? 'base' : undefined;
    case '=':
      return part === 'ours' || part === 'base' ? 'theirs' : undefined;
    default:
      return part === 'theirs' ? 'all' : undefined;
  }
}
