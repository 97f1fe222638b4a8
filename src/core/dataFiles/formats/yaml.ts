import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Alias, Document, Node, YAMLMap } from 'yaml';
import { yamlDocuments } from '../../common/yamlDocuments.ts';
import type { Span } from '../../model/text.ts';
import type { DataFormat } from '../dataFormat.ts';
import { scalarOf, type DataNode } from '../dataNode.ts';

/** Aliases and merged tables that one question may go through: hostile files refer to themselves. */
const maxSteps = 200;

/** Several documents are a list of them. */
export const yaml: DataFormat = {
  id: 'yaml',
  matches: (path) => /\.ya?ml$/i.test(path),
  parse(text) {
    const documents = yamlDocuments(text);
    if (!documents || documents.some(({ errors }) => errors.length > 0)) return undefined;
    const roots = documents.map((document) => new YamlReader(document).root());
    const [root] = roots;
    return roots.length > 1 ? { kind: 'list', items: roots, span: { start: 0, end: text.length } } : root;
  },
};

/** Reads one document; an alias is followed when it is asked for, so that a bomb of them costs nothing. */
class YamlReader {
  private anchors: ReadonlyMap<Alias, Node> | undefined;
  private steps = 0;

  constructor(private readonly document: Document) {}

  root(): DataNode {
    return this.nodeOf(this.document.contents);
  }

  private nodeOf(given: unknown): DataNode {
    this.steps = 0;
    return this.convert(given);
  }

  private convert(given: unknown): DataNode {
    const node = this.target(given);
    const span = spanOf(node ?? given);
    if (!node || isOwnTag(node.tag)) return { kind: 'unknown', span };
    if (isScalar(node)) return scalarOf(node.value, span);
    if (isMap(node)) {
      const keys = (): readonly string[] => node.items.flatMap(({ key }) => keyOf(key) ?? []);
      return { kind: 'table', child: (key) => this.child(node, key), keys, span };
    }
    if (!isSeq(node)) return { kind: 'unknown', span };
    const convert = (item: unknown): DataNode => this.nodeOf(item);
    return {
      kind: 'list',
      get items() {
        return node.items.map(convert);
      },
      span,
    };
  }

  private child(map: YAMLMap, key: string): DataNode | undefined {
    this.steps = 0;
    const value = this.find(map, key);
    return value === undefined ? undefined : this.convert(value);
  }

  /** What stands under a key, else what a table merged with `<<` has there; null for a key without a value. */
  private find(map: YAMLMap, key: string): unknown {
    if (++this.steps > maxSteps) return undefined;
    const own = map.items.findLast((pair) => keyOf(pair.key) === key);
    if (own) return own.value ?? null;
    for (const pair of map.items) {
      if (!isMerge(pair.key)) continue;
      const merged = this.target(pair.value);
      for (const each of isSeq(merged) ? merged.items : [merged]) {
        const table = this.target(each);
        const found = isMap(table) ? this.find(table, key) : undefined;
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** The node itself, or what an alias stands for. */
  private target(given: unknown): Node | undefined {
    let node = given;
    while (isAlias(node)) {
      if (++this.steps > maxSteps) return undefined;
      this.anchors ??= anchorsOf(this.document);
      node = this.anchors.get(node);
    }
    return isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
  }
}

/** An anchor may be set again: an alias means the last one before it. */
function anchorsOf(document: Document): ReadonlyMap<Alias, Node> {
  const latest = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  visit(document, {
    Alias(_, alias) {
      const target = latest.get(alias.source);
      if (target) found.set(alias, target);
    },
    Value(_, node) {
      if (node.anchor !== undefined) latest.set(node.anchor, node);
    },
  });
  return found;
}

function keyOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value } = key;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** The parser gives the key `<<` a symbol as its value, except in quotes. */
function isMerge(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol';
}

/** A tag of the program's own: `!ENV`, `!include`. Those of YAML itself are `tag:yaml.org,2002:…`. */
function isOwnTag(tag: string | undefined): boolean {
  return tag !== undefined && !tag.startsWith('tag:yaml.org,2002:');
}

function spanOf(node: unknown): Span {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
