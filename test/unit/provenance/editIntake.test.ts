import { deepEqual, equal } from 'node:assert/strict';
import type { EditEvent, EditSource } from '../../../src/core/provenance/capture/editEvent.ts';
import { EditIntake } from '../../../src/core/provenance/capture/editIntake.ts';
import { authorOfSource, toolOfExtension } from '../../../src/core/provenance/capture/editorTools.ts';
import { FolderProvenance } from '../../../src/core/provenance/folderProvenance.ts';
import { linesOf } from '../../../src/core/provenance/tracking/lineSketch.ts';
import { claude, Editing, path, typing } from './support.ts';

interface Given {
  readonly source?: EditSource;
  readonly reason?: 'undo' | 'redo';
  readonly isActive?: boolean;
}

/** A document as an editor has it, and what is taken of its events. */
class Typist extends Editing {
  isReloaded = false;
  readonly intake = new EditIntake(
    {
      now: () => 0,
      typed: () => typing,
      sourced: (event) => {
        const author = authorOfSource(event);
        return author && { ...author, id: 'named' };
      },
      unknown: (reason) => ({ id: reason, origin: 'unknown', evidence: 'shape', confidence: 0.5, reason }),
    },
    (changes, lineAt, cause, author) => this.provenance.change(path, changes, lineAt, cause, author),
    () => this.isReloaded,
  );

  /** Puts a text in the place of another, without saying how. */
  put(found: string, text: string, given: Given = {}): this {
    const start = this.text.indexOf(found);
    equal(start >= 0, true, `there is no ${found}`);
    return this.putAt(start, start + found.length, text, given);
  }

  putAt(start: number, end: number, text: string, given: Given = {}): this {
    const [startLine, startCharacter] = this.place(start);
    const [endLine, endCharacter] = this.place(end);
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    const lines = linesOf(this.text);
    const event: EditEvent = {
      changes: [{ startLine, startCharacter, endLine, endCharacter, text }],
      reason: given.reason,
      source: given.source,
      isActive: given.isActive ?? true,
      lineAt: (line) => lines[line] ?? '',
    };
    this.intake.change(event);
    return this;
  }

  /** A key: the change, and then the caret. */
  key(at: number, text: string): this {
    this.putAt(at, at, text);
    this.intake.caretFollowedKey();
    return this;
  }

  keys(at: number, text: string): this {
    for (const [index, key] of Array.from(text).entries()) this.key(at + index, key);
    return this;
  }

  get settled(): readonly string[] {
    this.intake.settle(false);
    return this.owners;
  }

  private place(offset: number): [number, number] {
    const before = linesOf(this.text.slice(0, offset));
    return [before.length - 1, before.at(-1)?.length ?? 0];
  }
}

const large = 'def greet(name):\n    message = "hello " + name\n    return message';

