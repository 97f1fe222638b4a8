import { isObject } from '../../sbom/jsonObjects.ts';
import { evidenceKinds, type Authorship, type EvidenceKind, type Origin } from '../model/authorship.ts';
import type { EncodedLabel, EncodedLines, EncodedRun, LogEvent } from './events.ts';

/** Form of the log. What has another number is not read, and not touched. */
const formVersion = 1;

/** Longer lines are not ours. */
const maxLineLength = 8_000_000;

/** One event as a line, its line break included. It carries a check sum, so that half a line is none. */
export function writeLogLine(event: LogEvent): string {
  const body = JSON.stringify({ v: formVersion, ...event }).slice(0, -1);
  return `${body},"k":"${checkSum(body)}"}\n`;
}

/** Undefined for what is damaged, of another form, or nothing that Shadowlight writes. */
export function readLogLine(line: string): LogEvent | undefined {
  if (line.length > maxLineLength) return undefined;
  const end = line.lastIndexOf(',"k":"');
  if (end < 0 || line.slice(end + 6, -2) !== checkSum(line.slice(0, end)) || !line.endsWith('"}'))
    return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && value['v'] === formVersion ? eventOf(value) : undefined;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function eventOf(value: Fields): LogEvent | undefined {
  const { e, f, id, ids, n, to, at, del } = value;
  if (e === 'author') {
    const author = authorshipOf(value['author']);
    return author && { e, author };
  }
  if (e === 'count') return isText(id) && isCount(n) ? { e, id, n } : undefined;
  if (e === 'forget') return Array.isArray(ids) && ids.every(isText) ? { e, ids } : undefined;
  if (!isText(f)) return undefined;
  if (e === 'gone') return { e, f };
  if (e === 'rename') return isText(to) ? { e, f, to } : undefined;
  const lines = encodedLines(value['lines']);
  if (e === 'file') return lines && { e, f, lines };
  if (e !== 'splice' || !lines || !Array.isArray(n)) return undefined;
  const [before, after]: unknown[] = n;
  return isCount(before) && isCount(after) && isCount(at) && isCount(del)
    ? { e, f, n: [before, after], at, del, lines }
    : undefined;
}

const origins: readonly unknown[] = ['ai', 'human', 'unknown'] satisfies Origin[];

function authorshipOf(value: unknown): Authorship | undefined {
  if (!isObject(value)) return undefined;
  const { id, origin, evidence, confidence, at, tool, toolVersion, model, session, reason } = value;
  if (!isText(id) || !origins.includes(origin) || !(evidenceKinds as readonly unknown[]).includes(evidence)) {
    return undefined;
  }
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return undefined;
  return {
    id,
    origin: origin as Origin,
    evidence: evidence as EvidenceKind,
    confidence,
    ...(typeof at === 'number' && Number.isFinite(at) ? { at } : {}),
    ...(isText(tool) ? { tool } : {}),
    ...(isText(toolVersion) ? { toolVersion } : {}),
    ...(isText(model) ? { model } : {}),
    ...(isText(session) ? { session } : {}),
    ...(isText(reason) ? { reason } : {}),
  };
}

function encodedLines(value: unknown): EncodedLines | undefined {
  if (!isObject(value)) return undefined;
  const { s, a, l } = value;
  if (typeof s !== 'string' || !Array.isArray(a) || !a.every(isText) || !Array.isArray(l)) return undefined;
  return l.every(isRun) ? { s, a, l } : undefined;
}

function isRun(value: unknown): value is EncodedRun {
  if (!Array.isArray(value)) return false;
  const [count, label]: unknown[] = value;
  if (!isCount(count)) return false;
  if (value.length === 1 || isCount(label)) return true;
  return count === 1 && isEncodedLabel(label, 0);
}

function isEncodedLabel(value: unknown, depth: number): value is EncodedLabel {
  if (!isObject(value) || depth > 1) return false;
  const { a, w, was } = value;
  return (
    isCount(a) &&
    (w === undefined || typeof w === 'string') &&
    (was === undefined || isEncodedLabel(was, depth + 1))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 4_096;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 10_000_000;
}

/** FNV-1a, 32 bits: it finds damage, not malice. */
function checkSum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
