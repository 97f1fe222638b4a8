import { fileKeys, ruleKeys, severityKeys, type KeyShape, type PolicyKey } from './policyKeys.ts';

export interface PolicySuggestion {
  readonly text: string;
  /** What it means; empty for a name that was found. */
  readonly about: string;
  readonly isKey: boolean;
}

/** Names that were found in the folder, by the key that they may stand behind. */
export type KnownNames = (key: string) => readonly string[];

/** What may be written at the end of some lines of a policy. It goes by the lines alone: half of one is no YAML. */
export function completePolicy(lines: readonly string[], known: KnownNames): readonly PolicySuggestion[] {
  const line = lines.at(-1) ?? '';
  const owner = ownerOf(lines);
  const named = /^\s*(?:- +)?([\w-]+):\s/.exec(line)?.[1];
  if (named !== undefined) return valuesOf(keysUnder(owner), named, known);
  if (!/^\s*(?:- *)?[\w-]*$/.test(line)) return [];
  const isItem = /^\s*-/.test(line);
  if (isItem && owner !== 'rules')
    return owner === undefined ? [] : valuesOf(isInRules(lines) ? ruleKeys : fileKeys, owner, known);
  const used = keysBeside(lines);
  return keysUnder(owner)
    .filter(({ name }) => !used.has(name))
    .map(({ name, about }) => ({ text: name, about, isKey: true }));
}

function valuesOf(keys: readonly PolicyKey[], named: string, known: KnownNames): readonly PolicySuggestion[] {
  const key = keys.find(({ name }) => name === named);
  if (!key) return [];
  const names = key.shape.kind === 'globs' ? known(key.name) : wordsOf(key.shape);
  return names.map((text) => ({ text, about: '', isKey: false }));
}

function wordsOf(shape: KeyShape): readonly string[] {
  if (shape.kind === 'word' || shape.kind === 'words') return shape.words;
  if (shape.kind === 'flag') return ['true', 'false'];
  return shape.kind === 'version' ? ['1'] : [];
}

function keysUnder(owner: string | undefined): readonly PolicyKey[] {
  if (owner === undefined) return fileKeys;
  if (owner === 'severity') return severityKeys;
  return owner === 'rules' ? ruleKeys : [];
}

/** The key that a line stands under. The dash of a list may stand right below the first letter of its key. */
function ownerOf(lines: readonly string[]): string | undefined {
  const line = lines.at(-1) ?? '';
  const isItem = /^\s*-/.test(line);
  const column = isItem ? line.indexOf('-') : startOf(line) - 1;
  for (const above of lines.slice(0, -1).toReversed()) {
    const name = /^\s*(?:- +)?([\w-]+):/.exec(above)?.[1];
    if (name !== undefined && startOf(above) <= column) return name;
  }
  return undefined;
}

function isInRules(lines: readonly string[]): boolean {
  return lines.findLast((line) => /^[\w-]+:/.test(line))?.startsWith('rules:') === true;
}

/** Keys of the same table that stand there already, above. */
function keysBeside(lines: readonly string[]): ReadonlySet<string> {
  const line = lines.at(-1) ?? '';
  const start = startOf(line);
  const names = new Set<string>();
  if (/^\s*- /.test(line)) return names;
  for (const above of lines.slice(0, -1).toReversed()) {
    if (above.trim() === '') continue;
    if (startOf(above) === start) {
      const name = /([\w-]+):/.exec(above)?.[1];
      if (name !== undefined) names.add(name);
      if (/^\s*- /.test(above)) break;
    } else if (startOf(above) < start) break;
  }
  return names;
}

/** Where a key begins: behind the dash that begins its rule. */
function startOf(line: string): number {
  return /^\s*(?:- +)?/.exec(line)?.[0].length ?? 0;
}
