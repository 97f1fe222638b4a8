/** Who wrote a line. `human` is only ever observed typing or a declaration; what nothing is known of is `unknown`. */
export type Origin = 'ai' | 'human' | 'unknown';

/**
 * On what grounds an origin is given, the strongest first. What is stronger wins whatever came first; what somebody
 * declared is never overridden.
 */
export const evidenceKinds = [
  /** Somebody said so, here. */
  'declared',
  /** Keys that were pressed. */
  'typing',
  /** The tool told as it wrote: its hook, or the extension that inserted it. */
  'hook',
  'api',
  /** The tool's own record of the call, found on the disk. */
  'transcript',
  /** The editor named the source of the change. */
  'edit-reason',
  /** A suggestion was shown and the key that accepts it pressed. */
  'completion',
  /** Copied from labelled text, or equal to what a transcript shows. */
  'paste',
  /** Line by line, from somebody else's record. */
  'git-note',
  'agent-trace',
  /** A whole commit, from its message or author. */
  'trailer',
  /** Size or speed alone. Never gives more than `unknown`. */
  'shape',
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** One act of writing, as it was observed. Never changed once made. */
export interface Authorship {
  /** Unique in all logs. The same act seen twice, in whatever order, has the same id. */
  readonly id: string;
  readonly origin: Origin;
  readonly evidence: EvidenceKind;
  /** 0 to 1. Measured where it could be: docs/provenance-accuracy.md. */
  readonly confidence: number;
  /** Milliseconds since 1970; undefined when the evidence does not say. */
  readonly at?: number;
  /** Id of the tool, as `src/core/assistants` spells it: `claude-code`. */
  readonly tool?: string;
  readonly toolVersion?: string;
  /** As the tool spells it. */
  readonly model?: string;
  /** A hash of the tool's own session id. */
  readonly session?: string;
  /** Why it is not known: `large-insert`. */
  readonly reason?: string;
}

/** Whether `a` outweighs `b`: a total order, so that logs merge in any order to the same. */
export function outweighs(a: Authorship, b: Authorship): boolean {
  const byKind = evidenceKinds.indexOf(a.evidence) - evidenceKinds.indexOf(b.evidence);
  if (byKind !== 0) return byKind < 0;
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  const later = (a.at ?? 0) - (b.at ?? 0);
  return later === 0 ? a.id > b.id : later > 0;
}
