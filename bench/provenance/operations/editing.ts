import type { Random } from '../../generator/random.ts';
import { changedLine, makeLine, newLine, type TruthLine } from '../truth.ts';
import type { World } from '../world.ts';
import { extensionOf, someGap, someLine, somePath, type Operation } from './operation.ts';

const words = ['value', 'total', 'entry', 'handler', 'buffer', 'limit', 'reader', 'offset', 'token', 'state'];

/** Puts one word of a line in the place of another; undefined where there is none. */
export function withOtherWord(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(/\b[a-z][A-Za-z_]{3,}\b/g)];
  if (places.length === 0) return undefined;
  const { 0: old, index } = random.pick(places);
  const word = `${random.pick(words)}${random.int(0, 99)}`;
  return text.slice(0, index) + word + text.slice(index + old.length);
}

/** A statement that is to be found nowhere else. */
function statement(path: string, indent: string, random: Random): string {
  const [a, b, c] = [random.pick(words), random.pick(words), random.pick(words)];
  const [n, m] = [random.int(100, 9999), random.int(100, 9999)];
  return path.endsWith('.py')
    ? `${indent}${a}_${n} = ${b}_${m}(${c}, ${n + m})`
    : `${indent}const ${a}${n} = ${b}${m}(${c}, ${n + m});`;
}

function indentOf({ text }: TruthLine): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

/** A word is typed over another, key by key. */
const typeWord: Operation = {
  name: 'typed word',
  weight: 14,
  run(world) {
    const path = somePath(world);
    const at = someLine(world, path);
    const line = at === undefined ? undefined : world.linesOf(path)[at];
    const text = line && withOtherWord(line.text, world.random);
    if (at === undefined || !line || text === undefined) return;
    let same = 0;
    while (same < text.length && line.text[same] === text[same]) same++;
    const tail = text.length - (/\W/.exec(text.slice(same))?.index ?? text.length - same) - same;
    for (let typed = same + 1; typed < text.length - tail; typed++) {
      const half =
        line.text.slice(0, same) + text.slice(same, typed) + line.text.slice(line.text.length - tail);
      world.replaceInLine(path, at, makeLine(half, line.origin), { by: 'human' });
    }
    world.replaceInLine(path, at, changedLine(line, text, 'human'), { by: 'human' });
  },
};

