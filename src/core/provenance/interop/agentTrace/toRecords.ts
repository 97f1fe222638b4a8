import { nameUuid } from '../../../common/nameUuid.ts';
import { pushTo } from '../../../common/multiMap.ts';
import { compareCodeUnits } from '../../../sbom/canonicalJson.ts';
import type { Authorship } from '../../model/authorship.ts';
import type { AuthoredFile, AuthoredLines } from '../authoredLines.ts';
import { isInnerPath } from '../recordValues.ts';
import {
  ownMetadata,
  traceVersion,
  type ContributorType,
  type TraceConversation,
  type TraceRecord,
} from './record.ts';

/** Namespace of the ids of our records; never to be changed. */
const idNamespace = '0b1d6b0e-8f63-4c0e-9a53-7f4d1c0f8a61';

export interface TraceOptions {
  /** The commit that the line numbers are of; undefined for the working tree. */
  readonly commit?: string;
  /** When this is recorded, in milliseconds: for what has no time of its own. */
  readonly now: number;
  /** Hash of lines of a file, `algorithm:digits`, for which it is known what was hashed. */
  readonly contentHash?: (path: string, lines: AuthoredLines) => string | undefined;
}

/**
 * Records for what is known of files: one for each act of writing, since a record has one tool and one time. The same
 * acts in the same commit give the same records.
 */
export function recordsOf(files: readonly AuthoredFile[], options: TraceOptions): readonly TraceRecord[] {
  const byId = new Map<string, { authorship: Authorship; files: Map<string, AuthoredLines[]> }>();
  for (const { path, lines } of files.filter((file) => isInnerPath(file.path))) {
    for (const range of lines) {
      const { id } = range.authorship;
      const entry = byId.get(id) ?? {
        authorship: range.authorship,
        files: new Map<string, AuthoredLines[]>(),
      };
      byId.set(id, entry);
      pushTo(entry.files, path, range);
    }
  }
  return [...byId.values()]
    .sort((a, b) => compareCodeUnits(a.authorship.id, b.authorship.id))
    .map((entry) => recordOf(entry.authorship, entry.files, options));
}

function recordOf(
  authorship: Authorship,
  files: ReadonlyMap<string, readonly AuthoredLines[]>,
  options: TraceOptions,
): TraceRecord {
  const { origin, evidence, confidence, tool, toolVersion, model, session } = authorship;
  return {
    version: traceVersion,
    id: nameUuid(JSON.stringify([authorship.id, options.commit ?? null]), idNamespace),
    timestamp: new Date(authorship.at ?? options.now).toISOString(),
    ...(options.commit !== undefined && { vcs: { type: 'git', revision: options.commit } }),
    ...(tool !== undefined && {
      tool: { name: tool, ...(toolVersion !== undefined && { version: toolVersion }) },
    }),
    files: [...files]
      .sort(([a], [b]) => compareCodeUnits(a, b))
      .map(([path, lines]) => ({ path, conversations: conversationsOf(path, lines, options) })),
    metadata: {
      confidence,
      [ownMetadata]: {
        origin,
        evidence,
        ...(model !== undefined && { model }),
        ...(session !== undefined && { session }),
      },
    },
  };
}

/** Those that are as they were written, and those that were changed: `mixed` of AI. */
function conversationsOf(
  path: string,
  lines: readonly AuthoredLines[],
  { contentHash }: TraceOptions,
): readonly TraceConversation[] {
  const byType = new Map<ContributorType, AuthoredLines[]>();
  for (const range of lines) pushTo(byType, typeOf(range), range);
  return [...byType]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([type, ranges]) => {
      const model = ranges[0]?.authorship.model;
      return {
        contributor: { type, ...(type !== 'human' && model !== undefined && { model_id: modelId(model) }) },
        ranges: ranges
          .toSorted((a, b) => a.first - b.first)
          .map((range) => {
            const hash = contentHash?.(path, range);
            return {
              start_line: range.first,
              end_line: range.last,
              ...(hash !== undefined && { content_hash: hash }),
            };
          }),
      };
    });
}

function typeOf({ authorship: { origin }, state }: AuthoredLines): ContributorType {
  return origin === 'ai' && state === 'modified' ? 'mixed' : origin;
}

/** With its provider before it, as models.dev has it, where a name can only be one provider's; 250 characters at most. */
function modelId(model: string): string {
  const provider = /^claude-/.test(model)
    ? 'anthropic/'
    : /^gpt-\d/.test(model)
      ? 'openai/'
      : /^gemini-/.test(model)
        ? 'google/'
        : '';
  return `${provider}${model}`.slice(0, 250);
}
