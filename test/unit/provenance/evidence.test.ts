import { deepEqual, equal } from 'node:assert/strict';
import { FolderProvenance } from '../../../src/core/provenance/folderProvenance.ts';
import type { AgentChange } from '../../../src/core/provenance/transcripts/agentEdit.ts';
import { claude, declared, Editing, path, typing } from './support.ts';

function witness(editing: Editing, change: AgentChange, at = 1_000, now = 1_000, id = claude.id): void {
  const edit = { id, tool: 'claude-code', path, at, change };
  editing.provenance.witness(path, { edit, authorship: { ...claude, id, at } }, now);
}

const text = [
  'import os',
  '',
  'def main():',
  '    directory = os.getcwd()',
  '    for name in os.listdir(directory):',
  '        print(name)',
  '',
].join('\n');

describe('a tool says what it wrote', () => {
  it('finds a new file', () => {
    const editing = new Editing(text);
    witness(editing, { kind: 'write', content: text, original: null });
    deepEqual(editing.owners, ['ai!', 'ai!', 'ai!', 'ai!', 'ai!', 'ai!', '']);
  });

  it('finds only what is new of a replaced stretch', () => {
    const editing = new Editing(text);
    witness(editing, {
      kind: 'replace',
      pairs: [
        {
          before: 'def main():\n    directory = os.getcwd()\n',
          after:
            'def main():\n    directory = os.getcwd()\n    for name in os.listdir(directory):\n        print(name)\n',
        },
      ],
    });
    deepEqual(editing.owners, ['', '', '', '', 'ai!', 'ai!', '']);
  });

  it('takes a line that was only indented anew for an old one', () => {
    const editing = new Editing('if ready:\n    call(everything)\n    stop(everything)\n');
    witness(editing, {
      kind: 'patch',
      hunks: [
        {
          newStart: 0,
          lines: [
            { kind: 'removed', text: 'call(everything)' },
            { kind: 'added', text: 'if ready:' },
            { kind: 'added', text: '    call(everything)' },
            { kind: 'added', text: '    stop(everything)' },
          ],
        },
      ],
    });
    deepEqual(editing.owners, ['ai!', '', 'ai!', '']);
  });

  it('leaves a line with whom it was when the tool changed a little of it', () => {
    const editing = new Editing('x = 1\ntotal = sum(values, start=10)\n');
    const before = 'x = 0\ntotal = sum(values, start=20)\n';
    witness(editing, { kind: 'replace', pairs: [{ before, after: editing.text }] });
    deepEqual(new Set(editing.owners), new Set(['']));
  });

  it('waits for the file to be written', () => {
    const editing = new Editing('import os\n');
    witness(editing, { kind: 'write', content: text, original: 'import os\n' });
    deepEqual(editing.owners, ['', '']);
    editing.reload(text);
    deepEqual(editing.owners.slice(2, 6), ['ai!', 'ai!', 'ai!', 'ai!']);
    equal(editing.owners[0], '');
  });

  it('waits no longer than a quarter of an hour', () => {
    const editing = new Editing('import os\n');
    witness(editing, { kind: 'write', content: text, original: 'import os\n' });
    editing.provenance.see(path, 'import os\n\n', { now: 1_000 + 16 * 60_000 });
    editing.text = text;
    editing.provenance.see(path, text, { now: 1_000 + 16 * 60_000 });
    deepEqual(new Set(editing.owners), new Set(['']));
  });

  it('finds what was changed since between what was not', () => {
    const editing = new Editing(text.replace('os.listdir(directory)', 'sorted(os.listdir(directory))'));
    witness(editing, { kind: 'write', content: text, original: null });
    deepEqual(editing.owners, ['ai!', 'ai!', 'ai!', 'ai!', 'ai~', 'ai!', '']);
  });

  it('is silent when the place could be two', () => {
    const twice =
      'a = 1\nresult = compute(values)\nb = 2\nc = 3\nd = 4\ne = 5\nf = 6\ng = 7\nh = 8\nresult = compute(values)\n';
    const editing = new Editing(twice);
    witness(editing, {
      kind: 'replace',
      pairs: [{ before: 'result = None', after: 'result = compute(values)' }],
    });
    deepEqual(new Set(editing.owners), new Set(['']));
  });

  it('does not take chance for evidence: one line of many is somewhere', () => {
    const editing = new Editing('import os\nprint(os.environ)\n');
    witness(editing, { kind: 'replace', pairs: [{ before: '', after: text }] });
    deepEqual(new Set(editing.owners), new Set(['']));
  });

  it('labels nothing of a file that was written over when nobody says what was in it', () => {
    const editing = new Editing(text);
    witness(editing, { kind: 'write', content: text, original: undefined });
    deepEqual(new Set(editing.owners), new Set(['']));
  });

  it('but labels what turned up in it at that time', () => {
    const editing = new Editing('import os\n');
    editing.provenance.see(path, text, { now: 900 });
    editing.text = text;
    witness(editing, { kind: 'write', content: text, original: undefined });
    deepEqual(editing.owners.slice(2, 6), ['ai!', 'ai!', 'ai!', 'ai!']);
    equal(editing.owners[0], '');
  });

  it('and all of a file that came to be with it, whichever of both was seen first', () => {
    const overwrite: AgentChange = { kind: 'write', content: text, original: undefined };
    const whole = ['ai!', 'ai!', 'ai!', 'ai!', 'ai!', 'ai!', ''];
    const at = Date.UTC(2026, 10, 20);
    const seenFirst = new FolderProvenance();
    seenFirst.see(path, text, { now: at }, at + 400);
    const editing = new Editing(text, seenFirst);
    witness(editing, overwrite, at, at);
    deepEqual(editing.owners, whole);
    const toldFirst = new Editing(text);
    witness(toldFirst, overwrite, at, at);
    deepEqual(new Set(toldFirst.owners), new Set(['']));
    toldFirst.provenance.born(path, at + 400);
    deepEqual(toldFirst.owners, whole);
  });

  it('also where it told before there was a file', () => {
    const at = Date.UTC(2026, 10, 20);
    const provenance = new FolderProvenance();
    const edit = { id: claude.id, tool: 'claude-code', path, at } as const;
    const change: AgentChange = { kind: 'write', content: text, original: undefined };
    provenance.witness(path, { edit: { ...edit, change }, authorship: { ...claude, at } }, at);
    equal(provenance.isWaitingFor(path), true);
    provenance.see(path, text, { now: at + 900 }, at + 800);
    equal(provenance.isWaitingFor(path), false);
    deepEqual(new Editing(text, provenance).owners.slice(0, 6), ['ai!', 'ai!', 'ai!', 'ai!', 'ai!', 'ai!']);
  });

  it('also where it told before it wrote, and does not say when', () => {
    const editing = new Editing('import os\n');
    const change: AgentChange = { kind: 'replace', pairs: [{ before: 'import os', after: text.trimEnd() }] };
    const { at: _at, ...timeless } = claude;
    const edit = { id: claude.id, tool: 'continue-dev', path, change };
    editing.provenance.witness(path, { edit, authorship: timeless }, 1_000);
    editing.provenance.see(path, text, { now: 60_000 });
    editing.text = text;
    deepEqual(editing.owners.slice(2, 6), ['ai!', 'ai!', 'ai!', 'ai!']);
  });

  it('but waits for no file of which it told long ago', () => {
    const at = Date.UTC(2026, 10, 20);
    const hour = 3_600_000;
    const provenance = new FolderProvenance();
    const change: AgentChange = { kind: 'write', content: text, original: null };
    const tell = (name: string, then: number, now: number): void => {
      const edit = { id: name, tool: 'claude-code', path: name, at: then, change };
      provenance.witness(name, { edit, authorship: { ...claude, id: name, at: then } }, now);
    };
    tell('old.py', at - hour, at);
    tell('new.py', at, at);
    deepEqual([provenance.isWaitingFor('old.py'), provenance.isWaitingFor('new.py')], [false, true]);
    tell('other.py', at + hour, at + hour);
    deepEqual([provenance.isWaitingFor('new.py'), provenance.isWaitingFor('other.py')], [false, true]);
  });

  it('but nothing of what was there some seconds before', () => {
    const at = Date.UTC(2026, 10, 20);
    const provenance = new FolderProvenance();
    provenance.see(path, text, { now: at }, at - 5_000);
    const editing = new Editing(text, provenance);
    witness(editing, { kind: 'write', content: text, original: undefined }, at, at);
    deepEqual(new Set(editing.owners), new Set(['']));
  });

  it('never overrides what was declared or typed', () => {
    const editing = new Editing(text);
    editing.provenance.declare(path, 2, 3, declared);
    editing.type('import os', '\nimport subprocess');
    witness(editing, { kind: 'write', content: editing.text, original: null });
    deepEqual(editing.owners.slice(0, 6), ['ai!', 'human!', 'ai!', 'human!', 'human!', 'ai!']);
  });

  it('never calls AI again what somebody said is not', () => {
    const editing = new Editing(text);
    editing.provenance.declare(path, 2, 5, { ...declared, origin: 'unknown', reason: 'not-ai' });
    witness(editing, { kind: 'write', content: text, original: null });
    deepEqual(editing.owners.slice(2, 6), ['unknown!', 'unknown!', 'unknown!', 'unknown!']);
  });

  it('makes what was unknown known, whichever came first', () => {
    const editing = new Editing('');
    editing.append(text, {
      id: 'big',
      origin: 'unknown',
      evidence: 'shape',
      confidence: 0.5,
      reason: 'large-insert',
    });
    equal(editing.owners[2], 'unknown!');
    witness(editing, { kind: 'write', content: text, original: null });
    equal(editing.owners[2], 'ai!');
  });

  it('counts the same record once', () => {
    const editing = new Editing(text);
    witness(editing, { kind: 'write', content: text, original: null });
    const written = editing.text.trimEnd().split('\n').length;
    witness(editing, { kind: 'write', content: text, original: null });
    equal(editing.provenance.countOf(claude.id), written);
  });

  it('says that a human took over what they rewrote', () => {
    const editing = new Editing(text);
    witness(editing, { kind: 'write', content: text, original: null });
    editing.replace('        print(name)', '        yield from walk(name, depth=3)', typing);
    equal(editing.owners[5], 'human!');
  });
});
