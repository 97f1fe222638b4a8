import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import type { ModelFinding } from '../../../src/core/model/finding.ts';
import type { ChangeFollower } from '../../../src/core/workspace/changeFollower.ts';
import { FolderLinks } from '../../../src/core/workspace/folderLinks.ts';
import { FolderState, type ViewKind } from '../../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler as scheduler } from '../support/host.ts';
import { followerOf } from '../support/follower.ts';

const loading = (path: string, key = '["model"]'): string =>
  `import json\nfrom openai import OpenAI\nc = json.load(open("${path}"))\nOpenAI().responses.create(model=c${key}, input="x")\n`;
const reading =
  'import os\nfrom openai import OpenAI\nOpenAI().responses.create(model=os.environ["MODEL"], input="x")\n';

/** A folder that is scanned, with code that loads data. */
class Scanned {
  readonly folder: FakeFolder;
  readonly state = new FolderState(ecosystems);
  private readonly analyzer = createAnalyzer();
  private readonly context;
  private readonly follower: ChangeFollower;

  constructor(files: Readonly<Record<string, string>>) {
    this.folder = new FakeFolder(files);
    const { folder: access, state, analyzer } = this;
    this.context = {
      access,
      analyzer,
      state,
      scheduler,
      links: new FolderLinks({ access, analyzer, state }),
    };
    this.follower = followerOf(this.context);
  }

  async scan(): Promise<this> {
    await scanFolder(this.context, 'all', neverCancelled);
    return this;
  }

  async change(path: string, text: string | undefined, changesListing = false): Promise<void> {
    if (text === undefined) this.folder.delete(path);
    else this.folder.write(path, text);
    this.follower.touch(path, changesListing);
    await this.follower.catchUp();
  }

  models(kind: ViewKind = 'shown'): readonly ModelFinding[] {
    return this.state.files(kind).flatMap(({ models }) => models);
  }

  names(kind: ViewKind = 'shown'): readonly unknown[] {
    return this.models(kind).map(({ name, candidates }) => name ?? [...candidates]);
  }
}

function scanned(files: Readonly<Record<string, string>>, tracked?: readonly string[]): Promise<Scanned> {
  const folder = new Scanned(files);
  if (tracked) folder.folder.tracked = new Set(tracked);
  return folder.scan();
}

describe('a folder whose code loads data', () => {
  it('has what the file says, and says where', async () => {
    const folder = await scanned({
      'src/a.py': loading('c.json'),
      'src/c.json': '{\n  "model": "gpt-4.1"\n}\n',
    });
    const [model] = folder.models();
    assert.equal(model?.name, 'gpt-4.1');
    assert.equal(model.resolution, 'config-file');
    const last = model.evidence.at(-1);
    assert.equal(last?.file, 'src/c.json');
    assert.equal(last.text, '"model": "gpt-4.1"');
    assert.deepEqual(last.range.start, { line: 1, character: 11 });
  });

  it('finds the file in any folder above the code', async () => {
    assert.deepEqual(
      (await scanned({ 'a/b/c.py': loading('conf/c.json'), 'a/conf/c.json': '{"model": "m"}' })).names(),
      ['m'],
    );
    assert.deepEqual(
      (await scanned({ 'a/b/c.py': loading('conf/c.json'), 'x/conf/c.json': '{"model": "m"}' })).names(),
      [[]],
    );
  });

  it('does not choose between files that say different things', async () => {
    const files = { 'a/b.py': loading('c.json'), 'a/c.json': '{"model": "m1"}', 'c.json': '{"model": "m2"}' };
    assert.deepEqual((await scanned(files)).names(), [['m1', 'm2']]);
    assert.deepEqual((await scanned({ ...files, 'c.json': '{"model": "m1"}' })).names(), ['m1']);
    assert.deepEqual((await scanned({ ...files, 'c.json': '{"other": "m2"}' })).names(), ['m1']);
  });

  it('knows nothing where the file is broken, or says something else', async () => {
    for (const text of ['{"model": ', '{"other": "m"}', '{"model": 4}', '{"model": {"name": "m"}}', '[]'])
      assert.deepEqual((await scanned({ 'a.py': loading('c.json'), 'c.json': text })).names(), [[]], text);
  });

  it('takes the default where the file has nothing', async () => {
    assert.deepEqual(
      (await scanned({ 'a.py': loading('c.json', '.get("model", "d")'), 'c.json': '{}' })).names(),
      ['d'],
    );
    assert.deepEqual((await scanned({ 'a.py': loading('c.json', '.get("model", "d")') })).names(), [[]]);
  });

  it('is followed through files of code', async () => {
    const folder = await scanned({
      'app/__init__.py': '',
      'app/config.py':
        'import json\nfrom pathlib import Path\nsettings = json.loads((Path(__file__).parent / "c.json").read_text())\n',
      'app/c.json': '{"llm": {"model": "m"}}',
      'app/main.py':
        'from openai import OpenAI\nfrom .config import settings\nOpenAI().responses.create(model=settings["llm"]["model"], input="x")\n',
    });
    assert.deepEqual(folder.names(), ['m']);
    assert.deepEqual(
      folder.models()[0]?.evidence.map(({ file }) => file ?? 'here'),
      ['here', 'here', 'app/config.py', 'app/c.json'],
    );
  });

  it('is judged again when the data changes, comes or goes', async () => {
    const folder = await scanned({ 'a.py': loading('c.json'), 'c.json': '{"model": "m1"}' });
    assert.deepEqual(folder.names(), ['m1']);
    await folder.change('c.json', '{"model": "m2"}');
    assert.deepEqual(folder.names(), ['m2']);
    await folder.change('c.json', undefined, true);
    assert.deepEqual(folder.names(), [[]]);
    await folder.change('c.json', '{"model": "m3"}', true);
    assert.deepEqual(folder.names(), ['m3']);
  });

  it('is read again by a new scan, whether anybody watched or not', async () => {
    const folder = await scanned({ 'a.py': loading('c.json'), 'c.json': '{"model": "m1"}' });
    folder.folder.write('c.json', '{"model": "m2"}');
    await folder.scan();
    assert.deepEqual(folder.names(), ['m2']);
  });

  it('reads each data file once for all questions', async () => {
    const folder = await scanned({
      'a.py': `${loading('c.json')}OpenAI().responses.create(model=c["other"], input="x")\n`,
      'b.py': loading('c.json', '["other"]'),
      'c.json': '{"model": "m1", "other": "m2"}',
    });
    assert.deepEqual(folder.names(), ['m1', 'm2', 'm2']);
    assert.ok(
      folder.folder.reads.filter((path) => path === 'c.json').length <= 2,
      String(folder.folder.reads),
    );
  });
});

