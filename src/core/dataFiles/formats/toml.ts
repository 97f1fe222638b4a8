import { parseTOML, type AST } from 'toml-eslint-parser';
import type { Span } from '../../model/text.ts';
import type { DataFormat } from '../dataFormat.ts';
import { scalarOf, type DataNode } from '../dataNode.ts';

export const toml: DataFormat = {
  id: 'toml',
  matches: (path) => /\.toml$/i.test(path),
  parse(text) {
    // The parser knows no byte order mark.
    const top = parse(text.replace(/^\uFEFF/, ' '));
    if (!top) return undefined;
    const root = new Table({ start: 0, end: text.length });
    for (const node of top.body) {
      if (node.type === 'TOMLTable') fill(root.below(node.resolvedKey, spanOf(node)), node.body);
      else fill(root, [node]);
    }
    return root.node();
  },
};

function parse(text: string): AST.TOMLTopLevelTable | undefined {
  try {
    return parseTOML(text).body[0];
  } catch {
    return undefined;
  }
}

/** A table while it is read: its parts may stand far apart. An array of tables has its indexes as keys. */
class Table {
  private readonly entries = new Map<string, Table | DataNode>();

  constructor(private readonly span: Span) {}

  below(path: readonly (string | number)[], span: Span): Table {
    const [first, ...rest] = path;
    if (first === undefined) return this;
    const key = String(first);
    const known = this.entries.get(key);
    const table = known instanceof Table ? known : new Table(span);
    this.entries.set(key, table);
    return table.below(rest, span);
  }

  set(key: string, value: DataNode): void {
    this.entries.set(key, value);
  }

  node(): DataNode {
    const { entries, span } = this;
    return {
      kind: 'table',
      child: (key) => {
        const entry = entries.get(key);
        return entry instanceof Table ? entry.node() : entry;
      },
      keys: () => [...entries.keys()],
      span,
    };
  }
}

function fill(table: Table, body: readonly AST.TOMLKeyValue[]): void {
  for (const { key, value } of body) {
    const path = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
    const span = spanOf(value);
    table.below(path.slice(0, -1), span).set(path.at(-1) ?? '', nodeOf(value));
  }
}

function nodeOf(value: AST.TOMLContentNode): DataNode {
  const span = spanOf(value);
  switch (value.type) {
    case 'TOMLArray':
      return { kind: 'list', items: value.elements.map(nodeOf), span };
    case 'TOMLInlineTable': {
      const table = new Table(span);
      fill(table, value.body);
      return table.node();
    }
    case 'TOMLValue':
      return scalarOf(value.value, span);
  }
}

function spanOf({ range }: { readonly range: readonly [number, number] }): Span {
  return { start: range[0], end: range[1] };
}
