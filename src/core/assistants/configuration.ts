import type { Mention } from '../commands/mention.ts';
import { readData } from '../dataFiles/readData.ts';
import type { DataNode } from '../dataFiles/dataNode.ts';
import type { Span } from '../model/text.ts';
import { providerCalled } from '../catalogue/providers.ts';
import type { Assistant, Configuration, Keys, Unrestricted } from './assistant.ts';
import { assistantMention } from './assistantMention.ts';
import { findInEditorSettings } from './editorSettings.ts';
import { modelMention } from './models.ts';
import { serverMention } from './server.ts';
import { serverEntries } from './serverEntries.ts';
import { configurationAt } from './registry.ts';
import { textOf, valuesAt } from './values.ts';

/** What a file of settings says of an assistant. */
export function readConfiguration(source: {
  readonly path: string;
  readonly text: string;
}): readonly Mention[] {
  const { path, text } = source;
  const place = configurationAt(path);
  return place ? readAs(place.assistant, place.what, path, text) : [];
}

/** The same, as a file of an assistant that is known. */
export function readAs(
  assistant: Assistant,
  what: Configuration,
  path: string,
  text: string,
): readonly Mention[] {
  const root = readData(path, text);
  if (!root) return [];
  const models = (what.models ?? []).flatMap((keys) => modelsAt(root, keys, assistant, what));
  const servers = serverEntries(root, what).flatMap(({ name, table }) => {
    const isFree = (what.unrestrictedServers ?? []).some((each) => unrestrictedAt(table, each) !== undefined);
    return serverMention(name, table, assistant, isFree) ?? [];
  });
  const editor = what.ofEditor ? findInEditorSettings(root, what.ofEditor) : [];
  return [...setUp(root, assistant, what, text), ...models, ...servers, ...editor];
}

function modelsAt(root: DataNode, keys: Keys, assistant: Assistant, what: Configuration): readonly Mention[] {
  return valuesAt(root, keys.slice(0, -1)).flatMap((holder) => {
    const [node] = valuesAt(holder, keys.slice(-1));
    const [provider] = what.modelProvider === undefined ? [] : valuesAt(holder, [what.modelProvider]);
    const said = textOf(provider);
    if (!node || (what.modelProvider !== undefined && said === undefined)) return [];
    return modelMention(textOf(node), node.span, node.span, {
      id: assistant.id,
      provider: said === undefined ? assistant.provider : providerCalled(said),
    });
  });
}

/** The assistant itself, at what lets it act freely, or else at the beginning of its settings. */
function setUp(root: DataNode, assistant: Assistant, what: Configuration, text: string): readonly Mention[] {
  const free = (what.unrestricted ?? []).flatMap((each) => unrestrictedAt(root, each) ?? []);
  if (free.length > 0) {
    return free.map((span) =>
      assistantMention(assistant, 'settings', span, { risks: ['unrestricted-agent'] }),
    );
  }
  if (what.setsUp !== true) return [];
  const end = /^[^\r\n]*/.exec(text.slice(0, 1000))?.[0].length ?? 0;
  return [assistantMention(assistant, 'settings', { start: 0, end })];
}

/** Where the value stands that frees it. */
function unrestrictedAt(root: DataNode, { keys, values }: Unrestricted): Span | undefined {
  const nodes = valuesAt(root, keys).flatMap((node) => (node.kind === 'list' ? node.items : [node]));
  return nodes.find((node) => values.includes(textOf(node) ?? ''))?.span;
}
