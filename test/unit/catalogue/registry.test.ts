import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { expandPattern } from '../../../src/core/catalogue/pattern.ts';
import { sdks } from '../../../src/core/catalogue/sdks/index.generated.ts';

const folder = new URL('../../../src/core/catalogue/sdks/', import.meta.url);

describe('the registry of SDKs', () => {
  it('holds every file, in order', async () => {
    const files = (await readdir(folder)).filter(
      (file) => !['registry.ts', 'index.generated.ts'].includes(file),
    );
    assert.deepEqual(
      sdks.map((sdk) => `${sdk.id}.ts`),
      files.sort(),
    );
  });

  for (const sdk of sdks) {
    it(`describes ${sdk.name} completely`, () => {
      assert.match(sdk.id, /^[a-z\d]+(?:-[a-z\d]+)*$/);
      assert.match(sdk.docs, /^https:\/\//);
      assert.ok(sdk.calls.length > 0);
    });

    it(`has patterns for ${sdk.name} that can match`, () => {
      for (const pattern of sdk.calls.flatMap((call) => call.callees).flatMap(expandPattern)) {
        for (const segment of pattern) {
          // A group of one is not expanded, and a star is understood once in a name.
          assert.doesNotMatch(segment, /[{},\s]/, pattern.join('.'));
          assert.ok(segment === '**' || segment.split('*').length <= 2, pattern.join('.'));
        }
        // Such a pattern would have to be tried on every call of every file.
        assert.ok(!pattern.at(-1)?.includes('*'), pattern.join('.'));
        assert.ok(pattern[0] !== '**' && pattern[0] !== '*', pattern.join('.'));
      }
    });
  }
});
