import type { RuleId } from './rules.ts';

export type RuleLevel = 'warning' | 'information' | 'hint';

const levels: Readonly<Record<RuleId, RuleLevel>> = {
  'model-unreviewed': 'information',
  // What a team works with every day: listed in the sidebar, and no row in Problems.
  'assistant-unreviewed': 'hint',
  'undeclared-import': 'warning',
  pickle: 'warning',
  'unsafe-load': 'warning',
  'trust-remote-code': 'warning',
  'hardcoded-key': 'warning',
  'model-retired': 'warning',
  'moving-revision': 'information',
  'pinned-differently': 'information',
  // Nearly every load on earth: a lightbulb, and no row in Problems.
  'unpinned-revision': 'hint',
  'hidden-text': 'warning',
  'instruction-override': 'warning',
  'unrestricted-agent': 'information',
  'plain-http': 'warning',
  'unpinned-server': 'information',
};

/**
 * How much a rule weighs where nobody set it otherwise.
 *
 * @param isEased the finding is less than the rule makes of it: then it is no warning.
 */
export function levelOf(rule: RuleId, isEased: boolean): RuleLevel {
  const level = levels[rule];
  return isEased && level === 'warning' ? 'information' : level;
}
