import type { Authorship } from '../../model/authorship.ts';
import { toolOfRecord } from '../agentNames.ts';
import type { ImportedFile } from '../authoredLines.ts';
import { sessionHash, type TextHash } from '../textHash.ts';
import { flatten } from '../lineRanges.ts';
import { isInnerPath } from '../recordValues.ts';
import { sessionOfKey, type GitAiAgent, type GitAiNote } from './note.ts';

/** Notes are written by a tool that saw the writing, and copied through rebases by rules of its own. */
const confidence = 0.9;

/**
 * What a note says of the files as they are in its commit. A key that nothing stands behind says nothing, nor do the
 * entries that it lies on top of. Who directed an agent is not read.
 */
export function filesOfNote(note: GitAiNote, commit: string, hash: TextHash): readonly ImportedFile[] {
  const byKey = new Map<string, Authorship | undefined>();
  const authorshipOf = (key: string): Authorship | undefined => {
    if (!byKey.has(key)) byKey.set(key, readAuthorship(note, key, hash));
    return byKey.get(key);
  };
  return note.files.flatMap(({ path, entries }) => {
    if (!isInnerPath(path)) return [];
    const layers = entries.map(({ key, ranges }) => ({ ranges, value: authorshipOf(key) }));
    const lines = flatten(layers).map(({ first, last, value }) => ({
      first,
      last,
      authorship: value,
      state: 'unmodified' as const,
    }));
    return lines.length === 0 ? [] : [{ path, lines, version: { kind: 'commit' as const, commit } }];
  });
}

function readAuthorship({ metadata }: GitAiNote, key: string, hash: TextHash): Authorship | undefined {
  if (/^h_[0-9a-f]{7,64}$/.test(key)) {
    const author = metadata.humans.get(key)?.author;
    if (author === undefined) return undefined;
    return { id: idOf(hash, ['human', author]), origin: 'human', evidence: 'git-note', confidence };
  }
  const agent = /^s_[0-9a-f]{7,64}::t_[0-9a-f]{7,64}$/.test(key)
    ? metadata.sessions.get(sessionOfKey(key))?.agent_id
    : /^[0-9a-f]{7,64}$/.test(key)
      ? metadata.prompts.get(key)?.agent_id
      : undefined;
  return agent && fromAgent(agent, key, hash);
}

function fromAgent(agent: GitAiAgent, key: string, hash: TextHash): Authorship {
  const tool = toolOfRecord(agent.tool);
  return {
    id: idOf(hash, [key, agent.tool, agent.id, agent.model]),
    origin: 'ai',
    evidence: 'git-note',
    confidence,
    ...(tool !== undefined && { tool }),
    ...(agent.model !== 'unknown' && { model: agent.model }),
    session: sessionHash(hash, tool, agent.id),
  };
}

/** Of all that is said, not of the key alone: two notes may say different things of one key. */
function idOf(hash: TextHash, parts: readonly string[]): string {
  return `git-ai:${hash(JSON.stringify(parts)).slice(0, 24)}`;
}
