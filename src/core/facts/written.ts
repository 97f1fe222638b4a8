import { unknownPiece, type Value } from './value.ts';

/** What is written of a piece that is not known for sure: its one text stands where nothing else is given. */
export function writtenOf(values: readonly Value[]): string {
  const written = values.flatMap((value) => {
    if (value.kind === 'text') return [value.text];
    return value.kind === 'unknown' && value.written !== undefined ? [value.written] : [];
  });
  return written.length === 1 ? (written[0] ?? unknownPiece) : unknownPiece;
}
