import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Cancellation } from '../core/common/cancellation.ts';
import { isVendored } from '../core/workspace/vendored.ts';

/** Folders that are never worth a look: they hold no source, and can be very large. */
const opaqueFolders = new Set(['.git', '.hg', '.svn', 'node_modules', '__pycache__']);

interface Rules {
  /** Folder of the `.gitignore`, with a trailing slash; empty for the root. */
  readonly base: string;
  readonly matcher: Ignore;
}

/**
 * Files below `root` that no `.gitignore` names, relative and POSIX. Links are not followed, so that a circle of
 * them does no harm; a folder that cannot be read is left out.
 */
export async function walkFiles(root: string, cancellation: Cancellation): Promise<readonly string[]> {
  const files: string[] = [];
  await walk(root, '', [], files, cancellation);
  return files;
}

async function walk(
  root: string,
  folder: string,
  outer: readonly Rules[],
  files: string[],
  cancellation: Cancellation,
): Promise<void> {
  if (cancellation.isCancelled) return;
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const rules = entries.some((entry) => entry.name === '.gitignore')
    ? await withRules(root, folder, outer)
    : outer;
  for (const entry of entries) {
    const relative = folder + entry.name;
    if (entry.isDirectory()) {
      const inside = `${relative}/`;
      if (opaqueFolders.has(entry.name) || isVendored(inside) || isIgnored(inside, rules)) continue;
      await walk(root, inside, rules, files, cancellation);
    } else if (entry.isFile() && !isIgnored(relative, rules)) {
      files.push(relative);
    }
  }
}

async function withRules(root: string, folder: string, outer: readonly Rules[]): Promise<readonly Rules[]> {
  const text = await readFile(path.join(root, folder, '.gitignore'), 'utf8').catch(() => '');
  return [...outer, { base: folder, matcher: ignore().add(text) }];
}

/** The innermost file that says something about a path decides. */
function isIgnored(relative: string, rules: readonly Rules[]): boolean {
  for (const { base, matcher } of rules.toReversed()) {
    const verdict = matcher.test(relative.slice(base.length));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
