import { assignmentIn } from '../../commands/shellScript.ts';
import { readValue, readWords, type Dialect } from '../../commands/shellWord.ts';
import { findInContainer } from '../../commands/container.ts';
import { findInWords } from '../../commands/findInScript.ts';
import type { Found } from '../../commands/mention.ts';
import { literalOf, type Variables, type Word } from '../../commands/word.ts';
import type { Span } from '../../model/text.ts';
import type { YamlNode } from '../yamlTree.ts';

/** A container as a YAML file describes it. */
export interface ContainerSettings {
  readonly image: YamlNode | undefined;
  /** What takes the place of the image's own program. */
  readonly entrypoint: readonly Word[];
  readonly args: readonly Word[];
  readonly environment: ReadonlyMap<string, Word>;
  readonly whole: Span;
}

export function findInSettings(settings: ContainerSettings, variables: Variables): readonly Found[] {
  const { entrypoint, args, environment, whole } = settings;
  if (entrypoint.length > 0) return findInWords([...entrypoint, ...args], whole, variables);
  const imageWord = settings.image && wordOf(settings.image, 'shell');
  const image = literalOf(imageWord);
  const found = findInContainer({ image, imageWord, args, environment, whole }, variables);
  return found.length > 0 ? found : findInWords(args, whole, variables);
}

/** A scalar as one word. */
export function wordOf(node: YamlNode, dialect: Dialect): Word | undefined {
  const { placed, span } = node;
  return placed && { ...readValue(placed, dialect), span };
}

/** A command: a list of words, or one text of them. */
export function wordsOf(node: YamlNode | undefined, dialect: Dialect): readonly Word[] {
  if (!node) return [];
  if (node.isList) return node.items().flatMap((item) => wordOf(item, dialect) ?? []);
  const { placed } = node;
  return placed ? readWords(placed, dialect) : [];
}

/** `environment:` as a map, or as a list of `NAME=value`. */
export function environmentOf(node: YamlNode | undefined): ReadonlyMap<string, Word> {
  const environment = new Map<string, Word>();
  for (const [name, value] of node?.entries() ?? []) {
    const word = wordOf(value, 'shell');
    if (word) environment.set(name, word);
  }
  for (const item of node?.items() ?? []) {
    const word = wordOf(item, 'shell');
    const assignment = word && assignmentIn(word);
    if (assignment) environment.set(assignment.name, assignment.value);
  }
  return environment;
}
