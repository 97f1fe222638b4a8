import path from 'node:path';
import { readGitHistory } from '../node/gitHistory.ts';
import type { Streams } from './streams.ts';

/** Runs `shadowlight history` and returns the exit code. What it prints is in no other output. */
export async function runHistory(folder: string, streams: Streams): Promise<0 | 2> {
  const read = await readGitHistory(path.resolve(folder));
  if (!read) {
    streams.error(`shadowlight: there is no git history in ${folder}\n`);
    return 2;
  }
  for (const trace of read.traces)
    await streams.out(`${JSON.stringify({ schema: 1, kind: 'history', ...trace })}\n`);
  const rest = read.isCut ? ', the newest; there are more' : '';
  streams.error(`shadowlight: ${read.commitsRead} commits read${rest}\n`);
  return 0;
}
