import assert from 'node:assert/strict';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { FormatAnalyzer } from '../../../src/core/analysis/formatAnalyzer.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import type { FolderAccess } from '../../../src/core/workspace/folderAccess.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import { readFile } from '../../../src/core/workspace/readFile.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { analyze, createAnalyzer } from '../support/analyze.ts';
import { realScheduler } from '../support/host.ts';

/** A folder in memory. */
class MemoryFolder implements FolderAccess {
  tracked: Set<string> | null = null;

  constructor(readonly files: Map<string, string>) {}

  list() {
    return Promise.resolve({ paths: [...this.files.keys()], tracked: this.tracked });
  }

  stat() {
    return Promise.resolve(undefined);
  }

  readHead(path: string, count: number) {
    const bytes = new TextEncoder().encode(this.files.get(path) ?? '');
    return Promise.resolve(
      this.files.has(path)
        ? { bytes: bytes.subarray(0, count), size: bytes.length }
        : { problem: 'missing' as const },
    );
  }

  read(path: string) {
    const text = this.files.get(path);
    return Promise.resolve(
      text === undefined ? { problem: 'missing' as const } : { bytes: new TextEncoder().encode(text) },
    );
  }
}

const analyzer = new FormatAnalyzer(createAnalyzer(), (_where, error) => {
  throw error;
});

async function scanned(
  files: Readonly<Record<string, string>>,
  tracked: readonly string[] | null = null,
): Promise<{ state: FolderState; access: MemoryFolder; again: () => Promise<boolean> }> {
  const access = new MemoryFolder(new Map(Object.entries(files)));
  access.tracked = tracked && new Set(tracked);
  const state = new FolderState(ecosystems);
  const again = (): Promise<boolean> =>
    scanFolder({ access, analyzer, state, scheduler: realScheduler }, 'all', neverCancelled);
  assert.equal(await again(), true);
  return { state, access, again };
}

const call = (model: string): string =>
  `from openai import OpenAI\nOpenAI().responses.create(model="${model}")\n`;
const names = (state: FolderState, kind: 'shown' | 'committed'): (string | null)[] =>
  state.inventory(kind).components.map(({ name }) => name);
const verdict = (state: FolderState, path: string, module: string): string | undefined =>
  state.file(path)?.imports.find((each) => each.module === module)?.verdict;

