import type { Authorship } from '../../model/authorship.ts';
import { toolOfAddress, toolOfName } from '../agentNames.ts';
import { shortText } from '../recordValues.ts';
import type { TextHash } from '../textHash.ts';
import { trailersOf, type CommitWords } from './commitMessage.ts';

/** A commit says that a tool had a part in it, and not in which of its lines. */
const confidence = 0.3;

/** Tools that share their name with people: without a model it may well be one of those. */
const firstNames = new Set(['devin', 'jules']);

export interface CommitTool {
  readonly tool: string;
  readonly model?: string;
}

/** What is known of a commit as a whole: never of any of its lines. */
export interface AuthoredCommit {
  readonly commit: string;
  readonly authorships: readonly Authorship[];
}

/** The AI tools that a commit names as having had a part in it, each once. */
export function toolsOfCommit(words: CommitWords): readonly CommitTool[] {
  const found = new Map<string, CommitTool>();
  const add = (tool: CommitTool | undefined): void => {
    if (tool && (found.get(tool.tool)?.model === undefined || tool.model !== undefined))
      found.set(tool.tool, tool);
  };
  const author = toolOfAddress(words.authorAddress);
  if (author !== undefined) add({ tool: author });
  // Aider commits under the person's name and address, and says so behind the name.
  if ([words.authorName, words.committerName].some((name) => name.endsWith(' (aider)')))
    add({ tool: 'aider' });
  for (const { key, value } of trailersOf(words.message)) {
    if (key === 'co-authored-by' || key === 'co-developed-by') add(coAuthor(value));
    else if (key === 'assisted-by' || key === 'generated-by') add(assistant(value));
  }
  return [...found.values()];
}

export function authorshipsOfCommit(words: CommitWords, hash: TextHash): AuthoredCommit {
  const authorships = toolsOfCommit(words).map(({ tool, model }): Authorship => ({
    id: `commit:${hash(JSON.stringify([words.commit, tool])).slice(0, 24)}`,
    origin: 'ai',
    evidence: 'trailer',
    confidence,
    tool,
    ...(model !== undefined && { model }),
  }));
  return { commit: words.commit, authorships };
}

/** `Name <address>`: the address says which tool, the name at times which model. */
function coAuthor(value: string): CommitTool | undefined {
  const [, name = '', address = ''] = /^([^<>]*)<([^<>\s]+)>$/.exec(value) ?? [];
  const tool = toolOfAddress(address);
  if (tool === undefined) return undefined;
  const [, inBrackets] = /\(([^()]+)\)\s*$/.exec(name) ?? [];
  const model =
    tool === 'aider' ? inBrackets : tool === 'claude-code' ? modelOfClaude(name.trim()) : undefined;
  return named(tool, model);
}

/** Claude Code puts the model's name where its own would stand. */
function modelOfClaude(name: string): string | undefined {
  return /^Claude [A-Z]\w+ \d/.test(name) ? name.replace(/ \([^()]*\)$/, '') : undefined;
}

/** `AGENT:MODEL tools…`, as the Linux kernel asks for it, or the name of a tool with its model in brackets. */
function assistant(value: string): CommitTool | undefined {
  if (value.includes('<')) return undefined;
  const [, name = '', model] =
    /^([^:()]+):(\S+)(?: .*)?$/.exec(value) ?? /^([^:()]+?)(?: \(([^()]+)\))?$/.exec(value) ?? [];
  const tool = toolOfName(name.trim());
  if (tool === undefined || (model === undefined && firstNames.has(name.trim().toLowerCase())))
    return undefined;
  return named(tool, model);
}

function named(tool: string, model: string | undefined): CommitTool {
  const text = shortText(model);
  return { tool, ...(text !== undefined && { model: text }) };
}
