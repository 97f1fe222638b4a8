import { isRuleId } from '../inventory/rules.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';
import { isObject } from '../sbom/jsonObjects.ts';
import { brokenAmong, type KnownFinding, type KnownFindings } from './knownFindings.ts';

/** Version of the file: raised when a key changes its meaning. */
const schema = 1;
const kind = 'shadowlight-baseline';

/**
 * The rules that are broken, one in a line, sorted: what was accepted can be read, and taken out by hand. It has no
 * lines and no time, so that it changes only when the findings do.
 */
export function renderBaseline(known: KnownFindings): string {
  const lines = brokenAmong(known)
    .findings.map(({ rule, path, subject, count }) => JSON.stringify({ path, rule, subject, count }))
    .sort(compareCodeUnits);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n  "kind": "${kind}",\n  "schema": ${schema},\n  "findings": ${findings}\n}\n`;
}

/** Undefined when the text is something else. A rule that is not known any more is passed over. */
export function parseBaseline(text: string): KnownFindings | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value['kind'] !== kind || value['schema'] !== schema) return undefined;
  const entries = value['findings'];
  if (!Array.isArray(entries)) return undefined;
  const findings: KnownFinding[] = [];
  for (const entry of entries) {
    const finding = readFinding(entry);
    if (!finding) return undefined;
    if (isRuleId(finding.rule)) findings.push(finding);
  }
  return { findings, hasAll: false };
}

function readFinding(entry: unknown): KnownFinding | undefined {
  if (!isObject(entry)) return undefined;
  const { rule, path, subject, count } = entry;
  const isWhole =
    typeof rule === 'string' &&
    typeof path === 'string' &&
    Array.isArray(subject) &&
    subject.every((part) => typeof part === 'string') &&
    typeof count === 'number' &&
    Number.isSafeInteger(count) &&
    count > 0;
  return isWhole ? { rule, path, subject, count } : undefined;
}
