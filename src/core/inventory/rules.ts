import type { ImportFinding, ModelFinding, Risk } from '../model/finding.ts';

/** Ids of everything that can be reported; each has a page `docs/rules/<id>.md`. */
export const ruleIds = [
  'model-unreviewed',
  'undeclared-import',
  'pickle',
  'trust-remote-code',
  'hardcoded-key',
  'moving-revision',
] as const;

export type RuleId = (typeof ruleIds)[number];

export function isRuleId(text: string): text is RuleId {
  return (ruleIds as readonly string[]).includes(text);
}

/** A risk is reported under its own name. */
const ruleOfRisk: Readonly<Record<Risk, RuleId>> = {
  pickle: 'pickle',
  'trust-remote-code': 'trust-remote-code',
  'hardcoded-key': 'hardcoded-key',
  'moving-revision': 'moving-revision',
};

/** The rules that a model finding raises: a reviewed one only what its risks raise. */
export function rulesOfModel(finding: ModelFinding, isApproved: boolean): readonly RuleId[] {
  const risks = finding.risks.map((risk) => ruleOfRisk[risk]);
  return isApproved ? risks : ['model-unreviewed', ...risks];
}

/** An import that the code can do without is known, but no problem. */
export function rulesOfImport(finding: ImportFinding): readonly RuleId[] {
  const isUntracked = finding.verdict === 'undeclared' || finding.verdict === 'transitive-only';
  return isUntracked && !finding.flags.includes('optional') ? ['undeclared-import'] : [];
}
