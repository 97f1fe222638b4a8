import { mayBeAlias } from '../catalogue/modelId.ts';
import type { Occurrence, VendoredComponent } from '../inventory/component.ts';
import { isAssistantCategory } from '../model/finding.ts';
import type { Review } from '../sbom/review.ts';
import type { UnseenPackage } from '../unseen/candidates.ts';
import {
  isModel,
  type ReportedFinding,
  type ReportedImport,
  type ReportedModel,
} from '../workspace/problems.ts';
import type { ReportedFile } from '../workspace/reportFolder.ts';
import { usageOf } from '../inventory/usage.ts';
import { policyRuleOf } from '../inventory/rules.ts';
import { reasonOf } from '../messages/policy.ts';
import { inEnglish, say } from '../messages/sentence.ts';
import type { PolicyJudgement } from '../policy/policy.ts';
import { silencesOf, type Silence } from './silenced.ts';

/** Version of the row format: raised when a key changes its meaning, not when one is added. */
const schema = 1;

/**
 * Every finding as one JSON object a line, by path and line. Paths are relative to the folder and POSIX, lines
 * count from 1; for a notebook the line is that of the `.ipynb` file. Readers ignore kinds and keys that they do
 * not know. The format is documented in `docs/cli.md`.
 */
export function* renderJsonLines(
  files: Iterable<ReportedFile>,
  reviews: ReadonlyMap<string, Review>,
): Generator<string> {
  for (const { path, findings, vendored = [] } of files) {
    const rows: { readonly line: number | null }[] = findings.map((reported) => ({
      ...rowOf(path, reported),
      silenced: silencesOf(reported, reviews).map(silenceOf),
    }));
    for (const { component, place, policy } of vendored) rows.push(vendoredRow(component, place, policy));
    rows.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
  }
}

/** Why nobody is told of a rule. What was not said is null. */
function silenceOf(silence: Silence) {
  const { by, rule } = silence;
  const said = silence.by === 'comment' ? { ...silence, date: '' } : silence.review;
  return {
    rule,
    by,
    who: silence.by === 'approval' ? orNull(silence.review.by) : null,
    date: orNull(said.date),
    reason: orNull(said.reason),
  };
}

function orNull(text = ''): string | null {
  return text === '' ? null : text;
}

function vendoredRow(
  { name, version, ecosystem, licence, holders }: VendoredComponent,
  { path, range, symbol }: Occurrence,
  policy: PolicyJudgement | undefined,
) {
  return {
    schema,
    kind: 'vendored',
    path,
    usage: usageOf(path),
    line: range ? range.start.line + 1 : null,
    name,
    version,
    ecosystem,
    licence,
    holders,
    text: symbol,
    ...ruleKeys({ rules: [], policy }),
    silenced: [],
  };
}

/** Packages that are declared and that nothing was found to mention: a line each. */
export function* renderUnseen(packages: readonly UnseenPackage[]): Generator<string> {
  for (const { manifest, ecosystem, distribution } of packages) {
    const row = {
      schema,
      kind: 'unseen',
      path: manifest,
      usage: usageOf(manifest),
      line: null,
      ecosystem,
      distribution,
      ...ruleKeys({ rules: [], policy: undefined }),
      silenced: [],
    };
    yield `${JSON.stringify(row)}\n`;
  }
}

function rowOf(path: string, reported: ReportedFinding): { readonly line: number | null } {
  if (!isModel(reported)) return importRow(path, reported);
  return isAssistantCategory(reported.finding.category)
    ? assistantRow(path, reported)
    : modelRow(path, reported);
}

function modelRow(path: string, reported: ReportedModel) {
  const { finding, retirement, otherPin } = reported;
  const { category, name, provider, sdk, resolution, pinned, risks, candidates, revision, task } = finding;
  return {
    schema,
    kind: 'model',
    path,
    usage: usageOf(path),
    line: finding.file ? null : finding.call.start.line + 1,
    endLine: finding.file ? null : finding.call.end.line + 1,
    category,
    name,
    provider,
    sdk,
    resolution,
    pinned,
    risks,
    candidates,
    ...ruleKeys(reported),
    callee: finding.callee,
    expression: finding.expression,
    sources: finding.evidence.flatMap(({ file, range }) =>
      file === undefined ? [] : [{ path: file, line: range.start.line + 1 }],
    ),
    revision,
    task,
    host: finding.host ?? null,
    alias: mayBeAlias(finding),
    file: finding.file ? { ...finding.file, details: Object.fromEntries(finding.file.details) } : null,
    retirement: retirement
      ? {
          state: retirement.state,
          retires: retirement.retires,
          replacement: retirement.replacement,
          source: retirement.source,
        }
      : null,
    otherRevision: otherPin
      ? { revision: otherPin.revision, path: otherPin.path, line: otherPin.line + 1 }
      : null,
  };
}

/** An assistant, its instructions or a server of its: what works on the code, and not in the program. */
function assistantRow(path: string, reported: ReportedModel) {
  const { finding } = reported;
  const { category, name, provider, sdk, callee, revision, pinned, risks, details = [] } = finding;
  return {
    schema,
    kind: 'assistant',
    path,
    usage: usageOf(path),
    line: finding.call.start.line + 1,
    endLine: finding.call.end.line + 1,
    category,
    name,
    provider,
    tool: sdk,
    place: callee,
    revision,
    pinned,
    risks,
    details,
    ...ruleKeys(reported),
  };
}

function importRow(path: string, reported: ReportedImport) {
  const { finding } = reported;
  const { module, verdict, distribution, manifest, flags, looksLike } = finding;
  return {
    schema,
    kind: 'import',
    path,
    usage: usageOf(path),
    line: finding.statement.start.line + 1,
    module,
    verdict,
    distribution,
    manifest,
    flags,
    looksLike: looksLike?.name ?? null,
    ...ruleKeys(reported),
  };
}

/** What it breaks; a judgement of the policy with the place of the rule that decides. */
function ruleKeys({ rules, policy }: Pick<ReportedFinding, 'rules' | 'policy'>) {
  return {
    rules: policy ? [...rules, policyRuleOf(policy)] : rules,
    policy: policy ? policyKeys(policy) : null,
  };
}

function policyKeys({ verdict, severity, rule, lapsed }: PolicyJudgement) {
  const { reason, owner, origin } = rule;
  return {
    verdict,
    severity,
    reason: reason === undefined ? null : say(reasonOf(rule), inEnglish),
    owner: owner ?? null,
    expired: lapsed?.expires ?? null,
    preset: origin.preset ?? null,
    path: `${origin.from ?? ''}${origin.path}`,
    line: origin.range.start.line + 1,
  };
}
