import type { LineRange } from '../lineRanges.ts';

/**
 * A record of Agent Trace 0.1: which lines of which files a conversation wrote. The names are those of the
 * specification, https://github.com/cursor/agent-trace.
 */
export interface TraceRecord {
  readonly version: string;
  readonly id: string;
  readonly timestamp: string;
  readonly vcs?: { readonly type: VersionControl; readonly revision: string };
  readonly tool?: { readonly name?: string; readonly version?: string };
  readonly files: readonly TraceFile[];
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export const versionControls = ['git', 'jj', 'hg', 'svn'] as const;
type VersionControl = (typeof versionControls)[number];

export interface TraceFile {
  readonly path: string;
  readonly conversations: readonly TraceConversation[];
}

export interface TraceConversation {
  readonly url?: string;
  readonly contributor?: TraceContributor;
  readonly ranges: readonly TraceRange[];
}

export const contributorTypes = ['human', 'ai', 'mixed', 'unknown'] as const;
export type ContributorType = (typeof contributorTypes)[number];

export interface TraceContributor {
  readonly type: ContributorType;
  readonly model_id?: string;
}

export interface TraceRange {
  readonly start_line: number;
  readonly end_line: number;
  readonly content_hash?: string;
  readonly contributor?: TraceContributor;
}

/** What is written. */
export const traceVersion = '0.1.0';

/** The key of our own data in `metadata`. */
export const ownMetadata = 'shadowlight';

export function rangeOf({ start_line, end_line }: TraceRange): LineRange {
  return { first: start_line, last: end_line };
}
