import type { CommentLine } from './commentLines.ts';

const claim =
  /(?:\bSPDX-FileCopyrightText:\s*|(?:\bCopyright\b:?\s*){1,2}(?:\(c\)|©)?|\(c\)|©)\s*((?:Copyright\s+)?\d{3}[\dx][\dx\s,–-]*(?:present|now)?[,.:]?)?\s*(?:by\s+)?(\S.{1,99})/i;

/** What ends a name. */
const rest =
  /\s*(?:all rights reserved|,? \(c\)|\||<|https?:|\(\w+:|\(?(?:mit|bsd|apache)\b|licen[cs]ed|released|;|,? and other contributors).*$/i;

/** Words that stand behind `copyright` and name nobody. */
const nobody =
  /^(?:notices?|holders?|owners?|laws?|and|or|statements?|licen[cs]es?|is|the (?:above|copyright)|in|of|on|to|for|info\w*|header\w*|year|\W)/i;

/** Who claims copyright in these lines, as written. */
export function holdersIn(lines: readonly CommentLine[]): readonly string[] {
  const found = new Set<string>();
  for (const { text } of lines) {
    const name = holderIn(text);
    if (name !== undefined) found.add(name);
  }
  return [...found].slice(0, 8);
}

function holderIn(text: string): string | undefined {
  const match = claim.exec(text);
  const [whole, years, words = ''] = match ?? [];
  if (whole === undefined) return undefined;
  // Without a year or a sign, prose speaks about copyright.
  if (years === undefined && !/\(c\)|©|SPDX/i.test(whole) && !/^Copyright [A-Z]/.test(text)) return undefined;
  const name = words
    .replace(rest, '')
    .replace(/(?:[\s.,:*/-]|\b\d{4}\b)+$/, '')
    .trim();
  if (name.length < 2 || /[[\]{}<>]/.test(name) || nobody.test(name) || !/\p{L}{2}/u.test(name))
    return undefined;
  return name;
}

/** Words that say nothing of who somebody is. */
const filler = new Set(
  (
    'the and inc llc ltd gmbh corp corporation company co team teams authors author contributors contributor ' +
    'project projects developers foundation group others other his her its affiliates all rights reserved ' +
    'open source software present'
  ).split(' '),
);

/** The words that tell a holder from another: two names with one of them in common may be the same. */
export function wordsOfHolder(name: string): readonly string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter(
    (word) => !filler.has(word) && !/^\d+$/.test(word),
  );
}
