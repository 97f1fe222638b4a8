import { joinRanges } from '../lineRanges.ts';
import { divider, type GitAiFile, type GitAiNote } from './note.ts';

/** The text of an authorship log. Files whose names the format has no way to write are left out. */
export function formatNote({ files, metadata }: GitAiNote): string {
  const attestations = files.filter(({ path, entries }) => canBeWritten(path) && entries.length > 0);
  return [...attestations.flatMap(linesOf), divider, JSON.stringify(metadata, mapAsObject, 2)].join('\n');
}

function linesOf({ path, entries }: GitAiFile): readonly string[] {
  return [
    needsQuotes(path) ? `"${path}"` : path,
    ...entries.map(({ key, ranges }) => {
      const written = joinRanges(ranges).map(({ first, last }) =>
        first === last ? `${first}` : `${first}-${last}`,
      );
      return `  ${key} ${written.join(',')}`;
    }),
  ];
}

function canBeWritten(path: string): boolean {
  return path !== '' && !path.includes('"');
}

function needsQuotes(path: string): boolean {
  return /\s/.test(path) || path === divider;
}

/** Without empty maps, but for the one that has to be there. */
function mapAsObject(key: string, value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  return value.size === 0 && key !== 'prompts' ? undefined : Object.fromEntries(value);
}
