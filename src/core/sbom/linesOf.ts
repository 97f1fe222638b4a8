import { findNodeAtLocation, parse, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** Where a value stands in a document: `['components', 2, 'name']`. */
export type BomPath = readonly (string | number)[];

/** Tells the lines of a JSON text, from 1. It is read only when somebody asks, and once. */
export class LinesOf {
  private root: Node | undefined;

  constructor(private readonly text: string) {}

  /** The line on which a value begins, or the nearest one around it that is there. */
  lineOf(path: BomPath): number {
    this.root ??= parseTree(this.text);
    const { root } = this;
    if (!root) return 1;
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return lineAt(this.text, (isField(node.parent) ? node.parent : node).offset);
    }
    return lineAt(this.text, root.offset);
  }
}

/** The name of a field stands before its value, perhaps on a line above. */
function isField(node: Node | undefined): node is Node {
  return node?.type === 'property';
}

/** The line of the first thing that is no JSON; undefined when that cannot be told. */
export function lineOfSyntaxError(text: string): number | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // It calls itself for every level, and a hostile text has many.
    return undefined;
  }
  const [first] = errors;
  return first && lineAt(text, first.offset);
}

/** The line of a place, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
