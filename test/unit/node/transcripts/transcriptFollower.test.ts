import assert from 'node:assert/strict';
import { appendFile, mkdir, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AgentEdit } from '../../../../src/core/provenance/transcripts/agentEdit.ts';
import { parseObject, textAt } from '../../../../src/core/provenance/transcripts/json.ts';
import { recordedEdit } from '../../../../src/core/provenance/transcripts/recordedEdit.ts';
import type {
  TranscriptForm,
  TranscriptTool,
} from '../../../../src/core/provenance/transcripts/transcriptTool.ts';
import {
  TranscriptFollower,
  type FollowOptions,
} from '../../../../src/node/transcripts/transcriptFollower.ts';
import { withFolder } from '../../support/temporaryFolder.ts';

/** Each record names a file that was written; its id is the record's, its version says how many readers came before. */
function simpleTool(form: TranscriptForm = 'lines'): TranscriptTool {
  let opened = 0;
  return {
    id: 'simple',
    name: 'Simple',
    sources: [],
    places: ({ home }) => [{ folder: `${home}/logs`, files: ['**/*.jsonl'], form }],
    open: () => {
      const toolVersion = String(++opened);
      return {
        read: (text) => {
          const record = parseObject(text);
          return recordedEdit({
            id: textAt(record, 'id'),
            tool: 'simple',
            toolVersion,
            path: textAt(record, 'path'),
            change: { kind: 'write', content: textAt(record, 'id') ?? '', original: null },
          });
        },
      };
    },
  };
}

function follow(root: string, options: Partial<FollowOptions> = {}): TranscriptFollower {
  return new TranscriptFollower({
    tools: [simpleTool()],
    surroundings: {
      home: root,
      platform: 'linux',
      workspace: `${root}/shop`,
      environment: {},
      editorData: [],
      workspaceStorage: undefined,
    },
    since: 0,
    read: [],
    now: () => 0,
    ...options,
  });
}

const ids = (edits: readonly AgentEdit[]): readonly string[] => edits.map(({ id }) => id);

