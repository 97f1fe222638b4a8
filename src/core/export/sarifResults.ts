import { v5 } from 'uuid';
import { levelOf } from '../inventory/ruleLevels.ts';
import { isEased, ruleIds, type RuleId } from '../inventory/rules.ts';
import { problemOf } from '../messages/problems.ts';
import { inEnglish, say } from '../messages/sentence.ts';
import type { EvidenceStep } from '../model/finding.ts';
import type { Range } from '../model/text.ts';
import { refOfComponent } from '../sbom/bomIds.ts';
import type { Review } from '../sbom/review.ts';
import { isModel, type ReportedFinding } from '../workspace/problems.ts';
import { subjectOf } from '../workspace/findingSubject.ts';
import type { ListedFinding, ReportedFile } from '../workspace/reportFolder.ts';
import { sarifLevels } from './sarifRules.ts';
import { plainMessage, relativeUri } from './sarifText.ts';
import { silencesOf } from './silenced.ts';

/** A `result` of SARIF 2.1.0, section 3.27. */
export interface SarifResult {
  readonly ruleId: RuleId;
  readonly level: 'warning' | 'note';
  readonly suppressions?: readonly Suppression[];
  readonly [field: string]: unknown;
}

interface Suppression {
  readonly kind: 'inSource' | 'external';
  readonly status: 'accepted';
  readonly justification?: string;
}

/** Namespace of the fingerprints: whoever changes it makes every finding a new one. */
const FINGERPRINTS = 'b3c1a0b4-6f5e-4a3b-8d0c-5c0a7e1f9d21';
const MOST_RELATED = 10;

/** Each rule that a finding breaks, and each that somebody silenced, in the order of the files. */
export function* resultsOf(
  files: Iterable<ReportedFile>,
  reviews: ReadonlyMap<string, Review>,
): Generator<SarifResult> {
  for (const { path, findings } of files) {
    for (const reported of findings) {
      for (const [rule, suppression] of brokenRules(reported, reviews)) {
        yield {
          ruleId: rule,
          ruleIndex: ruleIds.indexOf(rule),
          level: levelOfResult(rule, reported),
          message: { text: say(problemOf(rule, reported), inEnglish, plainMessage) },
          locations: [locationOf(path, isFile(reported) ? undefined : reported.finding.range)],
          ...relatedOf(reported),
          partialFingerprints: fingerprintsOf(rule, path, reported),
          ...(suppression && { suppressions: [suppression] }),
          ...(isModel(reported) && { properties: { bomRef: refOfComponent(reported.componentId) } }),
        };
      }
    }
  }
}

function brokenRules(
  reported: ReportedFinding,
  reviews: ReadonlyMap<string, Review>,
): (readonly [RuleId, Suppression?])[] {
  return [
    ...reported.rules.map((rule): [RuleId] => [rule]),
    ...silencesOf(reported, reviews).map((silence): [RuleId, Suppression] => [
      silence.rule,
      silence.by === 'comment' ? inSource(silence.reason) : external(silence.review),
    ]),
  ];
}

function inSource(reason: string): Suppression {
  return {
    kind: 'inSource',
    status: 'accepted',
    ...(reason !== '' && { justification: plainMessage(reason) }),
  };
}

function external({ by, date, reason }: Review): Suppression {
  const said = [
    `Approved${by === '' ? '' : ` by ${by}`}${date === '' ? '' : ` on ${date}`}`,
    ...(reason === undefined ? [] : [reason]),
  ].join(': ');
  return { kind: 'external', status: 'accepted', justification: plainMessage(said) };
}

/** The same after lines have moved: its place is the file and the order among those that are alike there. */
function fingerprintsOf(rule: RuleId, path: string, reported: ListedFinding) {
  const identity = JSON.stringify([rule, path, ...subjectOf(reported)]);
  return { 'shadowlightIdentity/v1': v5(`${identity}\0${reported.alikeBefore}`, FINGERPRINTS) };
}

function levelOfResult(rule: RuleId, reported: ReportedFinding): 'warning' | 'note' {
  return sarifLevels[levelOf(rule, isModel(reported) && isEased(rule, reported.finding, reported))];
}

function relatedOf(reported: ReportedFinding) {
  if (!isModel(reported)) return {};
  const elsewhere = reported.finding.evidence.filter(
    (step): step is EvidenceStep & { readonly file: string } => step.file !== undefined,
  );
  if (elsewhere.length === 0) return {};
  const relatedLocations = elsewhere.slice(0, MOST_RELATED).map(({ file, range, text }, id) => ({
    id,
    ...locationOf(file, range),
    message: { text: plainMessage(text) },
  }));
  return { relatedLocations };
}

function locationOf(path: string, range: Range | undefined) {
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(path), uriBaseId: '%SRCROOT%' },
      ...(range && { region: regionOf(range) }),
    },
  };
}

/** Lines and columns count from 1, and the end is the column behind the last. */
function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A file of weights has no lines. */
function isFile(reported: ReportedFinding): boolean {
  return isModel(reported) && reported.finding.file !== undefined;
}
