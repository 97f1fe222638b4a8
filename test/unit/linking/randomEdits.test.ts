import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LinkedTestFolder } from './linkedFolder.ts';
import { runsOr } from '../support/runs.ts';

const paths = ['a.py', 'b.py', 'pkg/__init__.py', 'pkg/c.py', 'pkg/d.py'] as const;
const names = ['A', 'B', 'client'] as const;

const name = fc.constantFrom(...names);
const module = fc.constantFrom('a', 'b', 'pkg', 'pkg.c', 'pkg.d', '.c', '.d', '.');

/** A line that binds, imports or uses one of a few names: most files come to depend on others, some on themselves. */
const line = fc.oneof(
  fc.tuple(name, fc.constantFrom('x', 'y')).map(([to, text]) => `${to} = "${text}"`),
  fc.tuple(name, name).map(([to, from]) => `${to} = f"{${from}}/z"`),
  fc.tuple(module, name).map(([from, what]) => `from ${from} import ${what}`),
  module.filter((each) => !each.startsWith('.')).map((from) => `from ${from} import *`),
  name.map((model) => `client.chat.completions.create(model=${model})`),
  fc
    .tuple(module, name)
    .map(
      ([from, model]) =>
        `import ${from.replace(/^\.+/, 'pkg.')}\nclient.chat.completions.create(model=a.${model})`,
    ),
);
const sdk = fc.constantFrom('from openai import OpenAI\nclient = OpenAI()', '');
const text = fc
  .tuple(sdk, fc.array(line, { maxLength: 6 }))
  .map(([first, lines]) => `${[first, ...lines].join('\n')}\n`);
const edit = fc.record({
  path: fc.constantFrom(...paths),
  text: fc.option(text, { nil: undefined, freq: 6 }),
  isUnsaved: fc.boolean(),
});

describe('a folder after random edits', () => {
  it('is linked as one that was linked from nothing', async function () {
    const runs = runsOr(200);
    this.timeout(60_000 + 500 * runs);
    let findings = 0;
    const start = fc.tuple(text, text, text, text, text);
    await fc.assert(
      fc.asyncProperty(start, fc.array(edit, { minLength: 1, maxLength: 8 }), async (texts, edits) => {
        const disk = new Map(paths.map((path, index) => [path as string, texts[index] ?? '']));
        const folder = await new LinkedTestFolder(Object.fromEntries(disk)).scan();
        for (const { path, text: written, isUnsaved } of edits) {
          if (isUnsaved) {
            await folder.type(path, written);
            continue;
          }
          await folder.write(path, written);
          if (written === undefined) disk.delete(path);
          else disk.set(path, written);
        }
        for (const path of paths) await folder.type(path, undefined);
        const fresh = await new LinkedTestFolder(Object.fromEntries(disk)).scan();
        assert.deepEqual([...folder.findings()], [...fresh.findings()]);
        assert.deepEqual([...folder.findings('committed')], [...fresh.findings('committed')]);
        findings += fresh.shown().filter((each) => each.includes('cross-file')).length;
      }),
      { numRuns: runs },
    );
    // Some ten among two hundred: with fewer runs there may be none.
    assert.ok(findings > 0 || runs < 200, 'no name was found in another file');
  });
});