/** Return is pressed, and a line typed. */
const typeLines: Operation = {
  name: 'typed lines',
  weight: 10,
  run(world) {
    const path = somePath(world);
    for (let count = world.random.int(1, 4); count > 0; count--) {
      const at = someLine(world, path);
      const line = at === undefined ? undefined : world.linesOf(path)[at];
      if (at === undefined || !line || !/[;:{]$/.test(line.text)) continue;
      const text = statement(path, indentOf(world.linesOf(path)[at + 1] ?? line), world.random);
      world.replaceLines(path, at + 1, 0, [newLine('', 'human')], { by: 'human' });
      for (const end of [4, 9, text.length]) {
        world.replaceInLine(path, at + 1, newLine(text.slice(0, end), 'human'), { by: 'human' });
      }
    }
  },
};

const deleteLines: Operation = {
  name: 'deleted lines',
  weight: 6,
  run(world) {
    const path = somePath(world);
    const at = someLine(world, path);
    const count = world.random.int(1, 3);
    if (at === undefined || world.linesOf(path).length < 30 || at + count >= world.linesOf(path).length)
      return;
    world.replaceLines(path, at, count, [], { by: 'human' });
  },
};

const insertAi: Operation = {
  name: 'AI insert',
  weight: 16,
  run(world) {
    const path = somePath(world);
    if (world.linesOf(path).length > 1_200) return;
    world.replaceLines(path, someGap(world, path), 0, world.newChunk(path, 'ai'), { by: 'ai' });
  },
};

/** AI rewrites a part of a line, or puts lines into what is there. */
const editAi: Operation = {
  name: 'AI edit',
  weight: 6,
  run(world) {
    const path = somePath(world);
    const at = someLine(world, path);
    const line = at === undefined ? undefined : world.linesOf(path)[at];
    if (at === undefined || !line || !/[;:{]$/.test(line.text)) return;
    const text = withOtherWord(line.text, world.random) ?? line.text;
    const added = statement(path, indentOf(world.linesOf(path)[at + 1] ?? line), world.random);
    const changed = text === line.text ? line : changedLine(line, text, 'ai');
    world.replaceLines(path, at, 1, [changed, newLine(added, 'ai')], { by: 'ai' });
  },
};

const undo: Operation = {
  name: 'undo and redo',
  weight: 8,
  run(world) {
    const steps = world.random.int(1, 6);
    for (let step = 0; step < steps; step++) world.undo();
    const redone = world.random.chance(0.5) ? steps : 0;
    for (let step = 0; step < redone; step++) world.redo();
  },
};

/** Where a stretch of lines of a file begins, and where it ends. */
function someStretch(world: World, path: string): readonly [first: number, behind: number] | undefined {
  const from = someGap(world, path);
  const lines = world.linesOf(path);
  let to = from + 1;
  while (to < lines.length - 1 && !(lines[to - 1]?.text === '' && /^\S/.test(lines[to]?.text ?? ''))) to++;
  return to - from < 2 || to - from > 80 || to >= lines.length ? undefined : [from, to];
}

const cutAndPaste: Operation = {
  name: 'cut and paste',
  weight: 5,
  run(world) {
    const path = somePath(world);
    const stretch = someStretch(world, path);
    if (!stretch || world.linesOf(path).length < 60) return;
    const [first, behind] = stretch;
    const lines = world.linesOf(path).slice(first, behind);
    world.replaceLines(path, first, behind - first, [], { by: 'none' });
    const to = world.random.pick(world.paths.filter((each) => extensionOf(each) === extensionOf(path)));
    world.replaceLines(to, someGap(world, to), 0, lines, { by: 'none', isReturn: true });
  },
};

const copyAndPaste: Operation = {
  name: 'copy and paste',
  weight: 3,
  run(world) {
    const path = somePath(world);
    const stretch = someStretch(world, path);
    if (!stretch) return;
    const lines = world.linesOf(path).slice(...stretch);
    const to = world.random.pick(world.paths.filter((each) => extensionOf(each) === extensionOf(path)));
    if (world.linesOf(to).length > 1_200) return;
    world.copy(path, ...stretch);
    const copies = lines.map(({ text, origin }) => makeLine(text, origin));
    world.replaceLines(to, someGap(world, to), 0, copies, { by: 'none', isReturn: true });
  },
};

/** Lines are moved up or down by keys: one event. */
const moveLines: Operation = {
  name: 'moved lines',
  weight: 5,
  run(world) {
    const path = somePath(world);
    const at = someLine(world, path);
    const count = world.random.int(1, 4);
    const by = world.random.int(1, 3);
    const lines = world.linesOf(path);
    if (at === undefined || at + count + by >= lines.length) return;
    const moved = [...lines.slice(at + count, at + count + by), ...lines.slice(at, at + count)];
    world.replaceLines(path, at, count + by, moved, { by: 'none' });
  },
};

const indentLines: Operation = {
  name: 'indented lines',
  weight: 4,
  run(world) {
    const path = somePath(world);
    const at = someLine(world, path);
    if (at === undefined) return;
    const lines = world
      .linesOf(path)
      .slice(at, Math.min(at + world.random.int(1, 25), world.linesOf(path).length - 1));
    const step = path.endsWith('.py') ? '    ' : '  ';
    const isOut = world.random.chance(0.5);
    const indented = lines.map((line) => {
      if (line.text === '') return line;
      return makeLine(isOut ? line.text.replace(step, '') : step + line.text, line.origin);
    });
    world.replaceLines(path, at, indented.length, indented, { by: 'none' });
  },
};

/** Text from elsewhere is pasted, of which nobody knows who wrote it. */
const pasteForeign: Operation = {
  name: 'foreign paste',
  weight: 5,
  run(world) {
    const path = somePath(world);
    if (world.linesOf(path).length > 1_200) return;
    world.replaceLines(path, someGap(world, path), 0, world.newChunk(path, 'none'), { by: 'none' });
  },
};

export const editing: readonly Operation[] = [
  typeWord,
  typeLines,
  deleteLines,
  insertAi,
  editAi,
  undo,
  cutAndPaste,
  copyAndPaste,
  moveLines,
  indentLines,
  pasteForeign,
];
