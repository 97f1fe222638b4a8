import { excerpt, lineAround } from '../catalogue/excerpt.ts';
import type { SourceView } from '../catalogue/evidence.ts';
import { detachedData } from '../common/detached.ts';
import { maskSecrets } from '../common/mask.ts';
import { isInstalled, isMention, type Mention } from '../commands/mention.ts';
import { FormatSource } from '../formats/formatSource.ts';
import { lineCommentAt } from '../formats/lineComments.ts';
import { textFormatsOf } from '../formats/registry.ts';
import { readersOf } from '../formats/readers/readers.ts';
import type { EvidenceStep, ModelFinding } from '../model/finding.ts';
import type { FileAnalysis, IgnoreComment } from './analysis.ts';
import { readIgnoreComments } from './ignoreComments.ts';

/** So many of one file are told: more, nobody wrote. */
const maxFindings = 10_000;

/** What a file names that is no code: the same findings as those of calls. */
export function analyzeFormat(path: string, source: SourceView): FileAnalysis {
  const { text } = source;
  const content = new FormatSource(path, text);
  const all = readersOf(path).flatMap((reader) => reader.read(content));
  const mentions = all.filter(isMention);
  const found = mentions.slice(0, maxFindings).map((mention) => toFinding(mention, source));
  const packages = all
    .filter(isInstalled)
    .slice(0, maxFindings)
    .map(({ ecosystem, name, span }) => ({ ecosystem, name, range: source.rangeOf(span) }));
  return {
    models: detachedData(found),
    imports: [],
    ignores: detachedData(ignoresIn(path, source)),
    installs: [],
    ...(packages.length > 0 && { packages: detachedData(packages) }),
    asks: [],
    sdkModules: [],
  };
}

function ignoresIn(path: string, source: SourceView): readonly IgnoreComment[] {
  const mark = textFormatsOf(path)[0]?.lineComment ?? null;
  if (mark === null) return [];
  return readIgnoreComments({ commentAt: (offset) => lineCommentAt(source.text, offset, mark) }, source);
}

function toFinding(mention: Mention, source: SourceView): ModelFinding {
  const { name, candidates, span, whole, ...facts } = mention;
  const { text } = source;
  return {
    kind: 'model',
    category: facts.category,
    name: name === null ? null : maskSecrets(name),
    expression: name === null && facts.isUnnamed !== true ? excerpt(text, span) : '',
    resolution: facts.resolution,
    candidates: candidates.map(maskSecrets),
    provider: facts.provider,
    sdk: facts.sdk,
    callee: facts.callee,
    revision: facts.revision === null ? null : maskSecrets(facts.revision),
    pinned: facts.pinned,
    task: null,
    risks: facts.risks,
    evidence: evidenceOf(mention, source),
    range: source.rangeOf(span),
    call: source.rangeOf(whole),
    ...(facts.host !== undefined && { host: maskSecrets(facts.host) }),
    ...(facts.details && {
      details: facts.details.map(([key, value]) => [maskSecrets(key), maskSecrets(value)] as const),
    }),
  };
}

/** The lines on which its variables are set. */
function evidenceOf({ trail }: Mention, source: SourceView): readonly EvidenceStep[] {
  const steps = new Map<number, EvidenceStep>();
  for (const span of trail) {
    const range = source.rangeOf(span);
    const { line } = range.start;
    if (!steps.has(line))
      steps.set(line, { text: excerpt(source.text, lineAround(span, source.text)), range });
  }
  return [...steps.values()];
}
