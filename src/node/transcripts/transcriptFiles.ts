import { readdirSync, statSync, type Dirent } from 'node:fs';
import { Minimatch } from 'minimatch';
import type { TranscriptForm, TranscriptPlace } from '../../core/provenance/transcripts/transcriptTool.ts';

/** One record of a tool as it lies on the disk now. */
export interface TranscriptFile {
  /** Id of the tool. */
  readonly tool: string;
  readonly form: TranscriptForm;
  /** Absolute, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** Another number is another file of the same name. 0 where the system has none. */
  readonly ino: number;
}

interface FindLimits {
  /** So many entries of folders are looked at in one place, at most. */
  readonly maxEntries: number;
  /** In folders below the place. */
  readonly maxDepth: number;
}

const limits: FindLimits = { maxEntries: 20_000, maxDepth: 8 };

/** Files of a place that changed since then. Folders that cannot be read, links and all that is no file are passed over. */
export function findTranscripts(
  tool: string,
  place: TranscriptPlace,
  since: number,
  { maxEntries, maxDepth } = limits,
): readonly TranscriptFile[] {
  const nocase = process.platform !== 'linux';
  const patterns = place.files.map((glob) => new Minimatch(glob, { dot: true, nocase, nonegate: true }));
  const found: TranscriptFile[] = [];
  const folders: { path: string; depth: number }[] = [{ path: '', depth: 0 }];
  let entries = 0;
  for (let folder = folders.shift(); folder && entries < maxEntries; folder = folders.shift()) {
    for (const entry of entriesOf(`${place.folder}/${folder.path}`)) {
      if (++entries > maxEntries) break;
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      if (entry.isDirectory()) {
        const mayHold = patterns.some((pattern) => pattern.match(path, true));
        if (mayHold && folder.depth < maxDepth) folders.push({ path, depth: folder.depth + 1 });
      } else if (entry.isFile() && patterns.some((pattern) => pattern.match(path))) {
        const file = fileAt(`${place.folder}/${path}`);
        if (file && file.mtimeMs >= since) found.push({ tool, form: place.form, ...file });
      }
    }
  }
  return found;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The same file as it is now; undefined when it is gone. */
export function asItIsNow(file: TranscriptFile): TranscriptFile | undefined {
  const now = fileAt(file.path);
  return now && { ...file, ...now };
}

function fileAt(path: string): Pick<TranscriptFile, 'path' | 'size' | 'mtimeMs' | 'ino'> | undefined {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return { path, size, mtimeMs, ino };
  } catch {
    return undefined;
  }
}
