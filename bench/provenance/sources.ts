import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../generator/random.ts';

export interface Source {
  readonly extension: '.ts' | '.py';
  readonly lines: readonly string[];
  /** Stretches that can stand by themselves between others: what is between blank lines, from the first column on. */
  readonly chunks: readonly (readonly string[])[];
}

/** Real files: this project's own, its fixtures, and those of the packages it has installed. */
export function readSources(root: string): readonly Source[] {
  const typescript = filesBelow(path.join(root, 'src'), '.ts').filter(
    (file) => !file.includes('.generated.'),
  );
  const python = ['node_modules', 'test/fixtures', 'demo'].flatMap((folder) =>
    filesBelow(path.join(root, folder), '.py'),
  );
  return [...typescript, ...python].flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    if (lines.length < 40 || lines.length > 700 || lines.some((line) => line.length > 400)) return [];
    const chunks = chunksOf(lines).filter((chunk) => chunk.length <= 60);
    if (chunks.length < 4) return [];
    return [{ extension: file.endsWith('.py') ? ('.py' as const) : ('.ts' as const), lines, chunks }];
  });
}

/** Those of one language: a file and what is written into it are to fit together. */
export function pickSource(
  sources: readonly Source[],
  extension: Source['extension'],
  random: Random,
): Source {
  return random.pick(sources.filter((source) => source.extension === extension));
}

function chunksOf(lines: readonly string[]): (readonly string[])[] {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  lines.forEach((line, index) => {
    const isBoundary = line === '' && /^\S/.test(lines[index + 1] ?? '');
    if (!isBoundary) {
      chunk.push(line);
      return;
    }
    if (chunk.length > 1) chunks.push(chunk);
    chunk = [];
  });
  return chunks;
}

function filesBelow(folder: string, extension: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
