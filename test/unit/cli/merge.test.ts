import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { fragmentFolder, fragmentPath } from '../../../src/core/sbom/fragmentPath.ts';
import { mergeTexts, resolveConflict } from '../../../src/core/sbom/merge/mergeTexts.ts';
import { sidesInIndex } from '../../../src/node/gitConflict.ts';
import { loadSchemaCheck } from '../../../src/node/schemaCheck.ts';
import { anyBranch, assertKept, grow, parsed, scan, type Grown } from '../sbom/support/branches.ts';
import { anyInventory, inventory } from '../sbom/support/inventories.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight } from './support/shadowlight.ts';

const run = promisify(execFile);
const schema = loadSchemaCheck(fileURLToPath(new URL('../../../dist', import.meta.url)));
const program = new URL('../../../dist/cli.cjs', import.meta.url).pathname;

/** A repository whose fragment grows on two branches. */
class Repository {
  private constructor(readonly root: string) {}

  static async in(root: string): Promise<Repository> {
    const repository = new Repository(root);
    await repository.git('init', '-q', '-b', 'start');
    await repository.git('config', 'user.name', 'T');
    await repository.git('config', 'user.email', 't@example.com');
    await mkdir(path.join(root, fragmentFolder));
    await repository.commit('');
    return repository;
  }

  git(...argv: readonly string[]): Promise<unknown> {
    const env = { ...process.env, HOME: this.root, XDG_CONFIG_HOME: this.root, GIT_CONFIG_NOSYSTEM: '1' };
    return run('git', [...argv], { cwd: this.root, env });
  }

  async branch(name: string, from: string, text: string): Promise<void> {
    await this.git('checkout', '-q', '-f', '-B', name, from);
    await this.commit(text);
  }

  read(): Promise<string> {
    return readFile(path.join(this.root, fragmentPath), 'utf8');
  }

  /** False where git leaves a conflict. */
  async merge(ours: string, theirs: string, style: string): Promise<boolean> {
    await this.git('checkout', '-q', '-f', ours);
    try {
      await this.git('-c', `merge.conflictStyle=${style}`, 'merge', '-q', '--no-commit', '--no-ff', theirs);
      return true;
    } catch {
      return false;
    }
  }

  reset(): Promise<unknown> {
    return this.git('reset', '-q', '--hard');
  }

  private async commit(text: string): Promise<void> {
    await writeFile(path.join(this.root, fragmentPath), text);
    await this.git('add', '.');
    await this.git('commit', '-q', '-m', 'x', '--allow-empty');
  }
}

/** Two branches that grew from one, and each merged into the other. */
const anyBranches = fc.tuple(anyInventory, anyBranch, anyBranch).map(([found, left, right]) => {
  const start = scan(found);
  return { start, ours: grow(start, left), theirs: grow(start, right) };
});
const ways = [
  ['ours', 'theirs'],
  ['theirs', 'ours'],
] as const;

async function prepare(repository: Repository, start: string, ours: Grown, theirs: Grown): Promise<void> {
  await repository.branch('base', 'start', start);
  await repository.branch('ours', 'base', serializeBom(ours.bom));
  await repository.branch('theirs', 'base', serializeBom(theirs.bom));
}

