const simple: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  // A line break behind a backslash joins two lines.
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

const escapes =
  /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g;

function undo(raw: string, unknown: (character: string) => string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(escapes, (whole: string, ...groups: readonly (string | undefined)[]) => {
    const [braced, four, eight, two, single = ''] = groups;
    const code = braced ?? four ?? eight ?? two;
    if (code === undefined) return simple[single] ?? unknown(single);
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Undoes the escapes of a Python string; one that Python does not know is left as it stands. */
export function unescapePython(raw: string): string {
  return undo(raw, (character) => `\\${character}`);
}

/** Undoes the escapes of a JavaScript string; in one that it does not know the backslash means nothing. */
export function unescapeJavaScript(raw: string): string {
  return undo(raw, (character) => character);
}
