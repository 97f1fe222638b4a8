/** A replacement as an editor tells of it; lines counted from 0, before this event. */
export interface LineChange {
  readonly startLine: number;
  readonly endLine: number;
  /** How many line breaks the new text has. */
  readonly breaks: number;
}

/** Whole lines that an event touched: those in front of it, and those that stand there after it. Half-open. */
export interface LineRegion {
  readonly fromBefore: number;
  readonly toBefore: number;
  readonly fromAfter: number;
  readonly toAfter: number;
}

/** Puts the changes of one event together, from the top; changes to one line are one region. */
export function regionsOf(changes: readonly LineChange[]): readonly LineRegion[] {
  const sorted = [...changes].sort((a, b) => a.startLine - b.startLine || a.endLine - b.endLine);
  const regions: LineRegion[] = [];
  let shift = 0;
  for (const { startLine, endLine, breaks } of sorted) {
    const last = regions.at(-1);
    const grown = breaks - (endLine - startLine);
    if (last && startLine < last.toBefore) {
      const toBefore = Math.max(last.toBefore, endLine + 1);
      shift += grown;
      regions[regions.length - 1] = { ...last, toBefore, toAfter: toBefore + shift };
      continue;
    }
    const fromAfter = startLine + shift;
    shift += grown;
    regions.push({ fromBefore: startLine, toBefore: endLine + 1, fromAfter, toAfter: endLine + 1 + shift });
  }
  return regions;
}

/** How many line breaks a text has: `\n`, `\r\n` or a lone `\r`. */
export function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks++;
  }
  return breaks;
}
