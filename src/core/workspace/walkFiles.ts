import ignore, { type Ignore } from 'ignore';
import type { Cancellation } from '../common/cancellation.ts';
import { isVendored } from './vendored.ts';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
}

/** What walking a folder needs of a file system. Paths are relative to the folder; `''` is the folder itself. */
export interface WalkAccess {
  /** Links are of kind `other`: they are not followed, so that a circle of them does no harm. */
  entries(folder: string): Promise<readonly FolderEntry[]>;
  /** Empty when there is no such file. */
  readText(path: string): Promise<string>;
}

/** Folders that are never worth a look: they hold no source, and can be very large. */
const opaqueFolders = new Set(['.git', '.hg', '.svn', '__pycache__']);

/** Folders inside folders that are walked: deeper lies nothing that people wrote. */
const maxDepth = 64;
/** The longest `.gitignore`, in UTF-16 code units, and the most stars of a kind in one of its lines. */
const maxRules = 100_000;
const maxStars = 3;

interface Rules {
  /** Folder of the `.gitignore`, with a trailing slash; empty for the root. */
  readonly base: string;
  readonly matcher: Ignore;
}

/** Files below a folder that no `.gitignore` names, relative and POSIX. A folder that cannot be read is left out. */
export async function walkFiles(access: WalkAccess, cancellation: Cancellation): Promise<readonly string[]> {
  const files: string[] = [];
  const walk = async (folder: string, outer: readonly Rules[], depth: number): Promise<void> => {
    if (cancellation.isCancelled || depth > maxDepth) return;
    const entries = await access.entries(folder);
    const hasRules = entries.some((entry) => entry.name === '.gitignore' && entry.kind === 'file');
    const rules = hasRules ? await withRules(access, folder, outer) : outer;
    for (const { name, kind } of entries) {
      const path = folder + name;
      if (kind === 'file' && !isIgnored(path, rules)) files.push(path);
      const inside = `${path}/`;
      if (kind !== 'directory' || opaqueFolders.has(name) || isVendored(inside)) continue;
      if (!isIgnored(inside, rules)) await walk(inside, rules, depth + 1);
    }
  };
  await walk('', [], 0);
  return files;
}

async function withRules(
  access: WalkAccess,
  folder: string,
  outer: readonly Rules[],
): Promise<readonly Rules[]> {
  const text = await access.readText(`${folder}.gitignore`);
  const lines = text.slice(0, maxRules).split('\n').filter(isCheap);
  return [...outer, { base: folder, matcher: ignore().add(lines.join('\n')) }];
}

/** Each pattern becomes a regular expression: with stars enough, one path keeps it busy for ever. */
function isCheap(line: string): boolean {
  const stars = line.match(/\*+/g) ?? [];
  const deep = stars.filter((run) => run.length > 1).length;
  return deep <= maxStars && stars.length - deep <= maxStars;
}

/** The innermost file that says something about a path decides. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { base, matcher } of rules.toReversed()) {
    const verdict = matcher.test(path.slice(base.length));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
