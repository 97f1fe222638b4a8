import { PlacedText } from '../commands/placedText.ts';
import type { Span } from '../model/text.ts';
import { readYaml, type YamlNode } from './yamlTree.ts';

/** Longer, nobody begins a file with. */
const maxLength = 100_000;

/** What a text says between two lines of `---` that it begins with. */
export class FrontMatter {
  private constructor(
    private readonly text: string,
    private readonly start: number,
  ) {}

  static of(text: string): FrontMatter | undefined {
    const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text.slice(0, maxLength));
    return front?.[1] === undefined ? undefined : new FrontMatter(front[1], front[0].indexOf('\n') + 1);
  }

  /** Undefined where it is no YAML. */
  get yaml(): YamlNode | undefined {
    return readYaml(PlacedText.of(this.text, this.start))[0];
  }

  /** Whether a key at the beginning of a line has a value, behind it or on the lines below. */
  has(key: string): boolean {
    return new RegExp(`^${key}:[ \\t]*(?:\\S|\\r?\\n[ \\t]+\\S)`, 'm').test(this.text);
  }

  /**
   * What stands behind a key at the beginning of a line. Assistants read no more than that: a description with a colon
   * in it is no YAML, and works.
   */
  line(key: string): { readonly text: string; readonly span: Span } | undefined {
    const match = new RegExp(`^${key}:[ \\t]*(\\S[^\\r\\n]*)$`, 'm').exec(this.text);
    if (match?.[1] === undefined) return undefined;
    const text = match[1].trimEnd();
    const start = this.start + match.index + match[0].length - match[1].length;
    return { text, span: { start, end: start + text.length } };
  }
}
