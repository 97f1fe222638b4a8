import type { FolderInventory } from '../inventory/component.ts';
import { distinct } from '../sbom/canonicalBom.ts';

/** A file with lines of assistants, for people. Every text is as it was found: each format escapes it. */
export interface AuthoredRow {
  readonly path: string;
  readonly tools: readonly string[];
  readonly models: readonly string[];
  /** `12-41`, counted from 1. */
  readonly ranges: readonly string[];
  /** `64 of 210, 19 of unknown origin` */
  readonly share: string;
}

export const authoredColumns = ['File', 'Assistants', 'Models', 'Lines', 'Share'];

/** What is said where nobody shares what they recorded: nothing. */
export function authoredRows({ authored = [] }: FolderInventory): AuthoredRow[] {
  return authored.map(({ path, lines, totals }) => {
    const acts = lines.map(({ authorship }) => authorship);
    return {
      path,
      tools: distinct(acts.map(({ tool }) => tool ?? 'not known')),
      models: distinct(acts.flatMap(({ model }) => model ?? [])),
      ranges: lines.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)),
      share: `${totals.ai} of ${totals.all}, ${totals.unknown} of unknown origin`,
    };
  });
}

export const authoredNote =
  'Lines that assistants inserted, as far as somebody recorded it and shares the record. Of all others nothing is said.';
