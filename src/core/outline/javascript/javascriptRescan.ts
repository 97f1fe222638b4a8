import { lastAtOrBefore } from '../../common/sorted.ts';
import { spliced, type Edit } from '../edit.ts';
import {
  countsOf,
  noCounts,
  sumOf,
  type Counts,
  type JavaScriptScan,
  type ScanPlace,
} from './javascriptColumns.ts';
import { isSame, Moves } from './javascriptPlaces.ts';
import { scanJavaScriptFrom } from './javascriptScan.ts';

/** More characters than the scan ever looks around the token at hand, apart from space. */
const sight = 100;

/**
 * The scan of a text after an edit, by that of the text before it: it goes on from a place before the edit to the
 * first behind it at which the scan before knew the same.
 */
export function rescanJavaScript(
  text: string,
  hasElements: boolean,
  edit: Edit,
  old: JavaScriptScan,
): JavaScriptScan {
  const { places } = old;
  const starts = places.map(({ at }) => at);
  const moves = new Moves(edit);
  const first = places[lastAtOrBefore(starts, edit.start - sight)];
  let next = lastAtOrBefore(starts, edit.oldEnd + sight) + 1;
  let met: ScanPlace | undefined;
  const scan = scanJavaScriptFrom(text, hasElements, first, (place) => {
    while ((starts[next] ?? Infinity) + moves.shift < place.at) next++;
    const known = places[next];
    if (known && isSame(moves.knowledge(known), place)) met = known;
    return met !== undefined;
  });
  return joined(old, first?.counts ?? noCounts, scan, met?.counts ?? countsOf(old), moves);
}

/** What was found before `from`, in `scan`, which began there, and in the text before the edit from `to` on. */
function joined(
  old: JavaScriptScan,
  from: Counts,
  scan: JavaScriptScan,
  to: Counts,
  moves: Moves,
): JavaScriptScan {
  /** What the numbers of later rows grow by. */
  const more = sumOf(sumOf(from, countsOf(scan)), to, -1);
  const offset = (at: number): number => (at < 0 ? at : moves.offset(at));
  const bodyFrom =
    (first: number) =>
    (body: number): number =>
      body < 0 ? body : body + first;
  const offsets = (column: Column<number>, count: keyof Counts, size = 1): readonly number[] =>
    spliced(column(old), size * from[count], column(scan), size * to[count], offset);
  const numbersOfBodies = (column: Column<number>, count: keyof Counts): readonly number[] =>
    spliced(
      column(old),
      from[count],
      column(scan).map(bodyFrom(from.bodies)),
      to[count],
      bodyFrom(more.bodies),
    );
  return {
    dead: offsets((all) => all.dead, 'dead'),
    bodyStarts: offsets((all) => all.bodyStarts, 'bodies'),
    bodyEnds: offsets((all) => all.bodyEnds, 'bodies'),
    headStarts: offsets((all) => all.headStarts, 'bodies'),
    bodyParents: numbersOfBodies((all) => all.bodyParents, 'bodies'),
    statements: offsets((all) => all.statements, 'statements'),
    firstEquals: offsets((all) => all.firstEquals, 'statements'),
    hasComma: spliced(old.hasComma, from.statements, scan.hasComma, to.statements, (has) => has),
    assigned: offsets((all) => all.assigned, 'assigned', 2),
    assignedIn: numbersOfBodies((all) => all.assignedIn, 'assigned'),
    places: spliced(
      old.places,
      from.places,
      scan.places.map((place) => ({ ...place, counts: sumOf(place.counts, from) })),
      to.places,
      (place) => ({ ...moves.knowledge(place), counts: sumOf(place.counts, more) }),
    ),
  };
}

type Column<T> = (scan: JavaScriptScan) => readonly T[];
