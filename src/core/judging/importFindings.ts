import type { FileAnalysis, LocatedImport } from '../analysis/analysis.ts';
import { maskSecrets } from '../common/mask.ts';
import type { ImportFinding, ImportJudgement } from '../model/finding.ts';
import { isUntracked } from '../model/untracked.ts';
import type { JudgedImports } from './importJudge.ts';
import type { Verdict } from './place.ts';

/** Longest module or reason, in UTF-16 code units, that is told whole. */
const maxWords = 1_000;

const noRules: ImportJudgement = {
  verdict: 'unknown',
  distribution: null,
  manifest: null,
  flags: [],
  reason: 'No rules for this language.',
};

/** What is told of every import of a file, in the order of the text. */
export function findingsOf({ path, analysis, verdicts }: JudgedImports): readonly ImportFinding[] {
  return analysis.imports.map((located, index) => findingOf(path, analysis, located, verdicts[index]));
}

/** The same of those that no manifest declares. */
export function untrackedIn({ path, analysis, verdicts }: JudgedImports): readonly ImportFinding[] {
  if (!verdicts.some(({ judgement }) => isUntracked(judgement.verdict))) return [];
  return analysis.imports.flatMap((located, index) => {
    const verdict = verdicts[index];
    return verdict && isUntracked(verdict.judgement.verdict)
      ? [findingOf(path, analysis, located, verdict)]
      : [];
  });
}

function findingOf(
  path: string,
  { installs }: FileAnalysis,
  { fact, range, statement }: LocatedImport,
  verdict: Verdict | undefined,
): ImportFinding {
  const judgement = verdict?.judgement ?? noRules;
  // Both are words of the workspace: an import may be of an address, a manifest's line too.
  const module = verdict ? (verdict.known.module.shown ??= shown(fact.module)) : shown(fact.module);
  const reason = shownReason(judgement);
  const finding = { kind: 'import', module, range, statement, ...judgement, reason } as const;
  const isOpen = isUntracked(judgement.verdict) || judgement.verdict === 'unknown';
  const distribution = isOpen && verdict ? installedFor(verdict, installs) : undefined;
  if (distribution === undefined) return finding;
  const told = shown(distribution);
  // Whoever installs it knows the name.
  const { looksLike: _looksLike, flags, ...rest } = finding;
  return {
    ...rest,
    flags: flags.filter((flag) => flag !== 'suspicious' && flag !== 'guessed'),
    verdict: 'declared',
    distribution: told,
    manifest: path,
    reason: `"${told}" is installed by this notebook.`,
  };
}

/** What the file itself installs, where that provides what is imported. */
function installedFor({ known }: Verdict, installs: readonly string[]): string | undefined {
  if (installs.length === 0) return undefined;
  const providers = new Set(known.providers);
  return installs.find((name) => providers.has(known.normalize(name)));
}

/** One judgement is told of many imports. */
const reasons = new WeakMap<ImportJudgement, string>();

function shownReason(judgement: ImportJudgement): string {
  let reason = reasons.get(judgement);
  if (reason === undefined) reasons.set(judgement, (reason = shown(judgement.reason)));
  return reason;
}

function shown(text: string): string {
  return maskSecrets(text.length > maxWords ? `${text.slice(0, maxWords)}…` : text);
}
