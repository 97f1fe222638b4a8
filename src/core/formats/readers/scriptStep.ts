import { findInScript } from '../../commands/findInScript.ts';
import type { Found } from '../../commands/mention.ts';
import { noVariables } from '../../commands/word.ts';
import type { YamlNode } from '../yamlTree.ts';

/** What the commands of a step do, whose variables its platform sets. */
export function findInStep(run: YamlNode): readonly Found[] {
  const { placed, whole } = run;
  if (!placed) return [];
  return findInScript(placed, noVariables, 'shell', (span) => (run.isLiteralBlock ? span : whole));
}
