import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { writeLogLine } from '../../../src/core/provenance/log/logLine.ts';
import type { Authorship } from '../../../src/core/provenance/model/authorship.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import { FolderState, type ViewKind } from '../../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { SharedAuthorship } from '../../../src/core/workspace/sharedAuthorship.ts';
import { claude, Editing, typing } from '../provenance/support.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { FakeAnalyzer, FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';
import { followerOf } from '../support/follower.ts';

const app = 'src/app.py';
const log = (writer: string, month = '2026-11'): string => `.ai-sbom/provenance/${writer}/${month}.jsonl`;
const inserted = 'def greet(name):\n    message = "hello " + name\n    print(message)\n    return message\n';
const codex: Authorship = { ...claude, id: 'codex-1', tool: 'codex', model: 'gpt-5-codex' };

/** What somebody's editor wrote to their log, and the file as they left it. */
function recorded(text: string, author: Authorship, path = app, before = 'import os\n\n') {
  const editing = new Editing(before, undefined, path);
  editing.append(text, author);
  return { text: editing.text, log: editing.provenance.takeEvents().map(writeLogLine).join('') };
}

async function opened(files: Readonly<Record<string, string>>, tracked: readonly string[] | null = null) {
  const access = new FakeFolder(files);
  access.tracked = tracked && new Set(tracked);
  const state = new FolderState(ecosystems);
  const authorship = new SharedAuthorship({ access, state });
  const analyzer = new FakeAnalyzer();
  const context = { access, analyzer, state, scheduler: realScheduler, authorship };
  await scanFolder(context, 'all', neverCancelled);
  const follower = followerOf(context);
  const authored = (kind: ViewKind = 'committed') =>
    state
      .inventory(kind)
      .authored?.map(
        ({ path, lines }) =>
          `${path} ${lines.map(({ first, last, state: is, authorship: { tool } }) => `${first}-${last} ${is} ${tool}`).join(', ')}`,
      );
  return { access, state, follower, authored };
}

describe('what writers share of who wrote the code', () => {
  it('is nothing where nobody shares, and says so otherwise than that there is none', async () => {
    const { authored } = await opened({ [app]: 'import os\n' });
    assert.equal(authored(), undefined);
    const shared = await opened({ [app]: 'import os\n', [log('a')]: '' });
    assert.deepEqual(shared.authored(), []);
  });

  it('is held against the files as they are', async () => {
    const by = recorded(inserted, claude);
    const { access, follower, authored } = await opened({ [app]: by.text, [log('a')]: by.log });
    assert.deepEqual(authored(), [`${app} 3-6 unmodified claude-code`]);
    access.write(app, `# first\n${by.text.replace('print(message)', 'print(message, flush=True)')}`);
    follower.touch(app, false);
    await follower.catchUp();
    assert.deepEqual(authored(), [
      `${app} 4-5 unmodified claude-code, 6-6 modified claude-code, 7-7 unmodified claude-code`,
    ]);
    access.write(app, 'print("all is new here")\n');
    follower.touch(app, false);
    await follower.catchUp();
    assert.deepEqual(authored(), []);
    access.write(app, by.text);
    follower.touch(app, false);
    await follower.catchUp();
    assert.deepEqual(authored(), [`${app} 3-6 unmodified claude-code`]);
  });

  it('follows the logs: months, writers that come and go, and what is forgotten', async () => {
    const first = recorded(inserted, claude);
    const other = recorded('def compute(rate):\n    return rate * 100\n', codex, 'src/b.py');
    const files = { [app]: first.text, 'src/b.py': other.text, [log('a', '2026-10')]: first.log };
    const { access, follower, authored } = await opened(files);
    const change = async (path: string, text: string | undefined): Promise<void> => {
      if (text === undefined) access.delete(path);
      else access.write(path, text);
      follower.touch(path, true);
      await follower.catchUp();
    };
    await change(log('b'), other.log);
    assert.deepEqual(authored(), [`${app} 3-6 unmodified claude-code`, 'src/b.py 3-4 unmodified codex']);
    await change(log('a'), writeLogLine({ e: 'forget', ids: [claude.id] }));
    assert.deepEqual(authored(), ['src/b.py 3-4 unmodified codex']);
    await change(log('b'), undefined);
    assert.deepEqual(authored(), []);
  });

  it('takes no file for a log that only looks like one, and none that is gone', async () => {
    const by = recorded(inserted, claude);
    const { authored } = await opened({
      [app]: by.text,
      '.ai-sbom/provenance/2026-11.jsonl': by.log,
      '.ai-sbom/provenance/a/notes.jsonl': by.log,
      'other/.ai-sbom/provenance/a/2026-11.jsonl': by.log,
    });
    assert.equal(authored(), undefined);
    const gone = await opened({ 'src/other.py': 'import os\n', [log('a')]: by.log });
    assert.deepEqual(gone.authored(), []);
  });

  it('is committed only where git tracks the log and the file', async () => {
    const by = recorded(inserted, claude);
    const files = { [app]: by.text, [log('a')]: by.log };
    const untracked = await opened(files, [app]);
    assert.deepEqual(untracked.authored('shown'), [`${app} 3-6 unmodified claude-code`]);
    assert.equal(untracked.authored('committed'), undefined);
    const newFile = await opened(files, [log('a')]);
    assert.deepEqual(newFile.authored('committed'), []);
    const all = await opened(files, [app, log('a')]);
    assert.deepEqual(all.authored('committed'), [`${app} 3-6 unmodified claude-code`]);
  });

  it('is in the fragment without a line or a number, whoever comes first', async () => {
    const [mine, theirs] = [recorded(inserted, claude), recorded(inserted, { ...typing, id: 'theirs' })];
    const fragment = async (files: Readonly<Record<string, string>>): Promise<string> => {
      const { state } = await opened(files);
      return serializeBom(fragmentOf(state, undefined));
    };
    const text = await fragment({ [app]: mine.text, [log('a')]: mine.log });
    const moved = `import sys\n${mine.text}`;
    assert.equal(await fragment({ [app]: moved, [log('a')]: mine.log }), text);
    assert.match(text, /"name": "src\/app.py"/);
    assert.match(text, /"name": "claude-code"/);
    // Typing is stronger than a transcript, whichever log is read first.
    const [before, after] = [
      await fragment({ [app]: mine.text, [log('a')]: mine.log, [log('b')]: theirs.log }),
      await fragment({ [app]: mine.text, [log('a')]: theirs.log, [log('b')]: mine.log }),
    ];
    assert.equal(before, after);
    assert.doesNotMatch(before, /claude/);
  });

  it('survives logs that are damaged or lie', async () => {
    const by = recorded(inserted, claude);
    const lie = writeLogLine({ e: 'rename', f: app, to: '../../etc/passwd' });
    const { authored, state } = await opened({
      [app]: by.text,
      [log('a')]: `{"v":1,"e":"file"\n${by.log}${by.log.slice(0, 40)}`,
      [log('b')]: `${by.log}${lie}`,
      [log('c')]: '\0\0\0',
    });
    assert.deepEqual(authored(), [`${app} 3-6 unmodified claude-code`]);
    assert.deepEqual(state.inventory('committed').coverage.skipped, { unreadable: 1 });
  });
});
