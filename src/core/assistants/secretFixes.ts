import { applyEdits, modify, type Edit } from 'jsonc-parser';
import { readData } from '../dataFiles/readData.ts';
import { formattingOf } from '../manifests/json.ts';
import type { Span } from '../model/text.ts';
import type { SecretReference } from './assistant.ts';
import { configurationAt } from './registry.ts';
import { callOf, serverMention } from './server.ts';
import { serverEntries, type ServerEntry } from './serverEntries.ts';
import { secretsIn, type ServerSecret } from './serverSecrets.ts';

/** What puts a name in the place of a server's secrets. */
export interface SecretFix {
  /** What is to be set from now on, or is asked for. */
  readonly names: readonly string[];
  readonly text: string;
}

/**
 * The text of a file of settings in which the MCP server that a finding tells of names its secrets, and holds none.
 * Undefined where the program that reads it is not known to fill in names there.
 */
export function withoutServerSecrets(path: string, text: string, finding: Span): SecretFix | undefined {
  const place = configurationAt(path);
  const reference = place?.what.secretReference;
  const root = reference && readData(path, text);
  if (!place || !root || !path.endsWith('.json')) return undefined;
  const entry = serverEntries(root, place.what).find(({ name, table }) => {
    const span = serverMention(name, table, place.assistant, false)?.span;
    return span?.start === finding.start && span.end === finding.end;
  });
  if (!entry) return undefined;
  const { words, address } = callOf(entry.table);
  const secrets = secretsIn(entry.table, words ?? [], address);
  const edits = secrets.flatMap((secret) => editOf(secret, entry, reference, text) ?? []);
  // One that stays would look mended.
  if (edits.length === 0 || edits.length < secrets.length) return undefined;
  const names = secrets.map((secret) => nameOf(secret, entry));
  const mended = applyEdits(text, edits);
  return { names, text: reference.isAsked === true ? withInputs(mended, names) : mended };
}

function editOf(
  secret: ServerSecret,
  entry: ServerEntry,
  { text: form, places }: SecretReference,
  source: string,
): Edit | undefined {
  const { span } = secret.node;
  const written = source.slice(span.start, span.end);
  const at = written.indexOf(secret.value);
  // Behind an escape the value is written otherwise than it is read.
  if (!places.includes(secret.place) || at < 0 || at !== written.lastIndexOf(secret.value)) return undefined;
  const content = form.replace('NAME', () => nameOf(secret, entry));
  return { offset: span.start + at, length: secret.value.length, content };
}

/** A variable has its name already; what else holds a secret is called after the server. */
function nameOf({ place, name }: ServerSecret, { name: server }: ServerEntry): string {
  return (place === 'variable' ? name : `${server}_${name}`).replace(/\W+/g, '_').toUpperCase();
}

/** What the editor is to ask for, once, and keeps as a secret. */
function withInputs(text: string, names: readonly string[]): string {
  return names.reduce((whole, name) => {
    const input = { type: 'promptString', id: name, description: name, password: true };
    return applyEdits(
      whole,
      modify(whole, ['inputs', -1], input, {
        isArrayInsertion: true,
        formattingOptions: formattingOf(whole),
      }),
    );
  }, text);
}
