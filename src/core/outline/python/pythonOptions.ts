import { pushTo } from '../../common/multiMap.ts';
import { lastAtOrBefore } from '../../common/sorted.ts';
import type { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';

/** Methods that declare an option of a command line. */
const declaring = new NameSet(['add_argument', 'set_defaults']);
/** What asks for options: methods that give them all. */
const parsing = new NameSet([
  'parse_args',
  'parse_known_args',
  'parse_intermixed_args',
  'parse_known_intermixed_args',
]);

/** Stands for a name that the text does not tell. */
const anyName = '';

const flags = /\badd_argument\s*\(\s*((?:["'][\w-]+["']\s*,?\s*)+)/g;
const destination = /\bdest\s*=\s*["'](\w+)["']/g;
const flag = /["']-*([\w-]+)["']/g;

/** The lines that declare options of a command line, by what the options are called in the program. */
export class PythonOptions {
  private byName: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(
    private readonly text: string,
    private readonly mentions: Mentions,
    private readonly lines: PythonLines,
  ) {}

  /**
   * The lines that matter now that `attribute` is asked for besides those `before`, and some names are called: none
   * until something gives options.
   */
  askedBy(attribute: string, before: NameSet, called: NameSet): readonly number[] {
    const isFirst = !this.byName && parsing.has(attribute);
    if (!isFirst && !this.byName) return [];
    this.byName ??= this.find();
    // In a dictionary options have names in quotes.
    if (called.has('vars') || before.has('__dict__')) return [...this.byName.values()].flat();
    const asked = isFirst ? [anyName, ...before] : [attribute];
    return asked.flatMap((name) => this.byName?.get(name) ?? []);
  }

  private find(): ReadonlyMap<string, readonly number[]> {
    const { text, mentions, lines } = this;
    const found = new Map<string, number[]>();
    let last = -1;
    for (const offset of mentions.of(declaring)) {
      const line = lastAtOrBefore(lines.starts, offset);
      const end = lines.ends[line] ?? 0;
      if (line === last || offset >= end || lines.kinds[line] === lineKind.text) continue;
      last = line;
      const names = namesIn(text.slice(lines.starts[line], end));
      for (const name of names.length > 0 ? names : [anyName]) pushTo(found, name, line);
    }
    return found;
  }
}

function namesIn(line: string): readonly string[] {
  const written = [...line.matchAll(flags)].flatMap(([, list = '']) => [...list.matchAll(flag)]);
  return [...written, ...line.matchAll(destination)].map(([, name = '']) => name.replaceAll('-', '_'));
}
