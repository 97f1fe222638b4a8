import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import type { Manifest } from '../../../src/core/manifests/manifest.ts';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { FolderView } from '../../../src/core/workspace/folderView.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { NodeFolder } from '../../../src/node/nodeFolder.ts';
import { judgeImport } from '../ecosystems/judgeImport.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { realScheduler } from '../support/host.ts';
import { projectOf } from '../ecosystems/project.ts';
import { file, importing, manifest, otherFile, pythonFile, scriptFile } from './randomFolder.ts';
import { runsOr, timeoutOr } from '../support/runs.ts';

/** What a view is told, kept plainly. */
interface Folder {
  readonly paths: Set<string>;
  readonly analyses: Map<string, FileAnalysis>;
  readonly manifests: Map<string, Manifest>;
}

/** Verdicts as they are kept, and judged from nothing. */
function assertSame(
  view: Pick<FolderView, 'file'>,
  { paths, analyses, manifests }: Folder,
  isAsked: (path: string) => boolean = () => true,
): void {
  const project = projectOf([...paths], manifests);
  for (const [path, { imports, ecosystem, installs }] of analyses) {
    const judge = ecosystem && ecosystems.get(ecosystem);
    if (!judge || !isAsked(path)) continue;
    const kept = view
      .file(path)
      ?.imports.map(({ verdict, distribution, manifest: by, flags, reason, looksLike }) => {
        return { verdict, distribution, manifest: by, flags, reason, ...(looksLike && { looksLike }) };
      });
    const fresh = imports.map(({ fact }) => judgeImport(judge, fact, path, project));
    for (const [index, expected] of fresh.entries()) {
      const { verdict, distribution } = expected;
      // What the file installs itself is told apart after judging.
      const isOpen = verdict === 'undeclared' || verdict === 'transitive-only' || verdict === 'unknown';
      if (isOpen && distribution !== null && installs.includes(distribution)) continue;
      assert.deepEqual(kept?.[index], expected, `${path}: ${imports[index]?.fact.module}`);
    }
  }
}

type Step = (folder: Folder, view: FolderView) => void;

const path = fc.oneof(pythonFile, scriptFile, otherFile);
const step: fc.Arbitrary<Step> = fc.oneof(
  path.map((name): Step => (folder, view) => {
    folder.paths.add(name);
    view.setPath(name, true);
  }),
  fc.nat().map((index): Step => (folder, view) => {
    const name = [...folder.paths][index % Math.max(1, folder.paths.size)];
    if (name === undefined) return;
    folder.paths.delete(name);
    view.setPath(name, false);
  }),
  file.map(([name, analysis]): Step => (folder, view) => {
    folder.paths.add(name);
    folder.analyses.set(name, analysis);
    view.setPath(name, true);
    view.setFile(name, analysis);
  }),
  manifest.map((changed): Step => (folder, view) => {
    folder.paths.add(changed.path);
    view.setPath(changed.path, true);
    folder.manifests.set(changed.path, changed);
    view.invalidateManifests();
  }),
  fc.nat().map((index): Step => (folder, view) => {
    const name = [...folder.manifests.keys()][index % Math.max(1, folder.manifests.size)];
    if (name !== undefined) folder.manifests.delete(name);
    view.invalidateManifests();
  }),
);

