import type { Mention } from '../../commands/mention.ts';
import { mentionOf, type ModelUse } from '../../commands/modelWord.ts';
import { noVariables } from '../../commands/word.ts';
import type { YamlNode } from '../yamlTree.ts';
import { wordOf } from './containerSettings.ts';

/** A key of a configuration that names a model. */
export function settingOf(
  node: YamlNode | undefined,
  use: Omit<ModelUse, 'whole' | 'isSetting'>,
): readonly Mention[] {
  const word = node && wordOf(node, 'shell');
  const found = word && mentionOf(word, { ...use, whole: node.whole, isSetting: true }, noVariables);
  return found ? [found] : [];
}
