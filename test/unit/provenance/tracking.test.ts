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
});