describe('the state of a folder', () => {
  it('shows unsaved text and untracked files, and commits neither', async () => {
    const { state } = await scanned({ 'a.py': call('saved'), 'new.py': call('untracked') }, ['a.py']);
    state.setBuffer('a.py', await analyze('a.py', call('unsaved')));
    assert.deepEqual(names(state, 'shown'), ['unsaved', 'untracked']);
    assert.deepEqual(names(state, 'committed'), ['saved']);
    state.setBuffer('a.py', undefined);
    assert.deepEqual(names(state, 'shown'), ['saved', 'untracked']);
  });

  it('judges what is committed by tracked manifests only', async () => {
    const files = {
      'a.py': 'import httpx\n',
      'pyproject.toml': '[project]\nname="p"\n',
      'requirements.txt': 'httpx\n',
    };
    const { state } = await scanned(files, ['a.py', 'pyproject.toml']);
    assert.equal(verdict(state, 'a.py', 'httpx'), 'declared');
    assert.equal(state.inventory('shown').dependencies.length, 0);
    assert.deepEqual(
      state.inventory('committed').dependencies.map(({ distribution }) => distribution),
      ['httpx'],
    );
  });

  it('judges again when a manifest changes, saved or not', async () => {
    const { state, access } = await scanned({ 'a.py': 'import httpx\n', 'requirements.txt': 'openai\n' });
    assert.equal(verdict(state, 'a.py', 'httpx'), 'undeclared');
    access.files.set('requirements.txt', 'openai\nhttpx\n');
    await readFile({ access, analyzer, state }, 'requirements.txt', neverCancelled);
    assert.equal(verdict(state, 'a.py', 'httpx'), 'declared');
    state.setManifestBuffer('requirements.txt', {
      path: 'requirements.txt',
      ecosystem: 'pypi',
      declarations: [],
      includes: [],
      localModules: [],
    });
    assert.equal(verdict(state, 'a.py', 'httpx'), 'undeclared');
    state.setManifestBuffer('requirements.txt', undefined);
    assert.equal(verdict(state, 'a.py', 'httpx'), 'declared');
  });

  it('forgets files that are gone, whether git still lists them or not', async () => {
    const { state, access, again } = await scanned({ 'a.py': call('a'), 'b.py': call('b') });
    access.files.delete('a.py');
    await readFile({ access, analyzer, state }, 'a.py', neverCancelled);
    assert.deepEqual(names(state, 'shown'), ['b']);
    access.files.delete('b.py');
    await again();
    assert.deepEqual(names(state, 'shown'), []);
  });

  it('counts what was read and what was left out', async () => {
    const { state } = await scanned({
      'a.py': 'x = 1\n',
      'b.min.js': 'x\n',
      'bin.py': 'a\u0000b',
      'big.js': `x = [${'1,'.repeat(20_000)}]\n`,
      'node_modules/x/index.js': '',
      'broken.ipynb': '{',
      'r.ipynb': '{"cells":[],"metadata":{"kernelspec":{"language":"R"}},"nbformat":4}',
    });
    assert.deepEqual(state.inventory('shown').coverage, {
      filesRead: 1,
      skipped: { binary: 1, 'invalid-notebook': 1, minified: 2, 'unsupported-language': 1, vendored: 1 },
    });
  });

  it('counts the files of languages that it does not read, as git tracks them', async () => {
    const { state, access, again } = await scanned({
      'a.py': '',
      'b.go': '',
      'c/d.go': '',
      'e.RS': '',
      '.r': '',
    });
    assert.deepEqual(state.inventory('shown').coverage.unreadLanguages, { Go: 2, Rust: 1 });
    access.files.delete('b.go');
    access.files.delete('e.RS');
    await again();
    assert.deepEqual(state.inventory('shown').coverage.unreadLanguages, { Go: 1 });
    access.files.delete('c/d.go');
    await again();
    assert.equal('unreadLanguages' in state.inventory('shown').coverage, false);
  });

  it('names the project by its root manifest, and never by the folder', async () => {
    const named = await scanned({ 'package.json': '{"name":"web"}', 'sub/package.json': '{"name":"other"}' });
    assert.equal(named.state.inventory('committed').project, 'web');
    assert.equal((await scanned({ 'a.py': '' })).state.inventory('committed').project, 'workspace');
  });

  it('counts what a notebook installs itself as declared', async () => {
    const cell = (source: string) => ({ cell_type: 'code', source });
    const notebook = {
      cells: [cell('%pip install -q sentence-transformers==3'), cell('import sentence_transformers, httpx')],
      metadata: {},
      nbformat: 4,
    };
    const { state } = await scanned({ 'n.ipynb': JSON.stringify(notebook), 'requirements.txt': '' });
    assert.equal(verdict(state, 'n.ipynb', 'sentence_transformers'), 'declared');
    assert.equal(verdict(state, 'n.ipynb', 'httpx'), 'undeclared');
  });

  it('reads what manifests include under any name, and the metadata of scripts', async () => {
    const { state } = await scanned({
      'requirements.txt': '-r deps.lst\n',
      'deps.lst': 'httpx\n',
      'a.py': 'import httpx\n',
      'script.py': '# /// script\n# dependencies = ["rich"]\n# ///\nimport rich\n',
    });
    assert.equal(verdict(state, 'a.py', 'httpx'), 'declared');
    assert.equal(verdict(state, 'script.py', 'rich'), 'declared');
  });

  it('knows an approval, until what was approved changes', async () => {
    const load = (rest: string): string =>
      `from transformers import AutoModel\nAutoModel.from_pretrained("a/b"${rest})\n`;
    const { state } = await scanned({ 'a.py': load('') });
    const [component] = state.inventory('committed').components;
    assert.ok(component);
    assert.equal(state.isApproved(component.id), false);
    const verdictOf = { status: 'approved', by: 'Ada', date: '2026-01-01' } as const;
    state.setFragment(
      parseFragment(serializeBom(applyReview(fragmentOf(state, undefined), [component.id], verdictOf))),
    );
    assert.equal(state.isApproved(component.id), true);
    state.setBuffer('a.py', await analyze('a.py', load(', trust_remote_code=True')));
    assert.equal(state.isApproved(component.id), false);
    state.setBuffer('a.py', undefined);
    assert.equal(state.isApproved(component.id), true);
  });

  it('keeps what was read when a scan is cancelled, and says so', async () => {
    const access = new MemoryFolder(
      new Map([
        ['a.py', call('a')],
        ['b.py', call('b')],
      ]),
    );
    const state = new FolderState(ecosystems);
    const cancellation = { isCancelled: false };
    const isWhole = await scanFolder(
      { access, analyzer, state, scheduler: realScheduler },
      'all',
      cancellation,
      () => {
        cancellation.isCancelled = true;
      },
    );
    assert.equal(isWhole, false);
    assert.deepEqual(names(state, 'shown'), ['a']);
  });

  it('takes an included file for what its includer is, and reads it again when it changes', async () => {
    const { state, access } = await scanned({
      'requirements.txt': '-r deps.lst\n',
      'deps.lst': 'openai\n',
      'a.py': 'import httpx\n',
      'package.json': '{"name":"x"}',
      'tsconfig.json': '{"extends": "./base.json"}',
      'base.json': '{"compilerOptions": {"paths": {"ours/*": ["./src/*"]}}}',
      'a.ts': 'import "ours/x";\nimport "left-pad";\n',
    });
    assert.equal(verdict(state, 'a.ts', 'ours/x'), 'local');
    assert.equal(verdict(state, 'a.ts', 'left-pad'), 'undeclared');
    assert.equal(verdict(state, 'a.py', 'httpx'), 'undeclared');
    access.files.set('deps.lst', 'httpx\n');
    await readFile({ access, analyzer, state }, 'deps.lst', neverCancelled);
    assert.equal(verdict(state, 'a.py', 'httpx'), 'declared');
  });

  it('forgets the metadata that a script has no more', async () => {
    const { state, access } = await scanned({
      'script.py': '# /// script\n# dependencies = ["rich"]\n# ///\nimport rich\n',
      'requirements.txt': '',
    });
    assert.equal(verdict(state, 'script.py', 'rich'), 'declared');
    access.files.set('script.py', 'import rich\n');
    await readFile({ access, analyzer, state }, 'script.py', neverCancelled);
    assert.equal(verdict(state, 'script.py', 'rich'), 'undeclared');
  });

  it('calls nothing undeclared below a manifest that cannot be read', async () => {
    const { state, access } = await scanned({
      'package.json': '{"name":"root"}',
      'sub/package.json': `{"name":"sub"}${'\u0000'}`,
      'sub/a.ts': 'import "left-pad";\n',
    });
    assert.equal(verdict(state, 'sub/a.ts', 'left-pad'), 'unknown');
    assert.deepEqual(state.inventory('shown').coverage.skipped, { binary: 1 });
    access.files.set('sub/package.json', '{"name":"sub"}');
    await readFile({ access, analyzer, state }, 'sub/package.json', neverCancelled);
    assert.equal(verdict(state, 'sub/a.ts', 'left-pad'), 'undeclared');
    assert.deepEqual(state.inventory('shown').coverage.skipped, {});
  });

  it('masks credentials in the words of manifests and imports', async () => {
    const { state } = await scanned({
      'requirements.txt': 'https://me:s3cretpass@example.com/a/b.zip\n',
      'a.py': 'import httpx\n',
      'a.js': 'import "https://me:s3cretpass@example.com/x.js";\n',
    });
    const told = JSON.stringify(state.files('shown').flatMap(({ imports }) => imports));
    assert.match(told, /example\.com\/a/);
    assert.match(told, /example\.com\/x\.js/);
    assert.doesNotMatch(told, /s3cretpass/);
  });

  it('goes on with the other files when the analysis of one fails', async () => {
    const access = new MemoryFolder(
      new Map([
        ['a.py', call('a')],
        ['b.py', call('b')],
      ]),
    );
    const failing = createAnalyzer();
    const { analyzeFile } = failing;
    failing.analyzeFile = (path, text, cancellation) =>
      path === 'a.py'
        ? Promise.reject(new RangeError('too deep'))
        : analyzeFile.call(failing, path, text, cancellation);
    const state = new FolderState(ecosystems);
    const context = { access, analyzer: failing, state, scheduler: realScheduler };
    assert.equal(await scanFolder(context, 'all', neverCancelled), true);
    assert.deepEqual(names(state, 'shown'), ['b']);
    assert.deepEqual(state.inventory('shown').coverage.skipped, { failed: 1 });
  });

  it('judges one file again after a save, and none after the same list of files', async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 60; index++) {
      files[`p${index}/package.json`] = `{"name":"p${index}"}`;
      files[`p${index}/a.ts`] = 'import "left-pad";\n';
    }
    const tracked = Object.keys(files);
    const { state, access } = await scanned(files, tracked);
    for (const kind of ['shown', 'committed'] as const) {
      const before = state.files(kind);
      await readFile({ access, analyzer, state }, 'p7/a.ts', neverCancelled);
      state.setListing({ paths: [...tracked], tracked: new Set(tracked) });
      const after = state.files(kind);
      const judgedAgain = after.filter((file, index) => file !== before[index]).map(({ path }) => path);
      assert.deepEqual(judgedAgain, ['p7/a.ts']);
    }
    access.files.set('new.ts', '');
    state.setListing({ paths: [...tracked, 'new.ts'], tracked: new Set(tracked) });
    assert.ok(state.hasPath('new.ts'));
  });

  it('asks a file for its imports no more often when there are many: those that were kept are made each time', async () => {
    const imports = Array.from({ length: 50 }, (_, index) => `import missing_${index}\n`).join('');
    const analysis = await analyze('a.py', imports);
    let asked = 0;
    const kept: FileAnalysis = {
      ...analysis,
      get imports() {
        asked++;
        return analysis.imports;
      },
    };
    const { state } = await scanned({ 'requirements.txt': '' });
    state.setListing({ paths: ['requirements.txt', 'a.py'], tracked: null });
    state.setDisk('a.py', kept);
    assert.equal(state.file('a.py')?.imports.length, 50);
    state.inventory('shown');
    assert.ok(asked < 10, `${asked} times`);
  });

  it('tells of each change', async () => {
    const { state } = await scanned({ 'a.py': '' });
    let count = 0;
    const subscription = state.onDidChange(() => count++);
    const analysis: FileAnalysis = await analyze('a.py', call('x'));
    state.setBuffer('a.py', analysis);
    state.setBuffer('a.py', undefined);
    state.setBuffer('a.py', undefined);
    subscription.dispose();
    state.setBuffer('a.py', analysis);
    assert.equal(count, 2);
  });
});
