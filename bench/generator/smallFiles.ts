import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pythonSource } from './pythonSource.ts';
import { Random } from './random.ts';
import { typescriptSource } from './typescriptSource.ts';
import { noun, snakeName } from './words.ts';

const filesPerPart = 500;
const filesPerFolder = 40;
/** Of 1 to 3 kB. */
const lines = { least: 36, most: 80 };
const aiShare = 0.1;

/** One large repository of small files: parts in Python and parts in TypeScript, each with its manifest. */
export function writeSmallFiles(folder: string, files: number): void {
  const random = new Random(20_240_607);
  let place = '';
  for (let index = 0; index < files; index++) {
    const number = Math.floor(index / filesPerPart);
    const isPython = number % 2 === 0;
    const part = path.join(folder, 'packages', `part${number}`);
    if (index % filesPerFolder === 0 || index % filesPerPart === 0) {
      place = path.join(part, 'src', `${noun(random)}_${index}`);
      mkdirSync(place, { recursive: true });
    }
    if (index % filesPerPart === 0) writeManifest(part, isPython, number);
    const shape = { lines: random.int(lines.least, lines.most), isAi: random.chance(aiShare) };
    const text = isPython ? pythonSource(random, shape) : typescriptSource(random, shape);
    writeFileSync(path.join(place, `${snakeName(random)}_${index}${isPython ? '.py' : '.ts'}`), text);
  }
}

/** Not all that is imported is declared. */
function writeManifest(part: string, isPython: boolean, number: number): void {
  if (isPython)
    return writeFileSync(path.join(part, 'requirements.txt'), 'numpy\nrequests\nopenai\ntransformers\n');
  const dependencies = { openai: '^5.0.0', zod: '^4.0.0', express: '^5.0.0' };
  writeFileSync(path.join(part, 'package.json'), JSON.stringify({ name: `part${number}`, dependencies }));
}
