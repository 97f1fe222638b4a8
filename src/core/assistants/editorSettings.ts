import type { Mention } from '../commands/mention.ts';
import type { DataNode } from '../dataFiles/dataNode.ts';
import type { Assistant, EditorKeys } from './assistant.ts';
import { assistantMention } from './assistantMention.ts';
import { assistants } from './places/index.generated.ts';
import { textOf, valuesAt } from './values.ts';

/** More settings of assistants in a file, nobody wrote. */
const maxFound = 500;

/** The assistants that settings of VS Code, recommended extensions and features of a container are about. */
export function findInEditorSettings(root: DataNode, keys: EditorKeys): readonly Mention[] {
  return [
    ...(keys.extensions ? extensionsIn(valuesAt(root, keys.extensions)) : []),
    ...(keys.features ? featuresIn(valuesAt(root, keys.features)) : []),
    ...(keys.settings ? settingsIn(valuesAt(root, keys.settings)) : []),
  ];
}

function extensionsIn(lists: readonly DataNode[]): readonly Mention[] {
  return lists
    .flatMap((list) => (list.kind === 'list' ? list.items : []))
    .flatMap((item) => {
      // A leading minus takes out what an image recommends.
      const id = textOf(item)?.toLowerCase() ?? '';
      const assistant = assistants.find(({ extensions }) => extensions?.includes(id));
      return assistant
        ? [assistantMention(assistant, 'recommended extension', item.span, { details: [['extension', id]] })]
        : [];
    });
}

function featuresIn(tables: readonly DataNode[]): readonly Mention[] {
  return tables.flatMap((table) => {
    if (table.kind !== 'table') return [];
    return table.keys().flatMap((key) => {
      const feature = key.replace(/(?<=\/[^/]*):[^/]*$/, '');
      const assistant = assistants.find(({ features }) => features?.includes(feature));
      const node = assistant && table.child(key);
      return node
        ? [assistantMention(assistant, 'container feature', node.span, { details: [['feature', feature]] })]
        : [];
    });
  });
}

/** One entry an assistant, at the first of its settings: they are many. */
function settingsIn(tables: readonly DataNode[]): readonly Mention[] {
  const found = new Map<Assistant, Mention>();
  for (const table of tables) {
    if (table.kind !== 'table') continue;
    let looked = 0;
    for (const key of table.keys()) {
      const assistant = assistants.find(({ settings }) => settings?.some((prefix) => key.startsWith(prefix)));
      if (!assistant || found.has(assistant) || ++looked > maxFound) continue;
      const node = table.child(key);
      if (node && !isOff(node)) {
        found.set(
          assistant,
          assistantMention(assistant, 'setting', node.span, { details: [['setting', key]] }),
        );
      }
    }
  }
  return [...found.values()];
}

/** What turns something off sets up nothing. */
function isOff(node: DataNode): boolean {
  if (node.kind === 'table') {
    return node
      .keys()
      .slice(0, 100)
      .every((key) => textOf(node.child(key)) === 'false');
  }
  return textOf(node) === 'false';
}
