import { PlacedText } from '../commands/placedText.ts';
import { readYaml, type YamlNode } from './yamlTree.ts';

/** Longer, nobody begins a file with. */
const maxLength = 100_000;

/** The YAML between two lines of `---` that a text begins with. */
export function frontMatterOf(text: string): YamlNode | undefined {
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text.slice(0, maxLength));
  if (front?.[1] === undefined) return undefined;
  return readYaml(PlacedText.of(front[1], front[0].indexOf('\n') + 1))[0];
}
