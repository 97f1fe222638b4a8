import type { LineRange } from '../lineRanges.ts';

/**
 * An authorship log of the Git AI Standard 3, as it is attached to a commit: who wrote which of the lines that the
 * commit added, and below it what stands behind the keys. The names are those of the standard.
 *
 * https://github.com/git-ai-project/git-ai/blob/main/specs/git_ai_standard_v3.0.0.md
 */
export interface GitAiNote {
  readonly files: readonly GitAiFile[];
  readonly metadata: GitAiMetadata;
}

export interface GitAiFile {
  readonly path: string;
  /** Where two name one line, the later one holds. */
  readonly entries: readonly GitAiEntry[];
}

export interface GitAiEntry {
  /** `s_…::t_…` a session and one of its steps, `h_…` a person, hexadecimal digits alone an older session. */
  readonly key: string;
  readonly ranges: readonly LineRange[];
}

export interface GitAiMetadata {
  readonly schema_version: string;
  readonly git_ai_version?: string;
  readonly base_commit_sha: string;
  readonly prompts: ReadonlyMap<string, GitAiPrompt>;
  readonly humans: ReadonlyMap<string, GitAiHuman>;
  readonly sessions: ReadonlyMap<string, GitAiSession>;
}

export interface GitAiAgent {
  readonly tool: string;
  readonly id: string;
  readonly model: string;
}

export interface GitAiSession {
  readonly agent_id: GitAiAgent;
  readonly human_author?: string;
  readonly custom_attributes?: ReadonlyMap<string, string>;
}

export interface GitAiPrompt extends GitAiSession {
  readonly messages_url?: string;
  readonly total_additions: number;
  readonly total_deletions: number;
  readonly accepted_lines: number;
  readonly overriden_lines: number;
}

export interface GitAiHuman {
  /** `Name <address>` */
  readonly author: string;
}

/** What is written. What is read may be of any version with the same first number. */
export const schemaVersion = 'authorship/3.0.0';

export const divider = '---';

/** The session of a key, which its metadata is kept under. */
export function sessionOfKey(key: string): string {
  return key.replace(/::.*$/, '');
}
