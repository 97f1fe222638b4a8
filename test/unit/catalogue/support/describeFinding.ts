import type { ModelFinding } from '../../../../src/core/model/finding.ts';
import type { Sdk } from '../../../../src/core/catalogue/sdk.ts';
import type { Expectation } from './fixture.ts';

/** One line that says all that a fixture can expect, the same for an expectation and for a finding. */
export function describeExpectation(expected: Expectation, sdk: Sdk): string {
  const { fields } = expected;
  return [
    `${expected.line + 1}:${expected.start}-${expected.end}`,
    expected.category,
    expected.name ?? '-',
    `[${expected.resolution}]`,
    `sdk=${fields['sdk'] ?? sdk.id}`,
    `provider=${fields['provider'] ?? sdk.provider}`,
    `risks=${fields['risks'] ?? ''}`,
    `candidates=${fields['candidates'] ?? ''}`,
    `revision=${fields['revision'] ?? ''}`,
    `task=${fields['task'] ?? ''}`,
    fields['pinned'] === undefined ? '' : `pinned=${fields['pinned']}`,
  ].join(' ');
}

export function describeFinding(finding: ModelFinding, withPinned: boolean): string {
  const { start, end } = finding.range;
  return [
    `${start.line + 1}:${start.character}-${end.character}`,
    finding.category,
    finding.name ?? '-',
    `[${finding.resolution}]`,
    `sdk=${finding.sdk}`,
    `provider=${finding.provider}`,
    `risks=${finding.risks.join(',')}`,
    `candidates=${finding.candidates.join(',')}`,
    `revision=${finding.revision ?? ''}`,
    `task=${finding.task ?? ''}`,
    withPinned ? `pinned=${String(finding.pinned)}` : '',
  ].join(' ');
}
