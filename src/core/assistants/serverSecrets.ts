import { isSecretName, looksLikeCredential } from '../common/mask.ts';
import type { DataNode } from '../dataFiles/dataNode.ts';
import type { LaunchWord } from './launch.ts';

/** Where in a server's entry a value stands. */
export type SecretPlace = 'variable' | 'header' | 'argument' | 'address';

/** A key that opens something, and no variable that holds one. */
export interface ServerSecret {
  readonly place: SecretPlace;
  /** Of the variable, the header or the option that it is given by. */
  readonly name: string;
  /** Without what stands in front of it: `Bearer`, `--token=`. */
  readonly value: string;
  /** The text that it is in. */
  readonly node: LaunchWord;
}

type Table = DataNode & { kind: 'table' };

export const variableTables = ['env', 'environment'];
export const headerTables = ['headers', 'http_headers', 'requestOptions'];

/** So many variables and headers of one server are looked at. */
export const maxNames = 50;

export function secretsIn(
  table: Table,
  words: readonly LaunchWord[],
  address: LaunchWord | undefined,
): readonly ServerSecret[] {
  return [
    ...inTables(table, 'variable', variableTables),
    ...inTables(table, 'header', headerTables),
    ...words.flatMap((node, index) => {
      const given = givenBy(words, index);
      return given ? secret('argument', given.name, given.value, node) : [];
    }),
    ...(address
      ? pairsOf(address.text).flatMap(([name, value]) => secret('address', name, value, address))
      : []),
  ];
}

/** What a server is started with, or reached at, without its secrets: not even what only might be one. */
export function withoutSecrets(
  words: readonly LaunchWord[],
  address: LaunchWord | undefined,
): readonly string[] {
  const started = words.map(({ text }, index) => {
    const given = givenBy(words, index);
    return given && isSecretKey(given.name)
      ? text.slice(0, text.length - given.value.length)
      : withoutPairs(text);
  });
  return [...started, ...(address && !words.includes(address) ? [withoutPairs(address.text)] : [])];
}

function inTables(table: Table, place: SecretPlace, tables: readonly string[]): readonly ServerSecret[] {
  return tables.flatMap((key) => {
    const values = table.child(key);
    if (values?.kind !== 'table') return [];
    return values
      .keys()
      .slice(0, maxNames)
      .flatMap((name) => {
        const node = values.child(name);
        return node?.kind === 'text' ? secret(place, name, node.text, node) : [];
      });
  });
}

/** `--token=VALUE`, `TOKEN=VALUE`, and `VALUE` behind `--token`. */
function givenBy(
  words: readonly LaunchWord[],
  index: number,
): { readonly name: string; readonly value: string } | undefined {
  const text = words[index]?.text ?? '';
  const [, name, value] = /^(?:--)?([\w-]+)=(.+)$/s.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return { name, value };
  const option = /^--([\w-]+)$/.exec(words[index - 1]?.text ?? '')?.[1];
  return option === undefined ? undefined : { name: option, value: text };
}

function secret(
  place: SecretPlace,
  name: string,
  text: string,
  node: LaunchWord,
): readonly [] | readonly [ServerSecret] {
  if (!isSecretKey(name) || !looksLikeCredential(text)) return [];
  return [{ place, name, value: text.replace(/^(?:Bearer|Basic|Token)\s+/i, ''), node }];
}

function isSecretKey(name: string): boolean {
  return isSecretName(name) || /^(?:authorization|x-api-key|api[-_]?key)$/i.test(name);
}

function pairsOf(address: string): readonly (readonly [name: string, value: string])[] {
  const query = address.slice(address.indexOf('?') + 1);
  return query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return [name, value];
  });
}

/** An address without the values of a query that are called like a secret. */
function withoutPairs(text: string): string {
  return text.replace(/([?&])([^=&?]{1,100})=[^&]*/g, (whole, before: string, name: string) =>
    isSecretKey(name) ? `${before}${name}=` : whole,
  );
}
