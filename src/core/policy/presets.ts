import type { PolicyRule, PolicySubject, PolicyVerdict, RuleOrigin } from './policy.ts';
import { isHostedInEu } from './euHosts.ts';
import type { PresetId } from './policyKeys.ts';

type PresetRule = Pick<PolicyRule, 'verdict' | 'about' | 'reason'> & {
  readonly isExempt?: (subject: PolicySubject) => boolean;
};

const presets: Readonly<Record<PresetId, readonly PresetRule[]>> = {
  'ban-all-assistants': [
    {
      verdict: 'denied',
      about: { kinds: ['assistant', 'agent-instructions', 'mcp-server'] },
      reason: 'No assistant is allowed to work on this code',
    },
  ],
  'approved-list-only': [
    { verdict: 'denied', about: { kinds: ['*'] }, reason: 'It is not on the list of what is allowed' },
  ],
  'eu-hosted-only': [
    {
      verdict: 'review-needed',
      about: { kinds: ['service'] },
      reason: 'Nothing here proves that it is hosted in the European Union',
      isExempt: isHostedInEu,
    },
    {
      verdict: 'review-needed',
      about: { 'mcp-servers': ['remote/**'] },
      reason: 'Nothing here proves that it is hosted in the European Union',
      isExempt: isHostedInEu,
    },
    {
      verdict: 'review-needed',
      about: { kinds: ['assistant'] },
      reason: 'Where it sends code to stands in no file',
    },
  ],
};

export function presetRules(
  id: PresetId,
  origin: RuleOrigin,
  severityOf: (verdict: PolicyVerdict) => PolicyRule['severity'],
): readonly PolicyRule[] {
  return presets[id].map((rule) => ({
    ...rule,
    paths: [],
    severity: severityOf(rule.verdict),
    isLocked: false,
    origin,
  }));
}
