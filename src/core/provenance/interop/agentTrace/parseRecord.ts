import type { OpenObject } from '../../../sbom/bom.ts';
import { isObject } from '../../../sbom/jsonObjects.ts';
import { isLineRange } from '../lineRanges.ts';
import { parseObject, shortText } from '../recordValues.ts';
import {
  contributorTypes,
  versionControls,
  type TraceContributor,
  type TraceConversation,
  type TraceFile,
  type TraceRange,
  type TraceRecord,
} from './record.ts';

const longestRecord = 4 * 1024 * 1024;
const mostRanges = 50_000;

/** Versions with the first number 0 or 1; the reference writer of 0.1.0 says `1.0`. */
const knownVersion = /^[01]\.\d+(?:\.\d+)?$/;
const timeFormat = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Reads one record; undefined where it is none, or any range in it is wrong. */
export function parseTraceRecord(text: string): TraceRecord | undefined {
  if (text.length > longestRecord) return undefined;
  const json = parseObject(text);
  const version = shortText(json?.['version']);
  const id = shortText(json?.['id']);
  const timestamp = shortText(json?.['timestamp']);
  if (!json || version === undefined || id === undefined || timestamp === undefined) return undefined;
  if (!knownVersion.test(version) || !timeFormat.test(timestamp) || Number.isNaN(Date.parse(timestamp)))
    return undefined;
  const files = all(json['files'], readFile);
  if (!files || rangesIn(files) > mostRanges) return undefined;
  const vcs = readVersionControl(json['vcs']);
  const tool = readTool(json['tool']);
  return {
    version,
    id,
    timestamp,
    ...(vcs && { vcs }),
    ...(tool && { tool }),
    files,
    ...(isObject(json['metadata']) && { metadata: json['metadata'] }),
  };
}

function rangesIn(files: readonly TraceFile[]): number {
  return files.reduce(
    (sum, { conversations }) => conversations.reduce((count, { ranges }) => count + ranges.length, sum),
    0,
  );
}

/** Each of a list that is read as a whole or not at all. */
function all<T>(json: unknown, read: (json: OpenObject) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const found: T[] = [];
  for (const item of json as readonly unknown[]) {
    const value = isObject(item) ? read(item) : undefined;
    if (value === undefined) return undefined;
    found.push(value);
  }
  return found;
}

function readVersionControl(json: unknown): TraceRecord['vcs'] {
  const type = isObject(json) ? versionControls.find((each) => each === json['type']) : undefined;
  const revision = isObject(json) ? shortText(json['revision']) : undefined;
  return type === undefined || revision === undefined ? undefined : { type, revision };
}

function readTool(json: unknown): TraceRecord['tool'] {
  if (!isObject(json)) return undefined;
  const name = shortText(json['name']);
  const version = shortText(json['version']);
  return { ...(name !== undefined && { name }), ...(version !== undefined && { version }) };
}

function readFile(json: OpenObject): TraceFile | undefined {
  const conversations = all(json['conversations'], readConversation);
  return typeof json['path'] === 'string' && conversations
    ? { path: json['path'], conversations }
    : undefined;
}

function readConversation(json: OpenObject): TraceConversation | undefined {
  const ranges = all(json['ranges'], readRange);
  if (!ranges) return undefined;
  const url = shortText(json['url']);
  const contributor = readContributor(json['contributor']);
  return { ...(url !== undefined && { url }), ...(contributor && { contributor }), ranges };
}

function readRange(json: OpenObject): TraceRange | undefined {
  const { start_line: start, end_line: end } = json;
  if (!isLineRange(start, end)) return undefined;
  const hash = shortText(json['content_hash']);
  const contributor = readContributor(json['contributor']);
  return {
    start_line: start as number,
    end_line: end as number,
    ...(hash !== undefined && { content_hash: hash }),
    ...(contributor && { contributor }),
  };
}

/** A type that is not known is as good as none that is told. */
function readContributor(json: unknown): TraceContributor | undefined {
  if (!isObject(json)) return undefined;
  const type = contributorTypes.find((each) => each === json['type']) ?? 'unknown';
  const model = shortText(json['model_id']);
  return { type, ...(model !== undefined && { model_id: model }) };
}
