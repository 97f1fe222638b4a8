import type { EditHunk } from './agentEdit.ts';

/**
 * Gives lines their tabs back where a tool writes two spaces for each tab at the start of a line in what it records.
 * @param sources texts that hold the lines as they are
 */
export function restoreLeadingTabs(
  hunks: readonly EditHunk[],
  sources: readonly (string | undefined)[],
): readonly EditHunk[] {
  const originals = new Map<string, string>();
  for (const source of sources) {
    if (!source?.includes('\t')) continue;
    for (const line of source.split(/\r?\n/)) {
      const shown = line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length));
      const known = originals.get(shown);
      // Two lines look the same: which of them this is cannot be told.
      originals.set(shown, known === undefined || known === line ? line : shown);
    }
  }
  if (originals.size === 0) return hunks;
  return hunks.map((hunk) => ({
    ...hunk,
    lines: hunk.lines.map((line) => ({ ...line, text: originals.get(line.text) ?? line.text })),
  }));
}
