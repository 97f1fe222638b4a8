import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { InProcessAnalyzer } from '../../../src/core/analysis/inProcessAnalyzer.ts';
import { Catalogue, type SdkMatch } from '../../../src/core/catalogue/catalogue.ts';
import { CalleePattern, firstSegments } from '../../../src/core/catalogue/pattern.ts';
import type { Sdk, SdkCall } from '../../../src/core/catalogue/sdk.ts';
import { sdks } from '../../../src/core/catalogue/sdks/index.generated.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import type { QualifiedName } from '../../../src/core/facts/value.ts';
import { grammarFiles, realScheduler } from '../support/host.ts';
import { describeExpectation, describeFinding } from './support/describeFinding.ts';
import { parseExpectations } from './support/fixture.ts';

const root = new URL('../../fixtures/sdks/', import.meta.url);

/** Remembers which callees of which descriptions have matched anything. */
class RecordingCatalogue extends Catalogue {
  readonly hit = new Map<SdkCall, Set<string>>();

  override match(...question: Parameters<Catalogue['match']>): SdkMatch | undefined {
    const found = super.match(...question);
    if (found) {
      const callees = this.hit.get(found.call) ?? new Set();
      for (const callee of found.call.callees) if (fits(callee, question[0])) callees.add(callee);
      this.hit.set(found.call, callees);
    }
    return found;
  }
}

/** Whether a callee is what a name was matched with; a default export and its module are one thing. */
function fits(callee: string, [module = '', ...rest]: QualifiedName): boolean {
  const pattern = new CalleePattern(callee);
  return [rest, ['default', ...rest], rest.slice(1)].some((names) => pattern.matches([module, ...names]));
}

function createAnalyzer(catalogue: Catalogue): InProcessAnalyzer {
  const onError = (_where: string, error: unknown): void => {
    throw error;
  };
  return new InProcessAnalyzer({ grammars: grammarFiles, scheduler: realScheduler, onError }, catalogue);
}

async function check(sdk: Sdk, file: string, catalogue: Catalogue): Promise<number> {
  const text = await readFile(new URL(`${sdk.id}/${file}`, root), 'utf8');
  const expected = parseExpectations(text);
  const analyzer = createAnalyzer(catalogue);
  try {
    const analysis = await analyzer.analyzeFile(file, text, neverCancelled);
    assert.equal(analysis.skipped, undefined);
    const givePinned = new Set(
      expected.filter((one) => one.fields['pinned'] !== undefined).map((one) => `${one.line}:${one.start}`),
    );
    const found = analysis.models.map((finding) =>
      describeFinding(
        finding,
        givePinned.has(`${finding.range.start.line}:${finding.range.start.character}`),
      ).trim(),
    );
    const wanted = expected.map((one) => describeExpectation(one, sdk).trim());
    assert.deepEqual(found.sort(), wanted.sort(), `${sdk.id}/${file}`);
  } finally {
    await analyzer.dispose();
  }
  return expected.length;
}

/** Whether a file names something that the SDK's callees begin with: what has nothing to do with it proves nothing. */
async function speaksOf(sdk: Sdk, files: readonly string[]): Promise<boolean> {
  const heads = sdk.calls.flatMap(({ callees }) => callees).flatMap(firstSegments);
  const texts = await Promise.all(files.map((file) => readFile(new URL(`${sdk.id}/${file}`, root), 'utf8')));
  return heads.some((head) => {
    const name = head.replace(/#$/, '').replace(/\*.*$/, '');
    return name === '<global>' || texts.some((text) => text.includes(name));
  });
}

describe('SDK descriptions', () => {
  for (const sdk of sdks) {
    it(sdk.name, async () => {
      const files = await readdir(new URL(`${sdk.id}/`, root));
      const positive = files.filter((file) => file.startsWith('positive'));
      const negative = files.filter((file) => file.startsWith('negative'));
      assert.ok(positive.length > 0, 'no positive fixture');
      assert.ok(negative.length > 0, 'no negative fixture');
      assert.equal(positive.length + negative.length, files.length, 'a file is neither');
      const hit = new Map<SdkCall, Set<string>>();
      for (const file of positive) {
        const catalogue = new RecordingCatalogue(sdks);
        assert.ok((await check(sdk, file, catalogue)) > 0, `${file} expects nothing`);
        for (const [call, callees] of catalogue.hit) {
          hit.set(call, new Set([...(hit.get(call) ?? []), ...callees]));
        }
      }
      const unseen = sdk.calls.flatMap((call) =>
        call.callees.filter((callee) => hit.get(call)?.has(callee) !== true),
      );
      assert.deepEqual(unseen, [], 'no positive fixture');
      for (const file of negative) {
        assert.equal(await check(sdk, file, new Catalogue(sdks)), 0, `${file} expects a finding`);
      }
      assert.ok(await speaksOf(sdk, negative), 'no negative fixture uses the SDK');
    });
  }

  it('have fixtures of no SDK that is gone', async () => {
    const known = new Set(sdks.map((sdk) => sdk.id));
    assert.deepEqual(
      (await readdir(root)).filter((name) => !known.has(name)),
      [],
    );
  });
});