describe('verdicts that are kept', function () {
  this.timeout(timeoutOr(120_000));

  const start = fc.array(step, { minLength: 10, maxLength: 30 });
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 10 });
  const begin = (steps: readonly Step[]): { readonly folder: Folder; readonly view: FolderView } => {
    const folder: Folder = { paths: new Set(), analyses: new Map(), manifests: new Map() };
    const view = new FolderView(ecosystems, () => new Map(folder.manifests));
    for (const apply of steps) apply(folder, view);
    return { folder, view };
  };

  it('are those of judging each import from nothing, whatever changed', () => {
    fc.assert(
      fc.property(start, rounds, (first, later) => {
        const { folder, view } = begin(first);
        assertSame(view, folder);
        for (const [index, round] of later.entries()) {
          for (const apply of round) apply(folder, view);
          // Not every file is asked for after each change: some look back on several.
          assertSame(view, folder, (name) => (name.length + index) % 3 === 0);
        }
        assertSame(view, folder);
      }),
      { numRuns: runsOr(1500) },
    );
  });

  it('do not take what a file may not find of itself for what its neighbours find', () => {
    for (const order of [
      ['app/helper.py', 'app/x.py'],
      ['app/x.py', 'app/helper.py'],
    ]) {
      const view = new FolderView(ecosystems, () => new Map());
      for (const name of order) view.setPath(name, true);
      for (const name of order) view.setFile(name, importing('helper'));
      const told = order.map((name) => view.file(name)?.imports[0]?.reason);
      const folder = { paths: new Set(order), analyses: new Map(), manifests: new Map() };
      for (const name of order) folder.analyses.set(name, importing('helper'));
      assertSame(view, folder);
      assert.equal(new Set(told).size, 2);
    }
  });

  it('are judged again when only a lock file says another thing', () => {
    const read = (name: string, text: string): Manifest => {
      const known = manifestFormatOf(name)?.parse(name, text);
      assert.ok(known);
      return known;
    };
    const lock = (required: string): Manifest =>
      read('poetry.lock', `[[package]]\nname = "loader"\n[package.dependencies]\n${required} = "1"\n`);
    const folder: Folder = {
      paths: new Set(['a.py', 'requirements.txt', 'poetry.lock']),
      analyses: new Map([['a.py', importing('yaml')]]),
      manifests: new Map([
        ['requirements.txt', read('requirements.txt', 'loader')],
        ['poetry.lock', lock('other')],
      ]),
    };
    const view = new FolderView(ecosystems, () => new Map(folder.manifests));
    for (const name of folder.paths) view.setPath(name, true);
    for (const [name, analysis] of folder.analyses) view.setFile(name, analysis);
    const verdict = (): string | undefined => view.file('a.py')?.imports[0]?.verdict;
    assert.equal(verdict(), 'undeclared');
    for (const [required, expected] of [
      ['pyyaml', 'transitive-only'],
      ['other', 'undeclared'],
    ] as const) {
      folder.manifests.set('poetry.lock', lock(required));
      view.invalidateManifests();
      assert.equal(verdict(), expected);
      assertSame(view, folder);
    }
  });

  it('are judged again when a manifest asks for another Python', () => {
    const read = (least: string): Manifest => {
      const text = `[project]\nrequires-python = ">=${least}"\ndependencies = []\n`;
      const known = manifestFormatOf('pyproject.toml')?.parse('pyproject.toml', text);
      assert.ok(known);
      return known;
    };
    const manifests = new Map([['pyproject.toml', read('3.9')]]);
    const view = new FolderView(ecosystems, () => new Map(manifests));
    for (const name of ['a.py', 'pyproject.toml']) view.setPath(name, true);
    view.setFile('a.py', importing('cgi'));
    const verdict = (): string | undefined => view.file('a.py')?.imports[0]?.verdict;
    assert.equal(verdict(), 'stdlib');
    manifests.set('pyproject.toml', read('3.13'));
    view.invalidateManifests();
    assert.equal(verdict(), 'unknown');
  });

  it('are judged again by what changed since they were looked at, not since the last change', () => {
    const requirements = (text: string): Manifest => {
      const read = manifestFormatOf('requirements.txt')?.parse('requirements.txt', text);
      assert.ok(read);
      return read;
    };
    const folder: Folder = {
      paths: new Set(['a.py', 'b.py', 'requirements.txt']),
      analyses: new Map([
        ['a.py', importing('openai')],
        ['b.py', importing('yaml')],
      ]),
      manifests: new Map([['requirements.txt', requirements('openai\npyyaml')]]),
    };
    const view = new FolderView(ecosystems, () => new Map(folder.manifests));
    for (const name of folder.paths) view.setPath(name, true);
    for (const [name, analysis] of folder.analyses) view.setFile(name, analysis);
    assertSame(view, folder);
    for (const text of ['pyyaml', 'pyyaml\nhttpx']) {
      folder.manifests.set('requirements.txt', requirements(text));
      view.invalidateManifests();
      assertSame(view, folder, (name) => name === 'b.py');
    }
    assertSame(view, folder);
  });

  it('gather into the inventory that a new view of the same folder has', () => {
    fc.assert(
      fc.property(start, rounds, (first, later) => {
        const { folder, view } = begin(first);
        for (const [index, round] of later.entries()) {
          for (const apply of round) apply(folder, view);
          const fresh = new FolderView(ecosystems, () => folder.manifests);
          for (const each of folder.paths) fresh.setPath(each, true);
          for (const [each, analysis] of [...folder.analyses].toReversed()) fresh.setFile(each, analysis);
          if (index % 2 === 0) for (const each of folder.analyses.keys()) view.file(each);
          assert.deepEqual(view.inventoryWith([]), fresh.inventoryWith([]));
        }
      }),
      { numRuns: runsOr(300) },
    );
  });

  it('are those of judging from nothing over real code', async () => {
    const analyzer = createAnalyzer();
    const analyses = new Map<string, FileAnalysis>();
    const { analyzeFile } = analyzer;
    analyzer.analyzeFile = async (name, ...rest) => {
      const analysis = await analyzeFile.call(analyzer, name, ...rest);
      analyses.set(name, analysis);
      return analysis;
    };
    for (const root of ['test/fixtures', 'demo', 'src']) {
      analyses.clear();
      const state = new FolderState(ecosystems);
      const access = new NodeFolder(root, () => false);
      await scanFolder({ access, analyzer, state, scheduler: realScheduler }, 'all', neverCancelled);
      assert.ok(analyses.size > 2, `${root} has files`);
      assertSame(state, { paths: new Set(state.paths), analyses, manifests: new Map(state.diskManifests) });
    }
    await analyzer.dispose();
  });
});
