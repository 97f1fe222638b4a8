import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notebookSource } from './notebookSource.ts';
import { pythonSource } from './pythonSource.ts';
import { Random } from './random.ts';
import { writeSmallFiles } from './smallFiles.ts';
import { typescriptSource } from './typescriptSource.ts';
import { noun, snakeName } from './words.ts';

type CorpusKind = 'python' | 'typescript' | 'notebooks';

interface KindSpec {
  readonly kind: CorpusKind;
  readonly files: number;
  readonly megabytes: number;
}

/** Files of one kind and of all sizes, or small ones of several. */
export type CorpusSpec = KindSpec | { readonly kind: 'small'; readonly files: number };

/** Raise it when a generator writes something else: corpora that are there are made again. */
const generation = 2;
/** Share of the files that call models; in most repositories most files do not. */
const aiShare = 0.3;

const kinds: Record<CorpusKind, { extension: string; bytesPerLine: number; write: typeof writePython }> = {
  python: { extension: '.py', bytesPerLine: 38, write: writePython },
  typescript: { extension: '.ts', bytesPerLine: 42, write: writeTypescript },
  notebooks: { extension: '.ipynb', bytesPerLine: 690, write: notebookSource },
};

function writePython(random: Random, lines: number, isAi: boolean): string {
  return pythonSource(random, { lines, isAi });
}

function writeTypescript(random: Random, lines: number, isAi: boolean): string {
  return typescriptSource(random, { lines, isAi });
}

/** Writes the corpus below `parent`, unless it is there, and returns its folder. */
export function makeCorpus(parent: string, spec: CorpusSpec): string {
  const size = spec.kind === 'small' ? '' : `-${spec.megabytes}mb`;
  const folder = path.join(parent, `${spec.kind}-${spec.files}${size}`);
  const stamp = path.join(parent, `${path.basename(folder)}.stamp`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${generation}`) return folder;
  rmSync(folder, { recursive: true, force: true });
  if (spec.kind === 'small') writeSmallFiles(folder, spec.files);
  else writeKind(folder, spec);
  writeFileSync(stamp, `${generation}`);
  return folder;
}

function writeKind(folder: string, spec: KindSpec): void {
  const { extension, bytesPerLine, write } = kinds[spec.kind];
  const random = new Random(20_240_607);
  const total = spec.megabytes * 1_000_000;
  writeManifests(folder);
  let bytes = 0;
  for (let index = 0; index < spec.files; index++) {
    // Sizes as people's files have them: many small, some very large; the mean is steered to the target.
    const mean = (total - bytes) / (spec.files - index) / bytesPerLine;
    const lines = Math.min(6000, Math.max(12, Math.round(mean * Math.exp(0.8 * random.normal() - 0.32))));
    const text = write(random, lines, random.chance(aiShare));
    const file = path.join(folder, placeOf(random, index), `${snakeName(random)}_${index}${extension}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
}

function placeOf(random: Random, index: number): string {
  return path.join('src', `package${Math.floor(index / 200)}`, ...(random.chance(0.6) ? [noun(random)] : []));
}

function writeManifests(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'requirements.txt'),
    'numpy\npandas\nrequests\nopenai\ntransformers\ntorch\n',
  );
  const dependencies = { openai: '^5.0.0', ai: '^5.0.0', zod: '^4.0.0', express: '^5.0.0' };
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'corpus', private: true, dependencies }),
  );
}
