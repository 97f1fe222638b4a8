import { isAlias, isMap, isScalar, isSeq, visit, type Document, type Node } from 'yaml';
import { alignedIn } from '../commands/alignedText.ts';
import type { PlacedText } from '../commands/placedText.ts';
import { yamlDocuments } from '../common/yamlDocuments.ts';
import type { Span } from '../model/text.ts';

/** Nodes of one file that are looked at: aliases of aliases are many in few characters. */
const maxVisits = 200_000;
/** A longer text is no configuration that people wrote, and takes long to parse. */
const maxLength = 512 * 1024;

/** The documents of a YAML text; none where it cannot be read, or not whole. */
export function readYaml(source: PlacedText): readonly YamlNode[] {
  if (source.text.length > maxLength) return [];
  return (yamlDocuments(source.text) ?? []).flatMap((document) =>
    document.errors.length > 0 || !document.contents
      ? []
      : [new YamlNode(new Tree(source, document), document.contents, 0)],
  );
}

class Tree {
  private anchors: Map<string, Node | undefined> | undefined;
  visits = 0;

  constructor(
    readonly source: PlacedText,
    private readonly document: Document,
  ) {}

  /** What an alias stands for; undefined for a name that is given twice. */
  targetOf(name: string): Node | undefined {
    if (!this.anchors) {
      const anchors = new Map<string, Node | undefined>();
      visit(this.document, {
        Value: (_key, node) => {
          const { anchor } = node;
          if (anchor !== undefined) anchors.set(anchor, anchors.has(anchor) ? undefined : node);
        },
      });
      this.anchors = anchors;
    }
    return this.anchors.get(name);
  }
}

/** A value of a YAML document. */
export class YamlNode {
  private readonly node: Node | undefined;

  /** @param start of the key or the dash in front of it. */
  constructor(
    private readonly tree: Tree,
    node: Node,
    private readonly start: number,
  ) {
    this.node = isAlias(node) ? tree.targetOf(node.source) : node;
  }

  get(key: string): YamlNode | undefined {
    return this.entries().find(([name]) => name === key)?.[1];
  }

  /** A value by the keys that lead to it. */
  at(...keys: readonly string[]): YamlNode | undefined {
    return keys.reduce<YamlNode | undefined>((node, key) => node?.get(key), this);
  }

  /** Those of a map; what is merged into it stands behind its own. */
  entries(depth = 0): readonly (readonly [string, YamlNode])[] {
    const { node, tree } = this;
    if (!isMap(node) || depth > 4) return [];
    const own: [string, YamlNode][] = [];
    const merged: (readonly [string, YamlNode])[] = [];
    for (const pair of node.items) {
      if (++tree.visits > maxVisits) return [];
      const { key, value } = pair;
      if (!isScalar(key) || !isNode(value)) continue;
      // The parser gives the key `<<` a symbol as its value.
      const name = typeof key.value === 'symbol' ? '<<' : String(key.value);
      const child = new YamlNode(tree, value, key.range?.[0] ?? 0);
      if (name === '<<') for (const from of child.mergedMaps()) merged.push(...from.entries(depth + 1));
      else own.push([name, child]);
    }
    return merged.length === 0 ? own : [...own, ...merged];
  }

  items(): readonly YamlNode[] {
    const { node, tree } = this;
    if (!isSeq(node)) return [];
    return node.items.flatMap((item) => {
      if (++tree.visits > maxVisits || !isNode(item)) return [];
      return [new YamlNode(tree, item, item.range?.[0] ?? 0)];
    });
  }

  /** What a scalar says, numbers and booleans too. */
  get text(): string | undefined {
    const { node } = this;
    if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
    return typeof node.value === 'string' ? node.value : node.source;
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  /** Where a scalar's text stands. Undefined for what is no scalar. */
  get placed(): PlacedText | undefined {
    const { text, node, tree } = this;
    const [start = 0, end = 0] = node?.range ?? [];
    if (text === undefined || !isScalar(node)) return undefined;
    const { source } = tree;
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const first = this.isBlock ? source.text.indexOf('\n', start) + 1 : isQuoted ? start + 1 : start;
    return alignedIn(source, text, first, isQuoted ? end - 1 : end);
  }

  /** The token. */
  get span(): Span {
    const [start = 0, end = 0] = this.node?.range ?? [];
    const { source } = this.tree;
    // A block ends with the line break behind it.
    const written = source.text.slice(start, end).trimEnd();
    return source.spanOf(start, start + written.length);
  }

  /** From its key to its end. */
  get whole(): Span {
    const { end } = this.span;
    const start = this.tree.source.offsetOf(this.start);
    return { start: Math.min(start, end), end };
  }

  /** Each of its lines is a line of the file: a comment in there is one of the script. */
  get isLiteralBlock(): boolean {
    return isScalar(this.node) && this.node.type === 'BLOCK_LITERAL';
  }

  private get isBlock(): boolean {
    return this.isLiteralBlock || (isScalar(this.node) && this.node.type === 'BLOCK_FOLDED');
  }

  private mergedMaps(): readonly YamlNode[] {
    return this.isList ? this.items() : [this];
  }
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}
