import type { PolicyJudgement, PolicyRule } from '../policy/policy.ts';
import { sentence, type Sentence } from './sentence.ts';

/** One sentence: what the policy has against it, why, which rule says so, and what to do. */
export function policyProblem({ verdict, rule, lapsed }: PolicyJudgement, name: Sentence | string): Sentence {
  const why = lapsed ? lapsedWords(lapsed) : reasonOf(rule);
  const place = placeOf(rule);
  if (verdict === 'denied') {
    return rule.owner === undefined
      ? sentence('{0} is denied by the policy: {1} ({2}); replace it.', name, why, place)
      : sentence(
          '{0} is denied by the policy: {1} ({2}); replace it, or ask {3}.',
          name,
          why,
          place,
          rule.owner,
        );
  }
  return rule.owner === undefined
    ? sentence(
        '{0} needs a review by the policy: {1} ({2}); have it approved, or replace it.',
        name,
        why,
        place,
      )
    : sentence(
        '{0} needs a review by the policy: {1} ({2}); have it approved, ask {3}, or replace it.',
        name,
        why,
        place,
        rule.owner,
      );
}

/** Where a rule stands: `.ai-sbom/policy.yaml:12`. */
export function placeOf({ origin: { path, from = '', range, preset } }: PolicyRule): Sentence {
  const place = `${from}${path}:${range.start.line + 1}`;
  return preset === undefined ? sentence('{0}', place) : sentence('preset {0}, {1}', preset, place);
}

/** As people write it, without the full stop that may end it. */
export function reasonOf({ reason }: PolicyRule): Sentence {
  if (reason === undefined) return sentence('no reason is given');
  return sentence('{0}', reason.trim().replace(/\.$/, ''));
}

function lapsedWords(rule: PolicyRule): Sentence {
  return sentence('it was allowed until {0} ({1})', rule.expires ?? '', placeOf(rule));
}
