import type { Span } from '../model/text.ts';

/** Tags stand for letters that nobody sees. */
const tags = /\u{1F3F4}?[\u{E0000}-\u{E007F}]+/gu;
/** Behind a black flag a few of them say which flag it is. */
const flag = /^\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F}$/u;
/** Right to left, whatever the letters are: what is read is not what is shown. */
const overrides = /[\u202D\u202E]/u;
/** Texts that are written from the right need these. */
const embeddings = /[\u202A-\u202C\u2066-\u2069]/u;
const fromTheRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
/** One of them joins or breaks, or chooses a form; in rows they only hide something. */
const rows = /[\u200B-\u200D\u2060-\u2064\uFEFF]{4,}|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}/u;

/** Where a text first holds characters that are not shown and say something; undefined where it does not. */
export function hiddenTextIn(text: string): Span | undefined {
  const others = fromTheRight.test(text) ? [overrides, rows] : [overrides, embeddings, rows];
  const spans = others.map((pattern) => spanOf(pattern.exec(text)));
  for (const run of text.matchAll(tags)) {
    if (flag.test(run[0])) continue;
    spans.push(spanOf(run));
    break;
  }
  return spans.flatMap((span) => span ?? []).sort((left, right) => left.start - right.start)[0];
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
