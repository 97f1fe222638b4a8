import { deepEqual, equal } from 'node:assert/strict';
import { FolderProvenance } from '../../../src/core/provenance/folderProvenance.ts';
import { claude, Editing, typing } from './support.ts';

const before = ['import os', '', 'def main():', '    print(os.getcwd())', ''].join('\n');
const inserted = [
  'def greet(name, greeting):',
  '    if not name:',
  '        return None',
  '    return greeting + name',
  '',
].join('\n');

/** A file with a function of an assistant in it, from line 5 on. */
function withInsertion(): Editing {
  return new Editing(before).append(inserted, claude);
}

describe('what becomes of inserted lines', () => {
  it('labels what was inserted and nothing else', () => {
    deepEqual(withInsertion().owners, ['', '', '', '', 'ai!', 'ai!', 'ai!', 'ai!', '']);
  });

  it('follows them when lines come and go above', () => {
    const editing = withInsertion().replace('import os\n', 'import os\nimport sys\nimport re\n');
    deepEqual(editing.owners, ['', '', '', '', '', '', 'ai!', 'ai!', 'ai!', 'ai!', '']);
    editing.replace('import sys\nimport re\n', '');
    deepEqual(editing.owners.slice(4), ['ai!', 'ai!', 'ai!', 'ai!', '']);
  });

  it('says that a line was changed by hand, and takes that back when the change is', () => {
    const editing = withInsertion().type('return greeting', ' + " "');
    equal(editing.owners[7], 'ai~');
    editing.replace(' + " "', '', typing);
    equal(editing.owners[7], 'ai!');
  });

  it('gives a line to whoever rewrote most of it, and back when it is typed as it was', () => {
    const editing = withInsertion().replace(
      '    return greeting + name',
      '    raise NotImplementedError("no")',
      typing,
    );
    equal(editing.owners[7], 'human!');
    editing.replace('    raise NotImplementedError("no")', '    return greeting + name', typing);
    equal(editing.owners[7], 'ai!');
  });

  it('does not take a line of a human for one of the assistant', () => {
    const editing = withInsertion().type('return greeting + name', '\n    x = another(thing, entirely)');
    deepEqual(editing.shown.slice(7), [
      'ai!|    return greeting + name',
      'human!|    x = another(thing, entirely)',
      '|',
    ]);
  });

  it('is not moved by white space and quotes', () => {
    const editing = new Editing('').append("if a:\n    call('one', b)\n    return", claude);
    editing.reload('if a:\n  call( "one", b )\n  return\n');
    deepEqual(editing.owners, ['ai!', 'ai!', 'ai!', '']);
  });

  it('follows a line that a formatter takes apart, and one that it puts together', () => {
    const one = 'result = compute(first_argument, second_argument, third_argument)';
    const many = 'result = compute(\n    first_argument,\n    second_argument,\n    third_argument,\n)';
    const editing = new Editing('a = 1\n\nb = 2\n').replace('\n\n', `\n${one}\n`, claude);
    editing.reload(`a = 1\n${many}\nb = 2\n`);
    deepEqual(editing.owners.slice(0, 6), ['', 'ai!', 'ai!', 'ai!', 'ai!', 'ai!']);
    equal(editing.owners[6], '');
    editing.reload(`a = 1\n${one}\nb = 2\n`);
    deepEqual(editing.owners, ['', 'ai!', '', '']);
  });

  it('knows what was cut out again where it is put', () => {
    const editing = withInsertion().replace(inserted, '');
    deepEqual(editing.owners, ['', '', '', '', '']);
    editing.replace('import os\n', `${inserted}import os\n`);
    deepEqual(editing.owners, ['ai!', 'ai!', 'ai!', 'ai!', '', '', '', '', '']);
  });

  it('knows them in another file', () => {
    const provenance = new FolderProvenance();
    const from = new Editing(before, provenance).append(inserted, claude);
    const to = new Editing('import re\n', provenance, 'src/other.py');
    from.replace(inserted, '');
    to.append(inserted);
    deepEqual(to.owners, ['', 'ai>', 'ai>', 'ai>', 'ai>', '']);
  });

  it('knows them again after another branch was looked at', () => {
    const editing = withInsertion();
    const { text } = editing;
    editing.reload(before).reload(text);
    deepEqual(editing.owners.slice(0, 8), ['', '', '', '', 'ai!', 'ai!', 'ai!', 'ai!']);
  });

  it('does not know one short line again that somebody else may have written', () => {
    const editing = new Editing('a()\n').append('return result\n', claude);
    editing.replace('return result\n', '');
    editing.append('return result\n');
    deepEqual(editing.owners, ['', '', '']);
  });

  it('but does when it is undone', () => {
    const editing = new Editing('a()\n').append('return result\n', claude);
    editing.replace('return result\n', '', typing);
    editing.splice(editing.text.length, editing.text.length, 'return result\n', undefined, true);
    equal(editing.owners[1], 'ai!');
  });

  it('never takes braces for those that were there', () => {
    const editing = new Editing('f() {\n}\n').append('g() {\n  work(well);\n}\n', claude);
    editing.reload('f() {\n}\nclass Handler {\n}\n');
    deepEqual(editing.owners, ['', '', '', '', '']);
  });

  it('keeps what a human wrote theirs when an assistant changes a little of it', () => {
    const editing = new Editing('').type('', 'total = sum(values)');
    editing.replace('values', 'amounts', claude);
    equal(editing.owners[0], 'human~');
  });

  it('knows one line again that is moved by keys', () => {
    const editing = withInsertion();
    editing.replace(
      '        return None\n    return greeting + name\n',
      '    return greeting + name\n        return None\n',
    );
    deepEqual(editing.owners.slice(4), ['ai!', 'ai!', 'ai!', 'ai!', '']);
  });

  it('knows one line again where a program moves it, when it says enough', () => {
    const told = 'const answer = everything(about, life, universe);';
    const editing = new Editing('first(one);\nsecond(two);\nthird(three);\n').insertLines(
      1,
      `${told}\nshort(x);`,
      claude,
    );
    editing.reload(`first(one);\nsecond(two);\n${told}\nthird(three);\nshort(x);\n`);
    deepEqual(editing.owners, ['', '', 'ai!', '', '', '']);
  });

  it('knows one line again between the lines it stood between', () => {
    const [above, line, below] = ['first_call(one)', 'second(it)', 'third_call(three)'];
    const editing = new Editing(`${above}\n${below}\n`).insertLines(1, line, claude);
    editing.reload(`${above}\n${below}\n`).reload(`${above}\n${line}\n${below}\n`);
    deepEqual(editing.owners, ['', 'ai!', '', '']);
    for (const elsewhere of [`${line}\n${above}\n${below}`, `${above}\n${line}\nanother(one)\n${below}`]) {
      editing.reload(`${above}\n${below}\n`).reload(`${elsewhere}\n`);
      deepEqual(new Set(editing.owners), new Set(['']), elsewhere);
    }
  });

  it('does not know one line again in another file, however much it says', () => {
    const provenance = new FolderProvenance();
    const line = 'constructor(private readonly text: string) {}';
    const around = ['class WithText {\n\n', '\n\ngetText() {}\n}\n'];
    const from = new Editing(around.join(''), provenance).insertLines(2, line, claude);
    from.replace(`${line}\n`, '');
    const to = new Editing(around.join(''), provenance, 'src/other.py');
    to.reload(around.join(line));
    deepEqual(new Set(to.owners), new Set(['']));
  });

  it('takes a paste for what was copied as a whole, not for a line in it', () => {
    const editing = new Editing('').append('return somewhere\n', claude);
    editing
      .replace('return somewhere\n', '')
      .insertLines(0, 'def other():\n    return somewhere', undefined, true);
    deepEqual(editing.owners, ['', '', '']);
    editing.insertLines(0, 'return somewhere', undefined, true);
    deepEqual(editing.owners, ['ai!', '', '', '']);
  });

  it('follows lines that are copied', () => {
    const editing = withInsertion();
    editing.provenance.copy(editing.file, 6, 7);
    editing.insertLines(1, '        return None\n    return greeting + name', undefined, true);
    deepEqual(editing.owners.slice(0, 4), ['', 'ai!', 'ai!', '']);
    deepEqual(editing.owners.slice(6), ['ai!', 'ai!', 'ai!', 'ai!', '']);
  });

  it('lets lines stay whose they are that end like what is put in front of them', () => {
    const editing = new Editing('/**\n * First.\n */\nfirst();\n');
    editing.insertLines(0, '/**\n * Second of them.\n */\nsecond();\n', claude);
    deepEqual(editing.owners, ['ai!', 'ai!', 'ai!', 'ai!', 'ai!', '', '', '', '', '']);
  });

  it('takes away what one author wrote, where two ends are alike', () => {
    const theirs = 'g() {\n  work(well, together);\n}\n';
    const editing = new Editing('a(one, two);\nf() {\n  a(one, two);\n}\n\nlast(of, all);\n').insertLines(
      5,
      theirs,
      claude,
    );
    editing.reload('f() {\n  a(one, two);\n}\n\nlast(of, all);\n');
    deepEqual(editing.owners, ['', '', '', '', '', '']);
  });

  it('lets new lines begin where something begins', () => {
    const [mine, theirs] = ['f() {\n  a(one, two);\n}\n', 'g() {\n  work(well, together);\n}\n'];
    const editing = new Editing(`${mine}\nlast(of, all);\n`).insertLines(4, theirs, claude);
    editing.reload(`${mine}\nlast(of, all);\n`).reload(`${mine}\n${theirs}\nlast(of, all);\n`);
    deepEqual(editing.owners, ['', '', '', '', 'ai!', 'ai!', 'ai!', 'ai!', '', '']);
  });

  it('follows lines through a conflict of which the other side is taken', () => {
    const [ours, theirs] = [
      'total = sum(of_all)\nmean = total / len(of_all)',
      '  total = sum(of_all)\n  mean = total / len(of_all)',
    ];
    const editing = new Editing('first(line)\nlast(line)\n').insertLines(1, ours, claude);
    editing.reload(`first(line)\n<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> other\nlast(line)\n`);
    editing.reload(`first(line)\n${theirs}\nlast(line)\n`);
    deepEqual(editing.owners, ['', 'ai!', 'ai!', '', '']);
  });

  it('does not take a line for another because of its brackets and commas', () => {
    const one = 'def field_default(call: CallExpression, first: Expression) -> KnownCall:';
    const other = 'def export_metadata(metadata: BomMetadata, context: ExportContext) -> Bom:';
    const editing = new Editing('a = 1\nb = 2\n').insertLines(1, `${one}\n    return first\n`, claude);
    editing.reload(`a = 1\n${other}\n    pass\n    stop()\n\nb = 2\n`);
    equal(editing.owners[1], '');
  });

  it('lets new lines begin where something begins, also where more was changed', () => {
    const mine = 'f() {\n  a(one, two);\n}\n';
    const theirs = 'g() {\n  work(well, together);\n}\n';
    const editing = new Editing(`a(one, two);\n${mine}\nlast(of, all);\n`).insertLines(5, theirs, claude);
    editing.reload(`a(one, two);\n${mine}\nlast(of, all);\n`);
    editing.reload(`another(line);\n${mine}\n${theirs}\nlast(of, all);\n`);
    deepEqual(editing.owners, ['', '', '', '', '', 'ai!', 'ai!', 'ai!', 'ai!', '', '']);
  });

  it('does not know one short line again that a program puts somewhere else', () => {
    const editing = new Editing('first(one);\nsecond(two);\nthird(three);\n').insertLines(
      1,
      'short(line);',
      claude,
    );
    editing.reload('first(one);\nsecond(two);\nthird(three);\nshort(line);\n');
    deepEqual(editing.owners, ['', '', '', '', '']);
  });

  it('knows lines that were put somewhere else before they went', () => {
    const lines = 'total = sum(of_all)\nmean = total / len(of_all)';
    const editing = new Editing('first(line)\nlast(line)\n').insertLines(1, lines, claude);
    editing.reload(`first(line)\n${lines}\nlast(line)\n${lines}\n`);
    deepEqual(editing.owners, ['', 'ai!', 'ai!', '', '', '', '']);
    editing.reload(`first(line)\nlast(line)\n${lines}\n`);
    deepEqual(editing.owners, ['', '', 'ai!', 'ai!', '']);
  });

  it('does not take a brace for the one that went, where more was changed', () => {
    const mine = ['f() {', '  return { start, end: start + length };', '}', '', 'last(of, all);', ''];
    const theirs = 'g() {\n  work(well, together);\n}\n';
    const editing = new Editing(mine.join('\n')).insertLines(4, theirs, claude);
    editing.reload(mine.join('\n').replace('end: start + length', 'end: begin(with) - 2'));
    deepEqual(editing.owners, ['', '', '', '', '', '']);
  });
});

describe('files that nobody looks at any more', () => {
  it('are let go of when nothing is known of them, and kept when something is', () => {
    const { provenance } = new Editing('import os\n');
    new Editing(before, provenance, 'src/known.py').append(inserted, claude);
    for (const path of ['src/app.py', 'src/known.py']) provenance.release(path);
    deepEqual(provenance.paths, ['src/known.py']);
    deepEqual(provenance.linesOf('src/known.py').length, 1);
  });

  it('say of what is copied whether anything is known of it', () => {
    const { provenance } = new Editing('import os\n').append(inserted, claude);
    deepEqual([provenance.copy('src/app.py', 0, 0), provenance.copy('src/app.py', 1, 2)], [false, true]);
  });
});
