import { isLineRange, type LineRange } from '../lineRanges.ts';
import { parseObject } from '../recordValues.ts';
import { divider, type GitAiEntry, type GitAiFile, type GitAiNote } from './note.ts';
import { readMetadata } from './readMetadata.ts';

/** Larger notes are not read: one of a commit that adds 100,000 lines has some hundred kilobytes. */
const longestNote = 8 * 1024 * 1024;
const mostRanges = 200_000;

const entryLine = /^ {2}(\S+) (\S+)$/;

/**
 * Reads an authorship log; undefined where it is none, is broken, or is of a version with another first number: what
 * is not understood says nothing.
 */
export function parseNote(text: string): GitAiNote | undefined {
  if (text.length > longestNote) return undefined;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const reading = readAttestations(lines);
  if (!reading) return undefined;
  const metadata = readMetadata(parseObject(lines.slice(reading.next).join('\n')));
  return metadata && { files: reading.files, metadata };
}

function readAttestations(
  lines: readonly string[],
): { files: readonly GitAiFile[]; next: number } | undefined {
  const files: { path: string; entries: GitAiEntry[] }[] = [];
  let rangesLeft = mostRanges;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === divider) return { files: files.filter(({ entries }) => entries.length > 0), next: at + 1 };
    if (line.trim() === '') continue;
    if (line.startsWith(' ')) {
      const [, key = '', ranges = ''] = entryLine.exec(line) ?? [];
      const parsed = parseRanges(ranges, rangesLeft);
      const file = files.at(-1);
      if (!parsed || !file) return undefined;
      rangesLeft -= parsed.length;
      file.entries.push({ key, ranges: parsed });
    } else {
      // A quoted path ends at the end of a line: a path may hold line breaks, and no quote.
      let path = line;
      while (path.startsWith('"') && !isQuoted(path) && at + 1 < lines.length) {
        at += 1;
        path += `\n${lines[at] ?? ''}`;
      }
      if (path.startsWith('"') && !isQuoted(path)) return undefined;
      files.push({ path: isQuoted(path) ? path.slice(1, -1) : path, entries: [] });
    }
  }
  return undefined;
}

function isQuoted(path: string): boolean {
  return path.length > 1 && path.startsWith('"') && path.endsWith('"');
}

/** Reads `1-4,9,12-14`; undefined where any of it is wrong, or there are too many. */
function parseRanges(text: string, most: number): readonly LineRange[] | undefined {
  const parts = text.split(',', most + 1);
  if (parts.length > most) return undefined;
  const ranges: LineRange[] = [];
  for (const part of parts) {
    const [, from, to = from] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part) ?? [];
    const range = { first: Number(from), last: Number(to) };
    if (!isLineRange(range.first, range.last)) return undefined;
    ranges.push(range);
  }
  return ranges;
}
