import { nameUuid } from '../common/nameUuid.ts';
import { levelOf } from '../inventory/ruleLevels.ts';
import { isEased, policyRuleOf, type PolicyRuleId, type RuleId } from '../inventory/rules.ts';
import { placeOf, policyProblem } from '../messages/policy.ts';
import { findingName, problemOf } from '../messages/problems.ts';
import { inEnglish, say, sentence, type Sentence } from '../messages/sentence.ts';
import type { EvidenceStep } from '../model/finding.ts';
import type { Range } from '../model/text.ts';
import { refOfComponent } from '../sbom/bomIds.ts';
import type { PolicyJudgement, PolicyRule } from '../policy/policy.ts';
import type { Review } from '../sbom/review.ts';
import { isModel, type ReportedFinding } from '../workspace/problems.ts';
import { subjectOf, subjectOfVendored, type VendoredPlace } from '../workspace/findingSubject.ts';
import type { ListedFinding, ReportedFile } from '../workspace/reportFolder.ts';
import { sarifLevels, sarifRuleIds, type SarifLevel } from './sarifRules.ts';
import { plainMessage, relativeUri } from './sarifText.ts';
import { silencesOf } from './silenced.ts';

/** A `result` of SARIF 2.1.0, section 3.27. */
export interface SarifResult {
  readonly ruleId: RuleId | PolicyRuleId;
  readonly level: SarifLevel;
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
  for (const { path, findings, vendored = [] } of files) {
    for (const reported of findings) {
      for (const broken of brokenRules(reported, reviews)) {
        const { rule, message, level, suppression } = broken;
        yield {
          ruleId: rule,
          ruleIndex: sarifRuleIds.indexOf(rule),
          level,
          message: { text: say(message, inEnglish, plainMessage) },
          locations: [locationOf(path, isFile(reported) ? undefined : reported.finding.range)],
          ...relatedOf(isModel(reported) ? reported.finding.evidence : [], broken),
          partialFingerprints: fingerprintsOf(rule, path, reported),
          ...(suppression && { suppressions: [suppression] }),
          ...(isModel(reported) && { properties: { bomRef: refOfComponent(reported.componentId) } }),
        };
      }
    }
    yield* licencesOf(path, vendored);
  }
}

/** Code of others whose licence the policy is against. */
function* licencesOf(path: string, vendored: readonly VendoredPlace[]): Generator<SarifResult> {
  const seen = new Set<string>();
  for (const each of vendored) {
    const { component, place, policy } = each;
    if (!policy) continue;
    const rule = policyRuleOf(policy);
    const identity = JSON.stringify([rule, path, ...subjectOfVendored(each)]);
    // One library may say in many places of a file what it is.
    if (seen.has(identity)) continue;
    seen.add(identity);
    const broken = brokenBy(policy, sentence('{0}', component.name));
    yield {
      ruleId: rule,
      ruleIndex: sarifRuleIds.indexOf(rule),
      level: broken.level,
      message: { text: say(broken.message, inEnglish, plainMessage) },
      locations: [locationOf(path, place.range ?? undefined)],
      ...relatedOf([], broken),
      partialFingerprints: { 'shadowlightIdentity/v1': nameUuid(`${identity}\0`, FINGERPRINTS) },
      properties: { bomRef: refOfComponent(component.id) },
    };
  }
}

/** A rule with what is said of it. */
interface Broken {
  readonly rule: RuleId | PolicyRuleId;
  readonly message: Sentence;
  readonly level: SarifLevel;
  readonly suppression?: Suppression;
  /** The rule of the policy that decides, where it stands in a file. */
  readonly decides?: PolicyRule;
}

function brokenRules(reported: ReportedFinding, reviews: ReadonlyMap<string, Review>): readonly Broken[] {
  const { rules } = reported;
  const brokenOf = (rule: RuleId, suppression?: Suppression): Broken => ({
    rule,
    message: problemOf(rule, reported),
    level: levelOfResult(rule, reported),
    ...(suppression && { suppression }),
  });
  return [
    ...rules.map((rule) => brokenOf(rule)),
    ...(reported.policy ? [brokenBy(reported.policy, findingName(reported))] : []),
    ...silencesOf(reported, reviews).map((silence) =>
      brokenOf(silence.rule, silence.by === 'comment' ? inSource(silence.reason) : external(silence.review)),
    ),
  ];
}

function brokenBy(policy: PolicyJudgement, name: Sentence): Broken {
  const { rule, severity } = policy;
  const message = policyProblem(policy, name);
  return { rule: policyRuleOf(policy), message, level: sarifLevels[severity], decides: rule };
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
function fingerprintsOf(rule: RuleId | PolicyRuleId, path: string, reported: ListedFinding) {
  const identity = JSON.stringify([rule, path, ...subjectOf(reported)]);
  return { 'shadowlightIdentity/v1': nameUuid(`${identity}\0${reported.alikeBefore}`, FINGERPRINTS) };
}

function levelOfResult(rule: RuleId, reported: ReportedFinding): SarifLevel {
  return sarifLevels[levelOf(rule, isModel(reported) && isEased(rule, reported.finding, reported))];
}

/** Where the name is written, and the line of the policy that decides. */
function relatedOf(evidence: readonly EvidenceStep[], { decides }: Broken) {
  const elsewhere = evidence.filter(
    (step): step is EvidenceStep & { readonly file: string } => step.file !== undefined,
  );
  const places = [
    ...(decides && decides.origin.from === undefined
      ? [{ ...decides.origin, text: say(placeOf(decides), inEnglish) }]
      : []),
    ...elsewhere.slice(0, MOST_RELATED).map(({ file, range, text }) => ({ path: file, range, text })),
  ];
  if (places.length === 0) return {};
  const relatedLocations = places.map(({ path, range, text }, id) => ({
    id,
    ...locationOf(path, range),
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
