import { PlacedText } from '../commands/placedText.ts';
import { readYaml, type YamlNode } from './yamlTree.ts';

/** A file that is no code, and what several readers ask of it. */
export class FormatSource {
  private parsed: readonly YamlNode[] | undefined;

  constructor(
    /** Relative to the folder, POSIX; in an editor it may be longer. */
    readonly path: string,
    readonly text: string,
  ) {}

  /** Its documents, where it is YAML or JSON; parsed when first asked for. */
  get documents(): readonly YamlNode[] {
    this.parsed ??= readYaml(PlacedText.of(this.text));
    return this.parsed;
  }

  /** Whether one of these words stands anywhere: what cannot name a model is not parsed. */
  mentions(...words: readonly string[]): boolean {
    return words.some((word) => this.text.includes(word));
  }
}