describe('what is taken of the events of an editor', () => {
  it('calls typing what keys do, and the caret follows', () => {
    deepEqual(new Typist('').keys(0, 'total = sum(values)').settled, ['human!']);
  });

  it('calls nothing typing that only looks like it: an extension wrote character by character', () => {
    const editing = new Typist('');
    for (const [index, key] of Array.from('total = sum(values)').entries()) editing.putAt(index, index, key);
    deepEqual(editing.settled, ['']);
  });

  it('calls nothing typing in a document that has not the focus', () => {
    const editing = new Typist('');
    for (const [index, key] of Array.from('x = 1').entries()) {
      editing.putAt(index, index, key, { isActive: false });
      editing.intake.caretFollowedKey();
    }
    deepEqual(editing.settled, ['']);
  });

  it('follows an input method', () => {
    const editing = new Typist('').key(0, 'n');
    for (const composed of ['ni', 'ni h', 'ni hao', '你好世界']) {
      editing.putAt(0, editing.text.length, composed);
      editing.intake.caretFollowedKey();
    }
    deepEqual(editing.settled, ['human!']);
  });

  it('says of much that was inserted at once only that it is not known', () => {
    const editing = new Typist('');
    editing.putAt(0, 0, large);
    deepEqual(editing.settled, ['unknown!', 'unknown!', 'unknown!']);
  });

  it('says nothing of what came from the disk', () => {
    const editing = new Typist('');
    editing.isReloaded = true;
    editing.putAt(0, 0, large);
    deepEqual(editing.settled, ['', '', '']);
  });

  it('says of a paste that it is one', () => {
    const editing = new Typist('import os\n');
    editing.intake.offerPaste('import re', false);
    editing.putAt(10, 10, 'import re');
    deepEqual(editing.settled, ['', 'unknown!']);
    equal(editing.provenance.linesOf(path)[0]?.authorship.reason, 'paste');
  });

  it('knows even one line again that was copied here', () => {
    const provenance = new FolderProvenance();
    new Editing('', provenance, 'other.py').append('value = compute(everything)', claude);
    provenance.copy('other.py', 0, 0);
    const editing = new Typist('import os\n', provenance);
    editing.intake.offerPaste('value = compute(everything)', true);
    editing.putAt(10, 10, 'value = compute(everything)');
    deepEqual(editing.settled, ['', 'ai>']);
  });

  it('takes what changes while a suggestion is accepted for the suggestion', async () => {
    const editing = new Typist('').keys(0, 'def ');
    await editing.intake.accept({ ...claude, evidence: 'completion' }, async () => {
      await Promise.resolve();
      editing.putAt(4, 4, 'greet(name):\n    return name');
    });
    editing.putAt(editing.text.length, editing.text.length, '\nwhatever(else, happens, here)');
    deepEqual(editing.settled, ['ai!', 'ai!', '']);
  });

  it('leaves the line in front of which whole lines are put in as it is, and the one behind which', async () => {
    const line = '# Same here.\n';
    const inFront = new Typist(`${line}first()\n`);
    await inFront.intake.accept(claude, async () => void inFront.putAt(0, 0, `${line}second()\n`));
    deepEqual(inFront.settled, ['ai!', 'ai!', '', '', '']);
    const behind = new Typist(`first()\n${line}`);
    await behind.intake.accept(claude, async () => void behind.putAt(20, 20, '\nsecond()\n# Same here.'));
    deepEqual(behind.settled, ['', '', 'ai!', 'ai!', '']);
  });

  it('brings back what an undo brings back', () => {
    const editing = new Typist('').append('value = compute(everything)\n', claude);
    editing.put('value = compute(everything)\n', '', { reason: 'undo' });
    editing.putAt(0, 0, 'value = compute(everything)\n', { reason: 'redo' });
    deepEqual(editing.settled, ['ai!', '']);
  });

  describe('where the editor names the source', () => {
    const suggestion = {
      source: 'inlineCompletionAccept',
      extensionId: 'GitHub.copilot',
      extensionVersion: '1.2.3',
    };

    it('believes it of a suggestion of a known assistant', () => {
      const editing = new Typist('').putAt(0, 0, large, { source: suggestion });
      deepEqual(editing.settled, ['ai!', 'ai!', 'ai!']);
      const [lines] = editing.provenance.linesOf(path);
      deepEqual([lines?.authorship.tool, lines?.authorship.toolVersion], ['github-copilot', '1.2.3']);
    });

    it('but calls no other extension an assistant', () => {
      const source = { ...suggestion, extensionId: 'someone.snippets' };
      deepEqual(new Typist('').putAt(0, 0, large, { source }).settled, ['unknown!', 'unknown!', 'unknown!']);
      equal(toolOfExtension('someone.snippets'), undefined);
    });

    it('believes it of its own chat, with the model', () => {
      const source = { source: 'Chat.applyEdits', modelId: 'gpt-5' };
      const editing = new Typist('').putAt(0, 0, large, { source });
      deepEqual(editing.settled, ['ai!', 'ai!', 'ai!']);
      equal(editing.provenance.linesOf(path)[0]?.authorship.model, 'gpt-5');
    });

    for (const source of [
      'snippet',
      'suggest',
      'codeAction',
      'rename',
      'reloadFromDisk',
      'unknown',
      'eolChange',
    ]) {
      it(`calls nothing AI that is ${source}`, () => {
        deepEqual(new Typist('').putAt(0, 0, large, { source: { source } }).settled, ['', '', '']);
      });
    }
  });
});
