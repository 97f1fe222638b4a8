import type { OpenObject } from '../../../sbom/bom.ts';
import { isObject } from '../../../sbom/jsonObjects.ts';
import { entriesOf, shortText } from '../recordValues.ts';
import type { GitAiAgent, GitAiHuman, GitAiMetadata, GitAiPrompt, GitAiSession } from './note.ts';

/** What stands below the divider; undefined where the version is another, or what has to be there is not. */
export function readMetadata(json: OpenObject | undefined): GitAiMetadata | undefined {
  if (!json) return undefined;
  const schema = shortText(json['schema_version']);
  const base = json['base_commit_sha'];
  if (
    !schema ||
    !/^authorship\/3\.\d+\.\d+$/.test(schema) ||
    typeof base !== 'string' ||
    !isObject(json['prompts'])
  ) {
    return undefined;
  }
  const version = shortText(json['git_ai_version']);
  return {
    schema_version: schema,
    ...(version !== undefined && { git_ai_version: version }),
    base_commit_sha: base,
    prompts: readMap(json['prompts'], readPrompt),
    humans: readMap(json['humans'], readHuman),
    sessions: readMap(json['sessions'], readSession),
  };
}

/** An entry that is wrong is left out; the lines under its key are then of nobody that is known. */
function readMap<T>(json: unknown, read: (json: OpenObject) => T | undefined): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [key, value] of entriesOf(json)) {
    const entry = isObject(value) ? read(value) : undefined;
    if (entry !== undefined) found.set(key, entry);
  }
  return found;
}

function readHuman(json: OpenObject): GitAiHuman | undefined {
  const author = shortText(json['author']);
  return author === undefined ? undefined : { author };
}

function readSession(json: OpenObject): GitAiSession | undefined {
  const agent = readAgent(json['agent_id']);
  if (!agent) return undefined;
  const author = shortText(json['human_author']);
  const attributes = entriesOf(json['custom_attributes']).filter(
    (entry): entry is readonly [string, string] => typeof entry[1] === 'string',
  );
  return {
    agent_id: agent,
    ...(author !== undefined && { human_author: author }),
    ...(attributes.length > 0 && { custom_attributes: new Map(attributes) }),
  };
}

function readPrompt(json: OpenObject): GitAiPrompt | undefined {
  const session = readSession(json);
  if (!session) return undefined;
  const url = shortText(json['messages_url']);
  return {
    ...session,
    ...(url !== undefined && { messages_url: url }),
    total_additions: count(json['total_additions']),
    total_deletions: count(json['total_deletions']),
    accepted_lines: count(json['accepted_lines']),
    overriden_lines: count(json['overriden_lines']),
  };
}

function readAgent(json: unknown): GitAiAgent | undefined {
  if (!isObject(json)) return undefined;
  const tool = shortText(json['tool']);
  const id = shortText(json['id']);
  const model = shortText(json['model']);
  return tool !== undefined && id !== undefined && model !== undefined ? { tool, id, model } : undefined;
}

function count(json: unknown): number {
  return Number.isSafeInteger(json) && (json as number) >= 0 ? (json as number) : 0;
}
