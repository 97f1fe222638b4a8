import path from 'node:path';
import { changesJsonLines } from '../core/changes/changesJson.ts';
import { changesMarkdown } from '../core/changes/changesMarkdown.ts';
import { changesText } from '../core/changes/changesText.ts';
import type { Comparison } from '../core/changes/comparison.ts';
import { compareStates } from '../core/changes/compareStates.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import { mergeBaseWith } from '../node/gitRefs.ts';
import type { DiffArguments } from './diffArguments.ts';
import { openFolder, reportCoverage } from './openFolder.ts';
import { readCommit } from './readCommit.ts';
import { messageOf, type Streams } from './streams.ts';

/** Runs `shadowlight diff` and returns the exit code. */
export async function runDiff(options: DiffArguments, streams: Streams): Promise<0 | 2> {
  const { folder, ref, isMergeBase, out } = options;
  const opened = await openFolder(folder, options.cache, streams, true);
  if (!opened) return 2;
  let comparison: Comparison;
  try {
    const commit = isMergeBase ? await mergeBase(folder, ref) : ref;
    const then = await readCommit(commit, folder, opened.cache, streams);
    const named = { ref, commit: then.commit, isMergeBase, hasUnsaved: false };
    comparison = { ...named, ...compareStates(then.state, opened.state) };
  } catch (error) {
    streams.error(`shadowlight: ${messageOf(error)}\n`);
    return 2;
  }
  const text = render(comparison, options.format);
  try {
    if (out === undefined) await streams.out(text);
    else await writeAtomically(path.resolve(out), text);
  } catch (error) {
    streams.error(`shadowlight: cannot write ${out ?? 'output'}: ${messageOf(error)}\n`);
    return 2;
  }
  reportCoverage(opened.state, streams);
  return 0;
}

/** @throws Error with words for the user. */
async function mergeBase(folder: string, ref: string): Promise<string> {
  const base = await mergeBaseWith(path.resolve(folder), ref);
  if (base === undefined)
    throw new Error(
      `git knows no commit that this branch and ${ref} have in common; a shallow clone has to fetch it first`,
    );
  return base;
}

function render(comparison: Comparison, format: DiffArguments['format']): string {
  switch (format) {
    case 'text':
      return changesText(comparison);
    case 'markdown':
      return changesMarkdown(comparison);
    case 'jsonl':
      return [...changesJsonLines(comparison)].join('');
  }
}
