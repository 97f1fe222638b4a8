import type { ListedFinding, ReportedFile } from '../workspace/reportFolder.ts';
import { subjectOf, subjectOfVendored } from '../workspace/findingSubject.ts';
import type { PolicyJudgement } from '../policy/policy.ts';
import { KnownCounter, type KnownFindings } from './knownFindings.ts';

/**
 * What was not known before, with the rules that are new of it: a finding that was there and breaks another rule now
 * is shown for that rule. Where only broken rules are known, so is what breaks none.
 */
export function* newFindings(
  files: Iterable<ReportedFile>,
  known: KnownFindings,
  isThere: (path: string) => boolean,
): Generator<ReportedFile> {
  const counter = new KnownCounter(known, isThere);
  for (const { path, findings, vendored = [] } of files) {
    const news = findings.flatMap((reported) => newOf(reported, path, counter));
    const newPlaces = vendored.filter((place) => {
      const isKnown = counter.takesFinding(path, subjectOfVendored(place));
      return isKnown === false || policyOf(place, isKnown) !== undefined;
    });
    if (news.length + newPlaces.length > 0)
      yield { path, findings: news, ...(newPlaces.length > 0 && { vendored: newPlaces }) };
  }
}

function newOf(reported: ListedFinding, path: string, counter: KnownCounter): ListedFinding[] {
  const subject = subjectOf(reported);
  const isKnown = counter.takesFinding(path, subject);
  const rules = reported.rules.filter((rule) => !counter.takes(rule, path, subject));
  const policy = policyOf(reported, isKnown);
  return isKnown === false || rules.length > 0 || policy ? [{ ...reported, rules, policy }] : [];
}

/** A baseline takes nothing from a policy: whoever breaks one could write the other. What a commit had is not new. */
function policyOf(
  { policy }: Pick<ListedFinding, 'policy'>,
  isKnown: boolean | undefined,
): PolicyJudgement | undefined {
  return isKnown === true ? undefined : policy;
}
