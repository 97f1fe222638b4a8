import { writeFileSync } from 'node:fs';
import { readOptions, runChild } from '../support/childProcess.ts';
import { pythonSource } from './pythonSource.ts';
import { Random } from './random.ts';

const { file, lines } = readOptions() as { file: string; lines: number };

runChild(async () => {
  const text = pythonSource(new Random(42), { lines, isAi: true });
  writeFileSync(file, text);
  return text.length;
});
