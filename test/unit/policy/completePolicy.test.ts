import assert from 'node:assert/strict';
import { completePolicy } from '../../../src/core/policy/completePolicy.ts';

const known = (key: string): readonly string[] => (key === 'assistants' ? ['claude-code', 'cursor'] : []);

/** What is offered at the end of these lines: the first three, and how many there are. */
function offered(...lines: readonly string[]): string {
  const all = completePolicy(lines, known).map(({ text }) => text);
  return `${all.slice(0, 3).join(' ')} (${all.length})`;
}

describe('what is offered in a policy', () => {
  const rows: readonly (readonly [name: string, lines: readonly string[], wanted: string])[] = [
    ['keys of the file', [''], 'version extends presets (5)'],
    ['keys that are not there yet', ['version: 1', 'pre'], 'extends presets severity (4)'],
    ['presets', ['presets: '], 'ban-all-assistants approved-list-only eu-hosted-only (3)'],
    ['presets, as a list', ['presets:', '  - '], 'ban-all-assistants approved-list-only eu-hosted-only (3)'],
    [
      'presets, as a list below its key',
      ['presets:', '- ba'],
      'ban-all-assistants approved-list-only eu-hosted-only (3)',
    ],
    ['the keys of the severity', ['severity:', '  '], 'denied review-needed (2)'],
    ['severities', ['severity:', '  denied: '], 'error warning information (5)'],
    ['keys of a rule', ['rules:', '  - '], 'verdict kinds providers (17)'],
    ['keys of a rule, not indented', ['rules:', '- verdict: denied', '- '], 'verdict kinds providers (17)'],
    [
      'more keys of a rule',
      ['rules:', '  - verdict: denied', '    kinds: model', '    '],
      'providers models datasets (15)',
    ],
    ['verdicts', ['rules:', '  - verdict: '], 'allowed denied review-needed (3)'],
    [
      'severity of a rule',
      ['rules:', '  - verdict: denied', '    severity: w'],
      'error warning information (5)',
    ],
    ['flags', ['rules:', '  - verdict: denied', '    locked: '], 'true false (2)'],
    ['names that are known', ['rules:', '  - assistants: '], 'claude-code cursor (2)'],
    ['names, as a list', ['rules:', '  - assistants:', '      - c'], 'claude-code cursor (2)'],
    ['nothing in a sentence', ['rules:', '  - reason: because it '], ' (0)'],
    ['nothing below a key that is not known', ['x:', '  '], ' (0)'],
  ];
  for (const [name, lines, wanted] of rows) {
    it(name, () => {
      assert.equal(offered(...lines), wanted);
    });
  }
});
