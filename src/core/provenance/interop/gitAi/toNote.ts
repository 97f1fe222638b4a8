import { pushTo } from '../../../common/multiMap.ts';
import { compareCodeUnits } from '../../../sbom/canonicalJson.ts';
import type { Authorship } from '../../model/authorship.ts';
import { gitAiToolName } from '../agentNames.ts';
import type { AuthoredFile } from '../authoredLines.ts';
import { joinRanges, type LineRange } from '../lineRanges.ts';
import { isInnerPath } from '../recordValues.ts';
import type { TextHash } from '../textHash.ts';
import {
  schemaVersion,
  type GitAiEntry,
  type GitAiHuman,
  type GitAiNote,
  type GitAiSession,
} from './note.ts';

export interface NoteOptions {
  /** The commit that the note is for. */
  readonly commit: string;
  /** `Name <address>` of whoever commits. Without it nothing is said of lines that a person wrote. */
  readonly committer?: string;
  readonly hash: TextHash;
}

/**
 * A note for what is known of the lines that a commit adds, numbered as in its files; undefined where that is nothing.
 * Lines that were changed since an assistant wrote them get no key: the standard gives them to the person, and here
 * nobody saw who it was. The same lines give the same note.
 */
export function noteOf(files: readonly AuthoredFile[], options: NoteOptions): GitAiNote | undefined {
  const sessions = new Map<string, GitAiSession>();
  const humans = new Map<string, GitAiHuman>();
  const keyOf = (authorship: Authorship): string | undefined => {
    if (authorship.origin === 'ai') return keyOfSession(authorship, sessions, options.hash);
    if (authorship.origin !== 'human' || options.committer === undefined) return undefined;
    const key = `h_${options.hash(options.committer).slice(0, 14)}`;
    humans.set(key, { author: options.committer });
    return key;
  };
  const written = files
    .filter(({ path }) => isInnerPath(path))
    .sort((a, b) => compareCodeUnits(a.path, b.path))
    .map(({ path, lines }) => ({ path, entries: entriesOf(lines, keyOf) }))
    .filter(({ entries }) => entries.length > 0);
  if (written.length === 0) return undefined;
  const metadata = {
    schema_version: schemaVersion,
    base_commit_sha: options.commit,
    prompts: new Map(),
    humans: sortedByKey(humans),
    sessions: sortedByKey(sessions),
  };
  return { files: written, metadata };
}

function entriesOf(
  lines: AuthoredFile['lines'],
  keyOf: (authorship: Authorship) => string | undefined,
): readonly GitAiEntry[] {
  const byKey = new Map<string, LineRange[]>();
  for (const { first, last, authorship, state } of lines) {
    const key = state === 'modified' ? undefined : keyOf(authorship);
    if (key !== undefined) pushTo(byKey, key, { first, last });
  }
  return [...byKey]
    .map(([key, ranges]) => ({ key, ranges: joinRanges(ranges) }))
    .sort((a, b) => compareCodeUnits(a.key, b.key));
}

/** What we keep of a session is a hash of its id, so that this is what stands for it here too. */
function keyOfSession(
  authorship: Authorship,
  sessions: Map<string, GitAiSession>,
  hash: TextHash,
): string | undefined {
  const tool = gitAiToolName(authorship.tool);
  const model = authorship.model ?? 'unknown';
  const conversation = authorship.session ?? authorship.id;
  // A session of the standard has one model; in one of a tool it may have changed.
  for (const id of [conversation, `${conversation}:${model}`]) {
    const key = `s_${hash(`${tool}:${id}`).slice(0, 14)}`;
    const known = sessions.get(key);
    if (known && known.agent_id.model !== model) continue;
    sessions.set(key, { agent_id: { tool, id, model } });
    return `${key}::t_${hash(authorship.id).slice(0, 14)}`;
  }
  return undefined;
}

function sortedByKey<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].sort(([a], [b]) => compareCodeUnits(a, b)));
}
