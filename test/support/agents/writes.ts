import type { AgentWrite } from './fakeAgent.ts';

const verbs = ['collect', 'measure', 'resolve', 'render', 'publish', 'inspect', 'convert', 'arrange'];
const nouns = ['invoices', 'sensors', 'routes', 'tickets', 'packets', 'harvests', 'ledgers', 'orchards'];

/** A text of which no line is like that of another number. */
export function block(number: number): string {
  const [verb, noun] = [verbs[number % 8] ?? '', nouns[(number >> 3) % 8] ?? ''];
  const name = `${verb}_${noun}_${number}`;
  return [
    `def ${name}(source_${number}, limit_${number}=${number}):`,
    `    found_${number} = [each for each in source_${number} if each.${noun} > limit_${number}]`,
    `    print("${verb} ${noun} ${number}", len(found_${number}))`,
    `    return sorted(found_${number}, key=lambda each: each.${verb}_${number})`,
    '',
  ].join('\n');
}

/** What stands in a file before an agent comes. */
export function startOf(number: number): string {
  return `import os\n\nlimit_of_${number} = ${number}\n\n\nif os.environ.get("RUN_${number}"):\n    main_${number}()\n`;
}

/** A new file for even numbers; for odd ones lines within a file that is there. */
export function writeOf(file: string, number: number): AgentWrite {
  const inserted = block(number);
  if (number % 2 === 0) return { file, before: null, after: inserted, anchor: '', inserted };
  const before = startOf(number);
  const anchor = `limit_of_${number} = ${number}`;
  return { file, before, after: before.replace(`${anchor}\n`, `${anchor}\n${inserted}`), anchor, inserted };
}
