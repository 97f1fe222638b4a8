import { isObject } from '../../../sbom/jsonObjects.ts';
import type { Authorship } from '../../model/authorship.ts';
import { toolOfRecord } from '../agentNames.ts';
import type { AuthoredLines, ImportedFile, LineState, RecordedVersion } from '../authoredLines.ts';
import { flatten, type Layer } from '../lineRanges.ts';
import { isCommitHash, isInnerPath, shortText } from '../recordValues.ts';
import { sessionHash, type TextHash } from '../textHash.ts';
import {
  ownMetadata,
  rangeOf,
  type TraceContributor,
  type TraceConversation,
  type TraceRange,
  type TraceRecord,
} from './record.ts';

/** No more than this: the format has no rules for what becomes of records when history is rewritten. */
const mostConfidence = 0.8;
/** The reference writer looks for the text it wrote in the file, and names the first place that has it. */
const confidenceOfReference = 0.6;

/** Names that stand for what was done in a shell, or for a session, where a file would stand. */
const noFiles = new Set(['.shell-history', '.sessions', '.unknown']);

type Said = Pick<AuthoredLines, 'authorship' | 'state'>;

/** What a record says of files, as they were in the version that it names. */
export function filesOfRecord(record: TraceRecord, hash: TextHash): readonly ImportedFile[] {
  const isReference = isOfReference(record);
  const known = new Map<string, Said>();
  const saidOf = (conversation: TraceConversation, range: TraceRange): Said => {
    const contributor = range.contributor ?? conversation.contributor ?? { type: 'unknown' };
    const key = JSON.stringify([contributor.type, contributor.model_id, conversation.url]);
    const said = known.get(key) ?? read(record, { contributor, url: conversation.url }, hash);
    known.set(key, said);
    return said;
  };
  const version = versionOf(record, isReference);
  return record.files.flatMap(({ path, conversations }) => {
    if (!isInnerPath(path) || noFiles.has(path)) return [];
    const layers = conversations.flatMap((conversation) =>
      conversation.ranges
        // Its range for text that it did not find, and where it knows of no range, begins with the first line.
        .filter(({ start_line }) => !isReference || start_line > 1)
        .map((range): Layer<Said> => ({ ranges: [rangeOf(range)], value: saidOf(conversation, range) })),
    );
    const lines = flatten(layers).map(({ first, last, value }) => ({ first, last, ...value }));
    return lines.length === 0 ? [] : [{ path, lines, version }];
  });
}

/** The reference writer says `1.0`, which the specification's own pattern does not allow. */
function isOfReference(record: TraceRecord): boolean {
  return /^\d+\.\d+$/.test(record.version);
}

/** The reference writer names the commit that the change is not yet in. */
function versionOf({ vcs, timestamp }: TraceRecord, isReference: boolean): RecordedVersion {
  if (vcs?.type !== 'git' || !isCommitHash(vcs.revision)) return { kind: 'time', at: Date.parse(timestamp) };
  return { kind: isReference ? 'above' : 'commit', commit: vcs.revision };
}

function read(
  record: TraceRecord,
  of: { readonly contributor: TraceContributor; readonly url: string | undefined },
  hash: TextHash,
): Said {
  const { tool: program, metadata = {} } = record;
  const own = isObject(metadata[ownMetadata]) ? metadata[ownMetadata] : {};
  const tool = toolOfRecord(program?.name);
  const model = modelOf(of.contributor.model_id, shortText(own['model']));
  const id = sessionOf(of.url, metadata) ?? shortText(own['session']);
  const session = id === undefined ? undefined : sessionHash(hash, tool, id);
  const { origin, state, reason } = originOf(of.contributor, own['origin'] === 'ai');
  const parts = [record.id, record.timestamp, of.contributor, of.url ?? null, program ?? null];
  const authorship: Authorship = {
    id: `agent-trace:${hash(JSON.stringify(parts)).slice(0, 24)}`,
    origin,
    evidence: 'agent-trace',
    confidence: confidenceOf(record),
    at: Date.parse(record.timestamp),
    ...(origin === 'ai' && {
      ...(tool !== undefined && { tool }),
      ...(program?.version !== undefined && { toolVersion: program.version }),
      ...(model !== undefined && { model }),
      ...(session !== undefined && { session }),
    }),
    ...(reason !== undefined && { reason }),
  };
  return { authorship, state };
}

/** `mixed` is AI code that a person changed, or a person's that AI changed: which one, only our own records tell. */
function originOf(
  { type }: TraceContributor,
  wasAi: boolean,
): { readonly origin: Authorship['origin']; readonly state: LineState; readonly reason?: string } {
  if (type === 'mixed' && wasAi) return { origin: 'ai', state: 'modified' };
  if (type === 'ai' || type === 'human') return { origin: type, state: 'unmodified' };
  return { origin: 'unknown', state: 'unmodified', reason: `agent-trace-${type}` };
}

function confidenceOf(record: TraceRecord): number {
  const most = isOfReference(record) ? confidenceOfReference : mostConfidence;
  const said = record.metadata?.['confidence'];
  return typeof said === 'number' && said >= 0 && said <= most ? said : most;
}

/** As its tool spells it, where that is known; else with the provider before it, as the record has it. */
function modelOf(id: string | undefined, own: string | undefined): string | undefined {
  return own !== undefined && id?.endsWith(`/${own}`) ? own : id;
}

/** The specification has an address for it; the reference writer puts ids into the metadata. */
function sessionOf(url: string | undefined, metadata: Readonly<Record<string, unknown>>): string | undefined {
  return shortText(metadata['session_id']) ?? shortText(metadata['conversation_id']) ?? url;
}