describe('following transcripts', () => {
  const line = (root: string, id: string, file = 'a.ts'): string =>
    `${JSON.stringify({ id, path: `${root}/shop/${file}` })}\n`;

  it('gives each line once, when all of it is there', () =>
    withFolder({ 'logs/deep/s.jsonl': '' }, async (root) => {
      const log = path.join(root, 'logs/deep/s.jsonl');
      const follower = follow(root);
      assert.deepEqual(follower.poll(), []);
      const second = line(root, 'two');
      await appendFile(log, line(root, 'one') + second.slice(0, 9));
      assert.deepEqual(ids(follower.poll()), ['one']);
      assert.deepEqual(ids(follower.poll()), []);
      await appendFile(log, second.slice(9));
      assert.deepEqual(ids(follower.poll()), ['two']);
    }));

  it('parts no character that lies across two reads', () =>
    withFolder({ 'logs/s.jsonl': '' }, async (root) => {
      const log = path.join(root, 'logs/s.jsonl');
      const follower = follow(root);
      const bytes = Buffer.from(line(root, 'größe'));
      const at = bytes.indexOf(0xc3) + 1;
      await appendFile(log, bytes.subarray(0, at));
      assert.deepEqual(follower.poll(), []);
      await appendFile(log, bytes.subarray(at));
      assert.deepEqual(ids(follower.poll()), ['größe']);
    }));

  it('starts over where a file was cut, replaced, or written anew in its place', () =>
    withFolder({ 'logs/s.jsonl': '' }, async (root) => {
      const log = path.join(root, 'logs/s.jsonl');
      const follower = follow(root);
      await appendFile(log, line(root, 'one'));
      assert.deepEqual(ids(follower.poll()), ['one']);
      await truncate(log, 0);
      await appendFile(log, line(root, 'cut'));
      assert.deepEqual(ids(follower.poll()), ['cut']);
      await writeFile(`${log}.new`, line(root, 'one') + line(root, 'replaced'));
      await rename(`${log}.new`, log);
      // One that was told is not told again.
      assert.deepEqual(ids(follower.poll()), ['replaced']);
      await writeFile(log, line(root, 'other') + line(root, 'anew') + line(root, 'longer than before'));
      assert.deepEqual(ids(follower.poll()), ['other', 'anew', 'longer than before']);
    }));

  it('gives only what lies in the workspace, as the workspace spells it', () =>
    withFolder({ 'real/src/a.ts': '', 'logs/s.jsonl': '' }, async (root) => {
      await symlink(path.join(root, 'real'), path.join(root, 'shop'));
      await symlink(path.join(root, 'real/src'), path.join(root, 'elsewhere'));
      const paths = ['shop/src/a.ts', 'real/src/a.ts', 'elsewhere/gone.ts', 'shop', 'shop2/a.ts', 'other.ts'];
      const records = paths.map((name, id) =>
        JSON.stringify({ id: String(id), path: path.join(root, name) }),
      );
      await writeFile(path.join(root, 'logs/s.jsonl'), `${records.join('\n')}\n`);
      assert.deepEqual(
        follow(root)
          .poll()
          .map((edit) => [edit.id, path.relative(root, edit.path)]),
        [
          ['0', 'shop/src/a.ts'],
          ['1', 'shop/src/a.ts'],
          ['2', 'shop/src/gone.ts'],
        ],
      );
    }));

  it('leaves alone what is old, and what was read to its end before', () =>
    withFolder({}, async (root) => {
      await mkdir(path.join(root, 'logs'));
      const logs = ['old', 'read', 'new'].map((name) => path.join(root, `logs/${name}.jsonl`));
      for (const [index, log] of logs.entries()) {
        await writeFile(log, line(root, path.basename(log)));
        await utimes(log, 1_000 * (index + 1), 1_000 * (index + 1));
      }
      const all = follow(root);
      // Those that changed last come first.
      assert.deepEqual(ids(all.poll()), ['new.jsonl', 'read.jsonl', 'old.jsonl']);
      assert.equal(all.isBehind, false);
      const read = all.read.filter((file) => file.path.endsWith('read.jsonl'));
      assert.deepEqual(ids(follow(root, { since: 1_500_000, read }).poll()), ['new.jsonl']);
      await appendFile(logs[1] ?? '', line(root, 'more'));
      assert.deepEqual(ids(follow(root, { since: 2_500_000, read }).poll()), [
        'read.jsonl',
        'more',
        'new.jsonl',
      ]);
    }));

  it('goes on in the next poll when time is up, and follows so many files', () =>
    withFolder({}, async (root) => {
      await mkdir(path.join(root, 'logs'));
      for (let index = 1; index <= 5; index++) {
        const log = path.join(root, `logs/${index}.jsonl`);
        await writeFile(log, line(root, String(index)));
        await utimes(log, index, index);
      }
      let now = 0;
      const follower = follow(root, { now: () => (now += 50), limits: { pollMs: 100, maxFiles: 4 } });
      const told: string[] = [];
      do {
        const before = told.length;
        told.push(...ids(follower.poll()));
        assert.ok(told.length <= before + 1);
      } while (follower.isBehind);
      assert.deepEqual(told, ['5', '4', '3', '2']);
      assert.deepEqual(follower.poll(), []);
    }));

  it('passes over a line beyond reason, and goes on after it', () =>
    withFolder({ 'logs/s.jsonl': '' }, async (root) => {
      const log = path.join(root, 'logs/s.jsonl');
      const long = `${JSON.stringify({ id: 'x'.repeat(600_000), path: `${root}/shop/a.ts` })}\n`;
      await writeFile(log, line(root, 'one') + long + line(root, 'two'));
      assert.deepEqual(ids(follow(root, { limits: { maxLineBytes: 1_000 } }).poll()), ['one', 'two']);
    }));

  it('reads a document anew when it has changed, and tells what is new in it', () =>
    withFolder({ 'logs/s.jsonl': '' }, async (root) => {
      const log = path.join(root, 'logs/s.jsonl');
      const follower = follow(root, { tools: [simpleTool('document')] });
      await writeFile(log, line(root, 'one'));
      assert.deepEqual(ids(follower.poll()), ['one']);
      assert.deepEqual(follower.poll(), []);
      await writeFile(log, line(root, 'another'));
      assert.deepEqual(ids(follower.poll()), ['another']);
    }));

  it('looks for no new files when it is to look at those that it knows', () =>
    withFolder({ 'logs/one.jsonl': '' }, async (root) => {
      const follower = follow(root);
      assert.deepEqual(follower.poll(), []);
      assert.equal(follower.didRead, true);
      await appendFile(path.join(root, 'logs/one.jsonl'), line(root, 'one'));
      await writeFile(path.join(root, 'logs/two.jsonl'), line(root, 'two'));
      assert.deepEqual(ids(follower.poll('recent')), ['one']);
      assert.deepEqual(ids(follower.poll('recent')), []);
      assert.equal(follower.didRead, false);
      assert.deepEqual(ids(follower.poll()), ['two']);
      await rm(path.join(root, 'logs/one.jsonl'));
      follower.poll('recent');
      assert.deepEqual(
        follower.files.map((file) => path.basename(file)),
        ['two.jsonl'],
      );
    }));

  it('throws at nothing that is not there', () =>
    withFolder({}, (root) => {
      assert.deepEqual(follow(path.join(root, 'nowhere')).poll(), []);
      return Promise.resolve();
    }));
});
