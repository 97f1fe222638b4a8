import { PlacedText } from './placedText.ts';

/**
 * A value that is written with quotes, escapes or indentation between `start` and `end` of a text, placed there
 * character by character. Undefined where the two cannot be told together.
 */
function alignedText(value: string, text: string, start: number, end: number): PlacedText | undefined {
  const pieces: { text: string; offset: number }[] = [];
  let pieceStart = 0;
  let pieceOffset = start;
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const place = placeOf(value[index] ?? '', text, at, end);
    if (!place) return undefined;
    if (place.start !== pieceOffset + index - pieceStart) {
      pieces.push({ text: value.slice(pieceStart, index), offset: pieceOffset });
      pieceStart = index;
      pieceOffset = place.start;
    }
    at = place.next;
  }
  pieces.push({ text: value.slice(pieceStart), offset: pieceOffset });
  return PlacedText.join(pieces);
}

/** The same for a value in a text that was itself taken out of a file. */
export function alignedIn(
  source: PlacedText,
  value: string,
  start: number,
  end: number,
): PlacedText | undefined {
  return alignedText(value, source.text, start, end)?.within(source);
}

function placeOf(char: string, text: string, start: number, end: number) {
  let at = start;
  if (text[at] === char && at < end) return { start: at, next: at + 1 };
  if (/\s/.test(char)) {
    // An escape, or a line break that stands for a space.
    if (text[at] === '\\') return { start: at, next: Math.min(at + 2, end) };
    return { start: Math.min(at, end), next: /\s/.test(text[at] ?? '') ? at + 1 : at };
  }
  while (at < end && text[at] !== char && /[\s\\'"]/.test(text[at] ?? '')) at++;
  return at < end && text[at] === char ? { start: at, next: at + 1 } : undefined;
}
