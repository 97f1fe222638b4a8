import { pythonSource } from './pythonSource.ts';
import type { Random } from './random.ts';
import { sentence } from './words.ts';

/** A Jupyter notebook whose outputs, as in real ones, are larger than its code. */
export function notebookSource(random: Random, lines: number, isAi: boolean): string {
  const code = pythonSource(random, { lines, isAi }).split('\n');
  const cells: unknown[] = [
    markdownCell(random),
    codeCell(random, ['%pip install -q openai transformers'], 0),
  ];
  for (let at = 0; at < code.length;) {
    const length = random.int(5, 40);
    cells.push(markdownCell(random), codeCell(random, code.slice(at, at + length), cells.length));
    at += length;
  }
  const metadata = { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, 1)}\n`;
}

function markdownCell(random: Random): unknown {
  return {
    cell_type: 'markdown',
    metadata: {},
    source: [`## ${sentence(random, 3)}\n`, '\n', sentence(random)],
  };
}

function codeCell(random: Random, lines: readonly string[], count: number): unknown {
  const source = lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line));
  return { cell_type: 'code', execution_count: count, metadata: {}, outputs: outputs(random), source };
}

function outputs(random: Random): unknown[] {
  const list: unknown[] = [];
  if (random.chance(0.5)) {
    const text = Array.from({ length: random.int(3, 40) }, () => `${sentence(random)}\n`);
    list.push({ name: 'stdout', output_type: 'stream', text });
  }
  if (random.chance(0.15)) {
    const bytes = Uint8Array.from({ length: random.int(5, 60) * 1000 }, () => random.int(0, 255));
    const image = Buffer.from(bytes).toString('base64');
    list.push({ data: { 'image/png': image }, metadata: {}, output_type: 'display_data' });
  }
  return list;
}
