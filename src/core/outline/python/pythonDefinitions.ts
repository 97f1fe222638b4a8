import { pushTo } from '../../common/multiMap.ts';
import { lastAtOrBefore } from '../../common/sorted.ts';
import type { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import type { PythonBlocks } from './pythonBlocks.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';
import { isKeyword, somePythonName } from './pythonNames.ts';

const resultWords = new NameSet(['return', 'yield']);
const definition = /(?:async[ \t]+)?(?:def|class)[ \t]+([\w\u0080-\uffff]+)/y;

/** The functions and classes of a text: where they are, what functions return, and who makes objects of classes. */
export class PythonDefinitions {
  /** Name → lines of `def`. */
  private readonly functions = new Map<string, number[]>();
  /** Name in the head of a class → lines of such classes. */
  private readonly heirs = new Map<string, number[]>();
  /** Line of a class → lines of its `def __init__`. */
  private readonly constructors = new Map<number, number[]>();
  private results: Map<number, number[]> | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: PythonLines,
    private readonly blocks: PythonBlocks,
    private readonly mentions: Mentions,
  ) {
    for (let line = 0; line < lines.kinds.length; line++) {
      const kind = lines.kinds[line];
      if (kind === lineKind.function) this.addFunction(line);
      else if (kind === lineKind.class) this.addClass(line);
    }
  }

  /** The functions of this name. */
  named(name: string): readonly number[] {
    return this.functions.get(name) ?? [];
  }

  nameOf(line: number): string {
    definition.lastIndex = this.lines.starts[line] ?? 0;
    return definition.exec(this.text)?.[1] ?? '';
  }

  /** The lines in which a function says what it returns or yields. */
  resultsOf(functionLine: number): readonly number[] {
    return (this.results ??= this.findResults()).get(functionLine) ?? [];
  }

  /** The lines of the class at a line, or around it, that give something to it or its objects as they are made. */
  fieldsAround(line: number): readonly number[] {
    const { lines, blocks } = this;
    const isClass = (at: number): boolean => lines.kinds[at] === lineKind.class;
    const owner = isClass(line) ? line : (blocks.parents[line] ?? -1);
    if (!isClass(owner)) return [];
    const makers = new Set(this.constructorsOf(owner));
    const found: number[] = [];
    const indent = lines.indents[owner] ?? 0;
    for (let at = owner + 1; at < lines.kinds.length && (lines.indents[at] ?? 0) > indent; at++) {
      const isField = blocks.parents[at] === owner || makers.has(blocks.functions[at] ?? -1);
      if (isField && lines.kinds[at] === lineKind.simple) found.push(at);
    }
    return found;
  }

  constructorsOf(classLine: number): readonly number[] {
    return this.constructors.get(classLine) ?? [];
  }

  /** The names by which the function at a line is called, or an object of the class is made. */
  callNamesOf(line: number): readonly string[] {
    const { lines, blocks } = this;
    const around = blocks.parents[line] ?? -1;
    const isConstructor = blocks.isInClassBody(line) && this.nameOf(line) === '__init__';
    if (lines.kinds[line] === lineKind.function && !isConstructor) return [this.nameOf(line)];
    const names = new Set([this.nameOf(isConstructor ? around : line), 'cls']);
    for (const name of names) {
      for (const heir of this.heirs.get(name) ?? []) names.add(this.nameOf(heir)).add('__init__');
    }
    return [...names];
  }

  /** Names in the head of a function, its parameters among them. */
  parametersOf(functionLine: number): readonly string[] {
    const { text, lines } = this;
    const names: string[] = [];
    const start = text.indexOf('(', lines.starts[functionLine] ?? 0);
    if (start < 0) return names;
    somePythonName(text, start, lines.ends[functionLine] ?? 0, (from, to) => {
      if (!isKeyword(text, from, to)) names.push(text.slice(from, to));
      return false;
    });
    return names;
  }

  private addFunction(line: number): void {
    const name = this.nameOf(line);
    pushTo(this.functions, name, line);
    if (name === '__init__') pushTo(this.constructors, this.blocks.parents[line] ?? -1, line);
  }

  private addClass(line: number): void {
    const { text, lines } = this;
    const end = lines.ends[line] ?? 0;
    const start = text.indexOf('(', lines.starts[line] ?? 0);
    if (start < 0 || start >= end) return;
    somePythonName(text, start, end, (from, to) => {
      pushTo(this.heirs, text.slice(from, to), line);
      return false;
    });
  }

  private findResults(): Map<number, number[]> {
    const { lines, blocks } = this;
    const results = new Map<number, number[]>();
    let last = -1;
    for (const offset of this.mentions.of(resultWords)) {
      const line = lastAtOrBefore(lines.starts, offset);
      const around = blocks.functions[line] ?? -1;
      if (line === last || around < 0 || offset >= (lines.ends[line] ?? 0)) continue;
      last = line;
      pushTo(results, around, line);
    }
    return results;
  }
}
