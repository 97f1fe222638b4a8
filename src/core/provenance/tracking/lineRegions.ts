/** A replacement as an editor tells of it; lines counted from 0, before this event. */
export interface LineChange {
  readonly startLine: number;
  readonly endLine: number;
  /** How many line breaks the new text has. */
  readonly breaks: number;
  /** It begins behind all of the first line, with a break: that line stays as it is. */
  readonly keepsFirst?: boolean;
  /** It ends in front of all of the last line, behind a break or at the start of a line: that line stays as it is. */
  readonly keepsLast?: boolean;
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
  const touched = changes.map(touchedLines).sort((a, b) => a.from - b.from || a.to - b.to);
  const regions: LineRegion[] = [];
  let shift = 0;
  for (const { from, to, grown } of touched) {
    const last = regions.at(-1);
    const fromAfter = from + shift;
    shift += grown;
    if (last && from < last.toBefore) {
      const toBefore = Math.max(last.toBefore, to);
      regions[regions.length - 1] = { ...last, toBefore, toAfter: toBefore + shift };
    } else regions.push({ fromBefore: from, toBefore: to, fromAfter, toAfter: to + shift });
  }
  return regions;
}

function touchedLines({ startLine, endLine, breaks, keepsFirst, keepsLast }: LineChange) {
  const from = keepsFirst === true ? startLine + 1 : startLine;
  const to = keepsLast === true ? endLine : endLine + 1;
  return { from, to: Math.max(from, to), grown: breaks - (endLine - startLine) };
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
