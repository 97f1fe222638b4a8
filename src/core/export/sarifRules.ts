import { levelOf, type RuleLevel } from '../inventory/ruleLevels.ts';
import { ruleIds, type RuleId } from '../inventory/rules.ts';
import { rulePages } from './rulePages.generated.ts';

type SarifLevel = 'warning' | 'note';

/** SARIF has no hints. */
export const sarifLevels: Readonly<Record<RuleLevel, SarifLevel>> = {
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A `reportingDescriptor` for each rule. The page comes along whole: there is no address that all readers reach. */
export const sarifRules = ruleIds.map((id) => {
  const { summary, why, page } = rulePages[id];
  const level = sarifLevels[levelOf(id, false)];
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
      'problem.severity': level === 'warning' ? 'warning' : 'recommendation',
    },
  };
});

function nameOf(id: RuleId): string {
  return id.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function tagsOf(id: RuleId): string[] {
  return id === 'undeclared-import' ? ['dependencies'] : ['ai'];
}
