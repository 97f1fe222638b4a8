import { maskSecrets } from '../common/mask.ts';
import { textDigest } from '../common/textDigest.ts';
import type { Mention } from '../commands/mention.ts';
import type { DataNode } from '../dataFiles/dataNode.ts';
import type { Detail, Risk } from '../model/finding.ts';
import type { Assistant } from './assistant.ts';
import { launchOf, type LaunchWord } from './launch.ts';
import { remoteOf } from './remote.ts';
import { headerTables, maxNames, secretsIn, variableTables, withoutSecrets } from './serverSecrets.ts';
import { reachesEverything } from './wideReach.ts';
import { textOf, textsOf } from './values.ts';

/** A server of a table of MCP servers; undefined for what starts nothing and reaches nothing. */
export function serverMention(
  key: string,
  table: DataNode & { kind: 'table' },
  assistant: Assistant,
  isFree: boolean,
): Mention | undefined {
  const { words, address } = callOf(table);
  const launch = words && launchOf(words);
  const isRemote = launch === undefined || /^(?:@[\w.-]+\/)?mcp-remote$/.test(launch.name);
  const remote = address && isRemote ? remoteOf(address.text) : undefined;
  const [program] = words ?? [];
  if (!program && !remote) return undefined;
  const isOff = textOf(table.child('disabled')) === 'true' || textOf(table.child('enabled')) === 'false';
  const risks = new Set<Risk>();
  // What is switched off does nothing, until somebody looks at it again.
  if (!isOff) {
    if (launch?.pinned === false) risks.add('unpinned-server');
    if (remote?.isPlain === true) risks.add('plain-http');
    if (isFree || reachesEverything(launch, words ?? [])) risks.add('unrestricted-agent');
  }
  if (secretsIn(table, words ?? [], address).length > 0) risks.add('hardcoded-key');
  const at = launch?.word ?? address ?? program;
  if (!at) return undefined;
  const local = portable(key === '' ? (program?.text ?? '') : key);
  return {
    category: 'mcp-server',
    name: remote?.host ?? launch?.name ?? local,
    candidates: [],
    resolution: 'config-file',
    provider: remote ? 'remote' : (launch?.registry ?? 'local'),
    sdk: assistant.id,
    callee: 'mcp server',
    // What only passes on to a server is not the server.
    revision: (remote ? null : launch?.version) ?? null,
    pinned: (remote ? null : launch?.pinned) ?? null,
    risks: [...risks].sort(),
    span: at.span,
    whole: table.span,
    trail: [],
    details: detailsOf(table, words, address, remote?.host, isOff),
    host: remote?.host.replace(/:\d+$/, ''),
  };
}

/** What an entry starts, and what it reaches. */
export function callOf(table: DataNode & { kind: 'table' }): {
  readonly words: readonly LaunchWord[] | undefined;
  readonly address: LaunchWord | undefined;
} {
  const words = wordsOf(table);
  const address = addressOf(table) ?? words?.slice(1).find(({ text }) => /^https?:\/\//.test(text));
  return { words, address };
}

/** The program and its arguments, however they are written. */
function wordsOf(table: DataNode & { kind: 'table' }): readonly LaunchWord[] | undefined {
  const command = table.child('command');
  if (command?.kind === 'list') return textsOf(command);
  // Zed once wrote both into a table.
  const holder = command?.kind === 'table' ? command : table;
  const program = command?.kind === 'table' ? command.child('path') : command;
  if (program?.kind !== 'text' || program.text === '') return undefined;
  const args = holder.child('args');
  // Where an argument is not known, nothing behind the program is.
  return [program, ...((args ? textsOf(args) : []) ?? [])];
}

function addressOf(table: DataNode & { kind: 'table' }): LaunchWord | undefined {
  for (const key of ['url', 'httpUrl', 'serverUrl']) {
    const node = table.child(key);
    if (node?.kind === 'text' && node.text !== '') return node;
  }
  return undefined;
}

function detailsOf(
  table: DataNode & { kind: 'table' },
  words: readonly LaunchWord[] | undefined,
  address: LaunchWord | undefined,
  host: string | undefined,
  isOff: boolean,
): readonly Detail[] {
  const program = words?.[0]?.text.split(/[\\/]/).at(-1);
  return [
    ...(program === undefined ? [] : ([['command', program]] as const)),
    ['transport', words ? 'stdio' : 'http'],
    ...(host === undefined ? [] : ([['host', host]] as const)),
    ...[...new Set(namesIn(table, words ?? []))].map((name) => ['variable', name] as const),
    ...keysUnder(table, headerTables).map((name) => ['header', name] as const),
    ...(isOff ? ([['disabled', 'true']] as const) : []),
    // An approval is of these words: it lapses when one of them changes.
    ['start', textDigest(JSON.stringify(withoutSecrets(words ?? [], address).map(maskSecrets)))],
  ];
}

/** Names of variables, and never their values. */
function namesIn(table: DataNode & { kind: 'table' }, words: readonly LaunchWord[]): readonly string[] {
  const ofContainer = words.flatMap(({ text }, index) => {
    const before = words[index - 1]?.text;
    const name = /^[A-Za-z_]\w*/.exec(text)?.[0];
    return (before === '-e' || before === '--env') && name !== undefined ? [name] : [];
  });
  return [...keysUnder(table, variableTables), ...ofContainer].slice(0, maxNames);
}

function keysUnder(table: DataNode & { kind: 'table' }, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const node = table.child(name);
    return node?.kind === 'table' ? node.keys().slice(0, maxNames) : [];
  });
}

/** The last part of a path: the rest says where somebody's disk holds it. */
function portable(text: string): string {
  return text.split(/[\\/]/).findLast((part) => part !== '') ?? 'server';
}
