import { pushTo } from '../../common/multiMap.ts';
import { lastAtOrBefore } from '../../common/sorted.ts';
import type { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';

/** Methods that declare an option of a command line. */
const declaring = new NameSet(['add_argument', 'set_defaults']);
/** What asks for options: methods that give them all. */
export const parsing = new NameSet([
  'parse_args',
  'parse_known_args',
  'parse_intermixed_args',
  'parse_known_intermixed_args',
]);

const flags = /\badd_argument\s*\(\s*((?:["'][\w-]+["']\s*,?\s*)+)/g;
const destination = /\bdest\s*=\s*["'](\w+)["']/g;
const flag = /["']-*([\w-]+)["']/g;

/** The lines that declare options of a command line, by what the options are called in the program. */
export class PythonOptions {
  private readonly byName = new Map<string, number[]>();
  /** Those of which the option is not told by the text. */
  private readonly others: number[] = [];

  constructor(text: string, mentions: Mentions, lines: PythonLines) {
    let last = -1;
    for (const offset of mentions.of(declaring)) {
      const line = lastAtOrBefore(lines.starts, offset);
      const end = lines.ends[line] ?? 0;
      if (line === last || offset >= end || lines.kinds[line] === lineKind.text) continue;
      last = line;
      const names = namesIn(text.slice(lines.starts[line], end));
      if (names.length === 0) this.others.push(line);
      for (const name of names) pushTo(this.byName, name, line);
    }
  }

  /** The lines that may declare an option. */
  of(name: string): readonly number[] {
    return this.byName.get(name) ?? [];
  }

  /** The lines that may declare any. */
  get unknown(): readonly number[] {
    return this.others;
  }

  get all(): readonly number[] {
    return [...this.byName.values(), this.others].flat();
  }
}

function namesIn(line: string): readonly string[] {
  const written = [...line.matchAll(flags)].flatMap(([, list = '']) => [...list.matchAll(flag)]);
  return [...written, ...line.matchAll(destination)].map(([, name = '']) => name.replaceAll('-', '_'));
}
