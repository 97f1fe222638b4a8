import { deepEqual, equal, ok } from 'node:assert/strict';
import { FolderProvenance } from '../../../src/core/provenance/folderProvenance.ts';
import { readLogLine, writeLogLine } from '../../../src/core/provenance/log/logLine.ts';
import { LogReplay } from '../../../src/core/provenance/log/replay.ts';
import { claude, declared, Editing, path, typing } from './support.ts';

function replayed(text: string): LogReplay {
  const replay = new LogReplay();
  replay.read(text);
  return replay;
}

function written(provenance: FolderProvenance): string {
  return provenance.takeEvents().map(writeLogLine).join('');
}

const inserted = 'def greet(name):\n    message = "hello " + name\n    print(message)\n    return message\n';

/** What a session wrote to its log in some steps, and how the file was left. */
function session(): { readonly log: string; readonly editing: Editing } {
  const editing = new Editing('import os\n\n');
  let log = written(editing.provenance);
  editing.append(inserted, claude);
  log += written(editing.provenance);
  editing.type('import os', '\nimport sys');
  log += written(editing.provenance);
  editing.type('"hello " + name', '.title()');
  log += written(editing.provenance);
  return { log, editing };
}

describe('the log', () => {
  it('says nothing of files of which nothing is known', () => {
    equal(written(new Editing('import os\n').provenance), '');
  });

  it('brings everything back', () => {
    const { log, editing } = session();
    const next = new Editing(editing.text, new FolderProvenance(replayed(log)));
    deepEqual(next.owners, editing.owners);
    deepEqual(next.owners, ['', 'human!', '', 'ai!', 'ai~', 'ai!', 'ai!', '']);
    equal(next.provenance.countOf(claude.id), editing.provenance.countOf(claude.id));
    equal(written(next.provenance), '', 'there is nothing new to say');
  });

  it('follows what happened to the file in between', () => {
    const { log, editing } = session();
    const text = editing.text
      .replace('import os', '# first\nimport os')
      .replace('print(message)', 'print(message, end="")');
    const next = new Editing(text, new FolderProvenance(replayed(log)));
    deepEqual(next.owners, ['', '', 'human!', '', 'ai!', 'ai~', 'ai~', 'ai!', '']);
  });

  it('knows lines again that were away when it ended', () => {
    const { editing, log } = session();
    const whole = editing.text;
    editing.reload('import os\nimport sys\n\n');
    const next = new Editing(whole, new FolderProvenance(replayed(log + written(editing.provenance))));
    ok(next.owners.slice(3, 7).every((owner) => owner.startsWith('ai')));
  });

  it('takes up what is said of lines that did not change', () => {
    const { log, editing } = session();
    editing.provenance.declare(path, 3, 3, declared);
    const rest = written(editing.provenance);
    const next = new Editing(editing.text, new FolderProvenance(replayed(log + rest)));
    deepEqual(next.owners.slice(2, 5), ['', 'human!', 'ai~']);
  });

  it('loses no accepted event, wherever it was cut off', () => {
    const { log } = session();
    const whole = log.split('\n').length - 1;
    for (let end = 0; end <= log.length; end++) {
      const cut = log.slice(0, end);
      const accepted = cut.split('\n').length - 1;
      const { skipped } = replayed(cut);
      equal(skipped, cut.endsWith('\n') || cut === '' ? 0 : 1);
      ok(accepted <= whole);
      new FolderProvenance(replayed(cut)).linesOf(path);
    }
  });

  it('reads no line that was damaged', () => {
    const { log } = session();
    for (const line of log.split('\n').filter(Boolean)) {
      deepEqual(writeLogLine(readLogLine(line) ?? { e: 'gone', f: '?' }), `${line}\n`);
      for (let at = 0; at < line.length; at += 3) {
        const other = line[at] === 'x' ? 'y' : 'x';
        equal(readLogLine(line.slice(0, at) + other + line.slice(at + 1)), undefined, `${at} of ${line}`);
      }
    }
  });

  it('merges in any order', () => {
    const { log, editing } = session();
    const other = new Editing(editing.text);
    other.provenance.declare(path, 3, 4, declared);
    const third = new Editing(editing.text);
    third.append('x = another_thing(1)\n', { ...claude, id: 'z', tool: 'codex' });
    const logs = [log, written(other.provenance), written(third.provenance)];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
      [0, 2, 1],
      [2, 0, 1],
    ];
    const owners = orders.map((order) => {
      const provenance = new FolderProvenance(
        undefined,
        order.map((index) => replayed(logs[index] ?? '')),
      );
      return new Editing(third.text, provenance).owners;
    });
    deepEqual(new Set(owners.map((lines) => lines.join())).size, 1);
    deepEqual(owners[0], ['', 'human!', '', 'human!', 'human!', 'ai!', 'ai!', 'ai!', '']);
  });

  it('forgets', () => {
    const { log, editing } = session();
    const { provenance } = editing;
    provenance.forget(new Set([claude.id]));
    deepEqual(editing.owners, ['', 'human!', '', '', '', '', '', '']);
    const rest = written(provenance);
    const next = new Editing(editing.text, new FolderProvenance(replayed(log + rest)));
    deepEqual(next.owners, editing.owners);
    const anew = provenance.snapshot().map(writeLogLine).join('');
    ok(!anew.includes(claude.id) && anew.includes(typing.id), 'a log that begins anew does not name it');
  });

  it('goes along when a file is renamed, and comes back when it does', () => {
    const { log, editing } = session();
    editing.provenance.rename(path, 'src/new.py');
    const renamed = new FolderProvenance(replayed(log + written(editing.provenance)));
    deepEqual(new Editing(editing.text, renamed, 'src/new.py').owners.slice(3, 6), ['ai!', 'ai~', 'ai!']);
    renamed.remove('src/new.py');
    deepEqual(renamed.paths, []);
    deepEqual(new Editing(editing.text, renamed, 'src/third.py').owners.slice(3, 6), ['ai>', 'ai~', 'ai>']);
  });

  it('holds no text', () => {
    const { log } = session();
    for (const word of ['greet', 'message', 'hello', 'title']) ok(!log.includes(word), word);
  });
});
