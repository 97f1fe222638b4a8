import type { CommentLine } from './commentLines.ts';
import { npmNameOf } from './knownBanners.ts';

/** Name and version, as they stand above the code of a library that is given on as one file. */
export interface Banner {
  readonly name: string;
  readonly version: string;
  /** The name on npm, where this banner is known to be that package's. */
  readonly npm: string | null;
  readonly line: CommentLine;
}

/** A banner begins with the name: it stands in the first lines that say something. */
const firstLines = 4;
const marks = /^(?:@(?:license|preserve|overview|fileoverview|name|project)\b:?\s*)+/i;
const named =
  /^(\S(?:.{0,48}?\S)?)[\s,]*(?:\s[-–:]\s*)?\s(?:version:?\s*)?v?\.?(\d{1,4}\.\d{1,4}(?:\.\d{1,6})?(?:[-.]?(?:alpha|beta|rc|pre)[.\d-]*)?)(?![\w.]*\w)/i;
const plainName = /^(?!(?:version|release|date|copyright|licen[cs]e)\b)[\p{L}\p{N}][\p{L}\p{N} ._+&-]*$/iu;

export function bannerIn(lines: readonly CommentLine[]): Banner | undefined {
  const telling = lines.map((line) => ({ ...line, text: line.text.replace(marks, '') })).filter(isTelling);
  for (const [index, line] of telling.slice(0, firstLines).entries()) {
    const match = named.exec(line.text);
    const [, name, version] = match ?? [];
    if (name === undefined || version === undefined) continue;
    const known = npmNameOf(name, telling[index + 1]?.text ?? '');
    // A date, a file of a year, a sentence with a number: only a name has a name's shape.
    const isName = known !== undefined || (plainName.test(name) && name.split(' ').length <= 3 && index < 2);
    if (isName) return { name, version, npm: known ?? null, line };
  }
  return undefined;
}

function isTelling({ text }: CommentLine): boolean {
  return /\p{L}/u.test(text) && !/^(?:global|eslint|jshint|jslint|istanbul|@flow|prettier|vim:)/.test(text);
}
