import type { ListedFinding, ReportedFile } from '../workspace/reportFolder.ts';
import { subjectOf, subjectOfVendored } from '../workspace/findingSubject.ts';
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
    const newPlaces = vendored.filter(
      (place) => counter.takesFinding(path, subjectOfVendored(place)) === false,
    );
    if (news.length + newPlaces.length > 0)
      yield { path, findings: news, ...(newPlaces.length > 0 && { vendored: newPlaces }) };
  }
}

function newOf(reported: ListedFinding, path: string, counter: KnownCounter): ListedFinding[] {
  const subject = subjectOf(reported);
  const isNew = counter.takesFinding(path, subject) === false;
  const rules = reported.rules.filter((rule) => !counter.takes(rule, path, subject));
  return isNew || rules.length > 0 ? [{ ...reported, rules }] : [];
}
