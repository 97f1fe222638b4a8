import type { FileAnalysis } from '../analysis/analysis.ts';
import { maskSecrets } from '../common/mask.ts';
import type { ModelFinding, WeightsFile } from '../model/finding.ts';
import { readLfsPointer } from './lfsPointer.ts';
import { isNamedLikeModel } from './modelWords.ts';
import { weightsFormatOf } from './registry.ts';
import type { FileHead, WeightsFormat } from './weightsFormat.ts';

/** Longest value of a header that is kept, in characters. */
const maxDetail = 200;

/** What a file of weights says of itself; undefined where it is none. */
export function analyzeWeights(path: string, head: FileHead): FileAnalysis | undefined {
  const format = weightsFormatOf(path);
  const file = format && weightsFileOf(format, path, head);
  if (!file) return undefined;
  return {
    models: [findingOf(path, file)],
    imports: [],
    ignores: [],
    installs: [],
    asks: [],
    sdkModules: [],
  };
}

function weightsFileOf(format: WeightsFormat, path: string, head: FileHead): WeightsFile | undefined {
  const { id, isTelling } = format;
  const pointer = readLfsPointer(head);
  const isLarge = head.bytes.length === 0 && head.size > 0;
  if (pointer || isLarge) {
    // What it holds is not here: its name alone must say it.
    if (!isTelling && !isNamedLikeModel(path)) return undefined;
    return { format: id, size: pointer?.size ?? head.size, sha256: pointer?.sha256 ?? null, details: [] };
  }
  const details = format.read(head, path);
  if (!details) return undefined;
  const words = Object.entries(details).map(([name, value]): readonly [string, string] => [
    name,
    shortened(value),
  ]);
  return {
    format: id,
    size: head.size,
    sha256: null,
    details: words.sort(([left], [right]) => (left < right ? -1 : 1)),
  };
}

function shortened(text: string): string {
  const plain = maskSecrets(text.slice(0, 4 * maxDetail))
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return plain.length > maxDetail ? `${plain.slice(0, maxDetail - 1)}…` : plain;
}

/** It has no lines: the file as a whole is what was found. */
function findingOf(path: string, file: WeightsFile): ModelFinding {
  const start = { line: 0, character: 0 };
  return {
    kind: 'model',
    category: 'weights-file',
    name: path,
    expression: '',
    resolution: 'file',
    candidates: [],
    provider: 'local-file',
    sdk: file.format,
    callee: '',
    revision: null,
    pinned: null,
    task: null,
    risks: [],
    evidence: [],
    range: { start, end: start },
    call: { start, end: start },
    file,
  };
}
