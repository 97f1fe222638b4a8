import { FormatAnalyzer } from '../../../src/core/analysis/formatAnalyzer.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import type { ModelFinding } from '../../../src/core/model/finding.ts';
import { createAnalyzer } from '../support/analyze.ts';

const analyzer = new FormatAnalyzer(createAnalyzer(), (_where, error) => {
  throw error;
});

export function analyzeFormatFile(path: string, text: string): Promise<FileAnalysis> {
  return analyzer.analyzeFile(path, text, neverCancelled);
}

/** `category provider/name@revision resolution [risks] "the text underlined"`, one a finding. */
export async function found(path: string, text: string): Promise<readonly string[]> {
  const { models } = await analyzeFormatFile(path, text);
  return models.map((model) => describe(model, text));
}

function describe(model: ModelFinding, text: string): string {
  const { category, provider, name, revision, resolution, candidates, risks, expression, range } = model;
  const named = name ?? (candidates.length > 0 ? `{${candidates.join(',')}}` : `?${expression}`);
  const lines = text.split('\n');
  const { start, end } = range;
  const last = lines[end.line] ?? '';
  const shown =
    start.line === end.line
      ? last.slice(start.character, end.character)
      : `${(lines[start.line] ?? '').slice(start.character)}…${last.slice(0, end.character)}`;
  return [
    category,
    `${provider}/${named}${revision === null ? '' : `@${revision}`}`,
    ...(resolution === 'literal' ? [] : [resolution]),
    ...(risks.length > 0 ? [`[${risks.join(',')}]`] : []),
    `<${shown}>`,
  ].join(' ');
}
