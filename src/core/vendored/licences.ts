/**
 * The licences that a text is recognised by, each by words that stand in it alone. The texts are those of the SPDX
 * licence list: https://spdx.org/licenses/
 */
const licences: readonly (readonly [id: string, words: RegExp])[] = [
  [
    'MIT',
    /permission is hereby granted, free of charge, to any person obtaining a copy|\bmit licen[cs]ed?\b|\blicen[cs]ed?:? (?:under )?(?:the )?mit\b|opensource\.org\/licenses\/mit\b|released under (?:the )?mit\b/,
  ],
  [
    'Apache-2.0',
    /\bapache licen[cs]e,? (?:version |v ?)?2\.0|\bapache-2\.0\b|\bapache licen[cs]e version 2\.0|\bapache\.org\/licenses\/license-2\.0/,
  ],
  ['MPL-2.0', /\bmozilla public licen[cs]e,? (?:version |v\. ?)?2\.0|\bmozilla\.org\/mpl\/2\.0/],
  [
    'BSD-3-Clause',
    /\bbsd-3-clause\b|\b3-clause bsd\b|neither the names? of .{0,120}?(?:contributors|promote)/,
  ],
  ['BSD-2-Clause', /\bbsd-2-clause\b|\b2-clause bsd\b/],
  [
    'ISC',
    /\bisc licen[cs]e\b|permission to use, copy, modify, and(?:\/or)? distribute this software for any purpose with or without fee is hereby granted, provided that/,
  ],
  ['Unlicense', /this is free and unencumbered software released into the public domain/],
  ['GPL-2.0-or-later', /gnu general public licen[cs]e .{0,60}version 2.{0,40}any later version/],
  ['GPL-3.0-or-later', /gnu general public licen[cs]e .{0,60}version 3.{0,40}any later version/],
  ['LGPL-2.1-or-later', /gnu lesser general public licen[cs]e .{0,60}version 2\.1.{0,40}any later version/],
  ['LGPL-3.0-or-later', /gnu lesser general public licen[cs]e .{0,60}version 3.{0,40}any later version/],
];

/** Ids that a text may give itself: what is none of these is a name. */
const knownIds = new Set([
  ...licences.map(([id]) => id),
  ...['0BSD', 'MIT-0', 'Zlib', 'PSF-2.0', 'Python-2.0', 'BSL-1.0', 'CC0-1.0', 'EPL-2.0', 'CDDL-1.0'],
  ...['GPL-2.0-only', 'GPL-3.0-only', 'LGPL-2.1-only', 'LGPL-3.0-only', 'AGPL-3.0-only', 'AGPL-3.0-or-later'],
]);

const identifier = /spdx-license-identifier:\s*([A-Za-z0-9.+-]+)\s*(and|or|with)?/i;
const expression = /^license-expression:\s*([A-Za-z0-9.+-]+)\s*$/im;

/** The one licence that a text names; null where it names none, or several. */
export function licenceIn(text: string): string | null {
  const said = identifier.exec(text);
  if (said) return said[2] === undefined && knownIds.has(said[1] ?? '') ? (said[1] ?? null) : null;
  const expressed = expression.exec(text)?.[1];
  if (expressed !== undefined) return knownIds.has(expressed) ? expressed : null;
  const plain = text
    .toLowerCase()
    .replace(/[\s"'“”*]+/g, ' ')
    .slice(0, 6000);
  const found = licences.filter(([, words]) => words.test(plain)).map(([id]) => id);
  // Licences of others are named beside it: which of them is meant is for people to say.
  const others =
    (/\b(?:l?gpl(?:v?[23])?|gnu)\b/.test(plain) && !found.some((id) => id.includes('GPL'))) ||
    /\bcc[ -]by\b|\bofl\b/.test(plain);
  return found.length === 1 && !others ? (found[0] ?? null) : null;
}