describe('data that is not committed', () => {
  const ignored = { 'a.py': loading('c.json'), 'c.json': '{"model": "m1"}' };

  it('is shown, and is not in the fragment: a file that git ignores', async () => {
    const folder = new Scanned(ignored);
    folder.folder.listed.delete('c.json');
    folder.folder.tracked = new Set(['a.py']);
    await folder.scan();
    assert.deepEqual(folder.names('shown'), ['m1']);
    assert.deepEqual(folder.names('committed'), [[]]);
    assert.equal(JSON.stringify(folder.models('committed')).includes('m1'), false);
    await folder.change('c.json', '{"model": "m2"}');
    folder.folder.listed.delete('c.json');
    assert.deepEqual(folder.names('committed'), [[]]);
  });

  it('is shown, and is not in the fragment: without git', async () => {
    const folder = new Scanned(ignored);
    folder.folder.listed.delete('c.json');
    await folder.scan();
    assert.deepEqual([folder.names('shown'), folder.names('committed')], [['m1'], [[]]]);
  });

  it('is shown, and is not in the fragment: a file that is not tracked', async () => {
    const folder = await scanned(ignored, ['a.py']);
    assert.deepEqual([folder.names('shown'), folder.names('committed')], [['m1'], [[]]]);
  });

  it('is in both when it is tracked', async () => {
    const folder = await scanned(ignored, ['a.py', 'c.json']);
    assert.deepEqual([folder.names('shown'), folder.names('committed')], [['m1'], ['m1']]);
  });

  it('hides nothing that is committed', async () => {
    const folder = new Scanned({
      'a/b.py': loading('c.json'),
      'a/c.json': '{"model": "local"}',
      'c.json': '{"model": "m"}',
    });
    folder.folder.listed.delete('a/c.json');
    await folder.scan();
    assert.deepEqual([folder.names('shown'), folder.names('committed')], [[['local', 'm']], ['m']]);
  });
});

describe('variables of the environment', () => {
  it('are what a .env says, which is not committed', async () => {
    const folder = new Scanned({ 'src/a.py': reading, '.env': 'MODEL=m1\n' });
    folder.folder.listed.delete('.env');
    await folder.scan();
    assert.deepEqual([folder.names('shown'), folder.names('committed')], [['m1'], [[]]]);
    assert.equal(folder.models()[0]?.resolution, 'config-file');
    await folder.change('.env', 'MODEL=m2\n');
    assert.deepEqual(folder.names('shown'), ['m2']);
  });

  it('are what a compose file says', async () => {
    const compose = 'services:\n  app:\n    environment:\n      MODEL: m1\n';
    assert.deepEqual((await scanned({ 'src/a.py': reading, 'compose.yaml': compose })).names(), ['m1']);
  });

  it('are only candidates where an example shows them', async () => {
    assert.deepEqual((await scanned({ 'a.py': reading, '.env.example': 'MODEL=m1\n' })).names(), [['m1']]);
    assert.deepEqual(
      (await scanned({ 'a.py': reading, '.env.example': 'MODEL=m1\n', '.env': 'MODEL=m2' })).names(),
      ['m2'],
    );
  });

  it('may be several things', async () => {
    const compose = 'services: {a: {environment: {MODEL: m1}}, b: {environment: [MODEL=m2]}}\n';
    assert.deepEqual((await scanned({ 'a.py': reading, 'docker-compose.yml': compose })).names(), [
      ['m1', 'm2'],
    ]);
  });

  it('are those of JavaScript too, by any name of the environment', async () => {
    const files = { '.env': 'MODEL=m1\n' };
    for (const model of [
      'process.env.MODEL',
      'process.env["MODEL"]',
      'import.meta.env.MODEL',
      'process.env.MODEL!',
    ]) {
      const text = `import OpenAI from "openai"; new OpenAI().responses.create({ model: ${model}, input: "x" });`;
      assert.deepEqual((await scanned({ ...files, 'a.ts': text })).names(), ['m1'], model);
    }
  });

  it('are those of getenv, and are not known without the file', async () => {
    const text = reading.replace('os.environ["MODEL"]', 'os.getenv("MODEL")');
    assert.deepEqual((await scanned({ 'a.py': text, '.env': 'MODEL=m1' })).names(), ['m1']);
    assert.deepEqual((await scanned({ 'a.py': text })).names(), [[]]);
  });
});