describe('a fragment that git merges', function () {
  this.timeout(300_000);

  it('has no conflict that the versions in the index do not resolve, with the same bytes from both sides', () =>
    withFolder({}, async (root) => {
      const repository = await Repository.in(root);
      let conflicts = 0;
      await fc.assert(
        fc.asyncProperty(
          anyBranches,
          fc.constantFrom('merge', 'diff3', 'zdiff3'),
          async ({ start, ours, theirs }, style) => {
            await prepare(repository, serializeBom(start), ours, theirs);
            const results = new Set<string>();
            for (const [left, right] of ways) {
              if (await repository.merge(left, right, style)) return void (await repository.reset());
              conflicts++;
              const sides = await sidesInIndex(root, fragmentPath);
              assert.ok(sides);
              const { text } = mergeTexts(sides);
              assert.ok(text);
              results.add(text);
              // The markers alone say less, and then that is said, or nothing is lost either.
              const marked = resolveConflict(await repository.read(), schema);
              if (marked.text !== undefined) assert.deepEqual(problemsOf(marked.text), []);
              await repository.reset();
            }
            assert.equal(results.size, 1);
            const [text = ''] = results;
            assert.deepEqual(problemsOf(text), []);
            assertKept(start, ours, theirs, parsed(text));
          },
        ),
        { numRuns: 40 },
      );
      assert.ok(conflicts > 20, `only ${conflicts} conflicts`);
    }));

  it('has none where git asks the merge driver', () =>
    withFolder({ '.gitattributes': `${fragmentPath} merge=shadowlight\n` }, async (root) => {
      const repository = await Repository.in(root);
      const driver = `"${process.execPath}" "${program}" merge-driver %O %A %B`;
      await repository.git('config', 'merge.shadowlight.driver', driver);
      await fc.assert(
        fc.asyncProperty(anyBranches, async ({ start, ours, theirs }) => {
          await prepare(repository, serializeBom(start), ours, theirs);
          const results = new Set<string>();
          for (const [left, right] of ways) {
            assert.ok(await repository.merge(left, right, 'merge'));
            results.add(await repository.read());
            await repository.reset();
          }
          assert.equal(results.size, 1);
          assertKept(start, ours, theirs, parsed([...results].join('')));
        }),
        { numRuns: 12 },
      );
    }));

  it('is left to git by the merge driver where a side is no fragment', () =>
    withFolder({ O: '{}\n', A: '{"a":1}\n', B: '{"b":1}\n' }, async (root) => {
      const files = ['O', 'A', 'B'].map((name) => path.join(root, name));
      const { code, stderr } = await shadowlight(['merge-driver', ...files]);
      assert.equal(code, 1);
      assert.match(stderr, /Our side cannot be read/);
      assert.match(
        await readFile(path.join(root, 'A'), 'utf8'),
        /^<{7} ours\n\{"a":1\}\n={7}\n\{"b":1\}\n>{7} theirs\n$/,
      );
      await writeFile(path.join(root, 'B'), '{}\n');
      await writeFile(path.join(root, 'A'), '{"a":1}\n');
      assert.equal((await shadowlight(['merge-driver', ...files])).code, 0);
    }));
});

describe('shadowlight resolve', () => {
  const start = scan(inventory());
  const [ours, theirs] = ['x', 'y'].map((description) => serializeBom({ ...start, 'x:note': description }));

  it('takes the markers out, with or without git', () => {
    const sides = [
      serializeBom(scan(inventory(), { ...start, annotations: [annotation('ours')] })),
      serializeBom(scan(inventory(), { ...start, annotations: [annotation('theirs')] })),
    ];
    const conflict = `<<<<<<< HEAD\n${sides[0]}=======\n${sides[1]}>>>>>>> topic\n`;
    return withFolder({ [fragmentPath]: conflict }, async (root) => {
      const { code, stderr } = await shadowlight(['resolve', root]);
      assert.equal(code, 0, stderr);
      const text = await readFile(path.join(root, fragmentPath), 'utf8');
      assert.deepEqual(problemsOf(text), []);
      assert.deepEqual(
        (parsed(text).annotations ?? []).map((each) => each['text']),
        ['ours', 'theirs'],
      );
      const again = await shadowlight(['resolve', root]);
      assert.equal(again.code, 0);
      assert.match(again.stderr, /no conflict/);
    });
  });

  it('takes the versions that git has, which are whole', () =>
    withFolder({}, async (root) => {
      const repository = await Repository.in(root);
      const left = scan(inventory(), { ...start, annotations: [annotation('left')] });
      const right = scan(inventory(), { ...start, annotations: [annotation('right')] });
      await prepare(repository, serializeBom(start), { bom: left, checks: [] }, { bom: right, checks: [] });
      assert.ok(!(await repository.merge('ours', 'theirs', 'merge')));
      const text = await repository.read();
      await writeFile(
        path.join(root, fragmentPath),
        `<<<<<<< HEAD\n{\n=======\n}\n>>>>>>> x\n${text.slice(0, 9)}`,
      );
      assert.equal((await shadowlight(['resolve', root])).code, 0);
      assert.equal(parsed(await repository.read()).annotations?.length, 2);
    }));

  it('leaves a file as it is that it cannot mend, and says why', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['{', /not JSON/],
      [`<<<<<<< HEAD\n${ours}=======\n{\n>>>>>>> topic\n`, /Their side cannot be read/],
      [`<<<<<<< HEAD\n${theirs}`, /markers do not stand/],
    ];
    for (const [text, why] of cases)
      await withFolder({ [fragmentPath]: text }, async (root) => {
        const { code, stderr } = await shadowlight(['resolve', root]);
        assert.equal(code, 4);
        assert.match(stderr, why);
        assert.equal(await readFile(path.join(root, fragmentPath), 'utf8'), text);
      });
    assert.equal((await shadowlight(['resolve', '/no/such/folder'])).code, 2);
    assert.equal((await shadowlight(['resolve', '--out', 'x'])).code, 2);
    assert.equal((await shadowlight(['merge-driver', 'a', 'b'])).code, 2);
  });
});

function annotation(text: string) {
  return {
    subjects: ['shadowlight:root'],
    annotator: { individual: { name: 'R' } },
    timestamp: '2026-11-20T09:00:00Z',
    text,
  };
}
