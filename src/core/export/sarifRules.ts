import { levelOf, type RuleLevel } from '../inventory/ruleLevels.ts';
import { policyRuleIds, ruleIds, type PolicyRuleId, type RuleId } from '../inventory/rules.ts';
import type { PolicySeverity } from '../policy/policy.ts';
import { rulePages } from './rulePages.generated.ts';

export type SarifLevel = 'error' | 'warning' | 'note';

/** SARIF has no hints. */
export const sarifLevels: Readonly<Record<RuleLevel | Exclude<PolicySeverity, 'off'>, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Ids in the order of their descriptors. */
export const sarifRuleIds: readonly (RuleId | PolicyRuleId)[] = [...ruleIds, ...policyRuleIds];

/** A `reportingDescriptor` for each rule. The page comes along whole: there is no address that all readers reach. */
export const sarifRules = sarifRuleIds.map((id) => {
  const { summary, why, page } = rulePages[id];
  const level = defaultLevelOf(id);
  return {
    id,
    // The standard has no name that is the id over again.
    ...(id.includes('-') && { name: nameOf(id) }),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: page, markdown: page },
    defaultConfiguration: { level },
    properties: {
      tags: tagsOf(id),
      'problem.severity': level === 'note' ? 'recommendation' : level,
    },
  };
});

/** Each result has the level that its policy gives it; this is that of a policy which gives none. */
function defaultLevelOf(id: RuleId | PolicyRuleId): SarifLevel {
  if (id === 'policy-denied') return 'error';
  return id === 'policy-review' ? 'warning' : sarifLevels[levelOf(id, false)];
}

function nameOf(id: RuleId | PolicyRuleId): string {
  return id.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function tagsOf(id: RuleId | PolicyRuleId): string[] {
  return id === 'undeclared-import' ? ['dependencies'] : ['ai'];
}
