import { format } from 'prettier';
import { reflow } from '../reflow.ts';
import { changedLine, makeLine, newLines, type TruthLine } from '../truth.ts';
import { textOf, type World } from '../world.ts';
import { withOtherWord } from './editing.ts';
import { extensionOf, someGap, someLine, somePath, type Operation } from './operation.ts';

/** A real formatter, each time with other settings, as when a project changes its mind. */
const prettier: Operation = {
  name: 'formatter',
  weight: 5,
  async run(world) {
    const path = somePath(world);
    if (!path.endsWith('.ts')) return indentAll(world, path);
    const { random } = world;
    const before = world.linesOf(path);
    let text: string;
    try {
      text = await format(textOf(before).join('\n'), {
        parser: 'typescript',
        printWidth: random.pick([70, 80, 110, 140]),
        tabWidth: random.pick([2, 4]),
        singleQuote: random.chance(0.5),
        trailingComma: random.pick(['all', 'none']),
      });
    } catch {
      // What somebody just types is no program; then no formatter does anything either.
      return;
    }
    world.rewrite(path, reflow(before, text));
  },
};

/** Python by its own tools changes no line here but its indentation. */
function indentAll(world: World, path: string): void {
  const to = world.random.pick(['  ', '    ', '\t']);
  const lines = world.linesOf(path).map((line) => {
    const text = line.text.replace(/^(?: {4}|\t)+/, (all) => to.repeat(all.replace(/ {4}/g, '\t').length));
    return text === line.text ? line : makeLine(text, line.origin);
  });
  world.rewrite(path, lines);
}

/** A program, or somebody in another editor, changes the file on the disk. */
const rewriteOutside: Operation = {
  name: 'external rewrite',
  weight: 6,
  run(world) {
    const path = somePath(world);
    world.rewrite(path, changedByOthers(world, path, world.linesOf(path)));
  },
};

/** Some words are others, some lines go, and some come, of which nobody knows who wrote them. */
export function changedByOthers(
  world: World,
  path: string,
  lines: readonly TruthLine[],
): readonly TruthLine[] {
  const { random } = world;
  let changed = [...lines];
  for (let count = random.int(1, 4); count > 0; count--) {
    const at = random.int(0, Math.max(0, changed.length - 2));
    const line = changed[at];
    const text = line && withOtherWord(line.text, random);
    if (line && text !== undefined) changed[at] = changedLine(line, text, 'none');
  }
  if (random.chance(0.4) && changed.length > 60)
    changed.splice(random.int(0, changed.length - 10), random.int(1, 4));
  if (random.chance(0.4) && changed.length < 1_200) {
    const gaps = changed.flatMap(({ text }, at) => (text === '' && at < changed.length - 1 ? [at] : []));
    const at = gaps.length > 0 ? random.pick(gaps) : 0;
    changed = [
      ...changed.slice(0, at),
      ...newLines([''], 'none'),
      ...world.newChunk(path, 'none'),
      ...changed.slice(at),
    ];
  }
  return changed;
}

/** A tool moves a function to another place, or another file, in one go. */
const moveOutside: Operation = {
  name: 'external move',
  weight: 3,
  run(world) {
    const path = somePath(world);
    const lines = world.linesOf(path);
    const from = someGap(world, path);
    let to = from + 1;
    while (to < lines.length - 1 && !(lines[to - 1]?.text === '' && /^\S/.test(lines[to]?.text ?? ''))) to++;
    if (to >= lines.length || to - from > 80 || lines.length < 60) return;
    const moved = lines.slice(from, to);
    const rest = [...lines.slice(0, from), ...lines.slice(to)];
    const other = world.random.pick(world.paths.filter((each) => extensionOf(each) === extensionOf(path)));
    if (other === path) {
      const at = world.random.int(0, Math.max(0, from - 1));
      const gap = rest[at]?.text === '' ? at + 1 : 0;
      world.rewrite(path, [...rest.slice(0, gap), ...moved, ...rest.slice(gap)]);
      return;
    }
    world.rewrite(path, rest);
    const gap = someGap(world, other);
    const there = world.linesOf(other);
    world.rewrite(other, [...there.slice(0, gap), ...moved, ...there.slice(gap)]);
  },
};

let names = 0;

const renameFile: Operation = {
  name: 'rename',
  weight: 1,
  run(world) {
    const path = somePath(world);
    if (someLine(world, path) === undefined) return;
    world.save();
    const to = `moved${++names}${extensionOf(path)}`;
    world.repository.git(world.repository.own, 'add', '-A');
    if (!world.repository.git(world.repository.own, 'mv', path, to)) return;
    // In the editor, or by a command that it only sees the files of.
    if (world.random.chance(0.5)) world.rename(path, to);
    else world.reload();
  },
};

export const outside: readonly Operation[] = [prettier, rewriteOutside, moveOutside, renameFile];
