import { lineKind, type LineKind, type PythonLines } from './pythonLines.ts';

/** How the logical lines of a text are nested in each other, by their indentation. All columns hold -1 for none. */
export class PythonBlocks {
  /** The line that the block around a line belongs to: `def`, `if`, `else`, … */
  readonly parents: number[] = [];
  /** The `def` around a line; a `def` itself is in what is around it. */
  readonly functions: number[] = [];
  /** Of `elif`, `else`, `except` and `finally` the line that the statement begins with. */
  readonly openers: number[] = [];
  /** Of a line that begins a statement the clauses that go on with it. */
  private readonly clausesOf = new Map<number, number[]>();
  private readonly kinds: readonly LineKind[];
  private readonly hasBody: boolean[] = [];

  constructor(lines: PythonLines) {
    const { indents, kinds } = lines;
    this.kinds = kinds;
    /** Lines that the next may be in the block of, the innermost last. */
    const open: number[] = [];
    for (let line = 0; line < kinds.length; line++) {
      const indent = indents[line] ?? 0;
      let sibling = -1;
      while (open.length > 0 && (indents[open.at(-1) ?? 0] ?? 0) >= indent) sibling = open.pop() ?? -1;
      const parent = open.at(-1) ?? -1;
      this.parents.push(parent);
      if (parent >= 0) this.hasBody[parent] = true;
      const isInFunction = parent >= 0 && kinds[parent] === lineKind.function;
      this.functions.push(isInFunction ? parent : (this.functions[parent] ?? -1));
      const goesOn = kinds[line] === lineKind.clause || kinds[line] === lineKind.except;
      const isClause = goesOn && sibling >= 0 && indents[sibling] === indent;
      const opener = isClause ? this.openerOf(sibling) : -1;
      this.openers.push(opener);
      if (isClause) this.addClause(opener, line);
      open.push(line);
    }
  }

  /** The line itself and everything that makes one statement with it: `if`, `elif`, `else`. */
  statementOf(line: number): readonly number[] {
    const opener = this.openerOf(line);
    const clauses = this.clausesOf.get(opener);
    return clauses ? [opener, ...clauses] : [line];
  }

  /** Whether a line has a block of its own below it. */
  isHeader(line: number): boolean {
    return this.hasBody[line] === true;
  }

  isInClassBody(line: number): boolean {
    return this.kinds[this.parents[line] ?? -1] === lineKind.class;
  }

  private openerOf(line: number): number {
    const opener = this.openers[line] ?? -1;
    return opener < 0 ? line : opener;
  }

  private addClause(opener: number, line: number): void {
    const clauses = this.clausesOf.get(opener);
    if (clauses) clauses.push(line);
    else this.clausesOf.set(opener, [line]);
  }
}
