import assert from 'node:assert/strict';
import { renderJsonLines } from '../../../src/core/export/jsonLines.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import { requirements } from '../../../src/core/manifests/formats/requirements.ts';
import { isEased } from '../../../src/core/inventory/rules.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import type { FolderState } from '../../../src/core/workspace/folderState.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import { reportModels, type ReportedModel } from '../../../src/core/workspace/problems.ts';
import { analyze } from '../support/analyze.ts';
import { folder } from '../support/folder.ts';

const commit = '86b5e0934494bd15c9632b12f734a8a67f723594';
const day = '2026-11-23';

function reportedIn(state: FolderState, path: string, today = day): readonly ReportedModel[] {
  const file = state.file(path);
  assert.ok(file);
  return reportModels(file, state.judging(today));
}

function rulesIn(state: FolderState, path: string): readonly string[] {
  return reportedIn(state, path).flatMap(({ rules }) => rules.filter((rule) => rule !== 'model-unreviewed'));
}

const load = (rest: string): string =>
  `from transformers import AutoModel\nAutoModel.from_pretrained("a/b"${rest})\n`;
const ask = (model: string): string =>
  `from openai import OpenAI\nOpenAI().chat.completions.create(model="${model}")\n`;

describe('what is reported of a model', () => {
  it('is that a revision is missing, and not when there is one, or none can be', async () => {
    const state = await folder({
      'none.py': load(''),
      'null.py': load(', revision=None'),
      'commit.py': `from transformers import AutoModel\nAutoModel.from_pretrained("c/d", revision="${commit}")\n`,
      'unknown.py': 'import sys\n' + load(', revision=sys.argv[1]'),
      'service.py': ask('gpt-4.1'),
    });
    assert.deepEqual(rulesIn(state, 'none.py'), ['unpinned-revision']);
    assert.deepEqual(rulesIn(state, 'null.py'), ['unpinned-revision']);
    for (const path of ['commit.py', 'unknown.py', 'service.py'])
      assert.deepEqual(rulesIn(state, path), [], path);
  });

  it('is a branch through a constant, but no commit through one', async () => {
    const constant = (value: string): string =>
      `from transformers import AutoModel\nREV = "${value}"\nAutoModel.from_pretrained("a/b", revision=REV)\n`;
    assert.deepEqual(rulesIn(await folder({ 'a.py': constant('main') }), 'a.py'), ['moving-revision']);
    assert.deepEqual(rulesIn(await folder({ 'a.py': constant(commit) }), 'a.py'), []);
  });

  it('is another revision elsewhere, as long as there is one', async () => {
    const state = await folder({
      'a.py': load(''),
      'b.py': load(`, revision="${commit}"`),
      'c.py': load(''),
    });
    assert.deepEqual(rulesIn(state, 'a.py'), ['pinned-differently', 'unpinned-revision']);
    assert.deepEqual(rulesIn(state, 'b.py'), []);
    const [{ otherPin } = { otherPin: undefined }] = reportedIn(state, 'c.py');
    assert.deepEqual(otherPin, { revision: commit, pinned: true, path: 'b.py', line: 1 });
    state.setDisk('b.py', await analyze('b.py', load('')));
    assert.deepEqual(rulesIn(state, 'a.py'), ['unpinned-revision']);
  });

  it('is its retirement, on the day it is asked', async () => {
    const state = await folder({ 'a.py': ask('gpt-4-32k') });
    const on = (today: string) => reportedIn(state, 'a.py', today).flatMap(({ rules }) => rules);
    assert.deepEqual(on('2024-01-01'), ['model-unreviewed']);
    assert.deepEqual(on('2025-06-06'), ['model-unreviewed', 'model-retired']);
  });

  it('can be silenced like everything else', async () => {
    const state = await folder({
      'a.py': ask('gpt-4-32k').replace(')\n', ')  # shadowlight-ignore model-retired: x\n'),
    });
    assert.deepEqual(rulesIn(state, 'a.py'), []);
  });

  it('weighs less when code comes from a pinned commit, or the end is still to come', async () => {
    const eased = async (text: string, today = day): Promise<readonly string[]> => {
      const reported = reportedIn(await folder({ 'a.py': text }), 'a.py', today);
      return reported.flatMap((each) => each.rules.filter((rule) => isEased(rule, each.finding, each)));
    };
    assert.deepEqual(await eased(load(', trust_remote_code=True')), []);
    assert.deepEqual(await eased(load(', trust_remote_code=True, revision="main"')), []);
    assert.deepEqual(await eased(load(`, trust_remote_code=True, revision="${commit}"`)), [
      'trust-remote-code',
    ]);
    assert.deepEqual(await eased(ask('gpt-4-32k')), []);
    assert.deepEqual(await eased(ask('gpt-4-32k'), '2025-06-01'), ['model-retired']);
  });

  it('is eased where the PyTorch that is declared refuses code, unless the call lets it in', async () => {
    const files = {
      'left.py': 'import torch\ntorch.load("a.pt")\n',
      'open.py': 'import torch\ntorch.load("a.pt", weights_only=False)\n',
      'url.py':
        'from torch.hub import load_state_dict_from_url\nload_state_dict_from_url("https://a.b/c.pth")\n',
    };
    const easedWith = async (...manifests: readonly string[]): Promise<readonly string[]> => {
      const state = await folder(files);
      for (const [index, text] of manifests.entries()) {
        const path = `${index}/requirements.txt`;
        state.setManifest(path, requirements.parse(path, text));
      }
      return Object.keys(files).flatMap((path) =>
        reportedIn(state, path).flatMap((each) =>
          each.rules.filter((rule) => isEased(rule, each.finding, each)).map((rule) => `${path}: ${rule}`),
        ),
      );
    };
    assert.deepEqual(await easedWith('torch>=2.6\n'), ['left.py: pickle']);
    assert.deepEqual(await easedWith(), []);
    assert.deepEqual(await easedWith('numpy\n'), []);
    assert.deepEqual(await easedWith('torch\n'), []);
    assert.deepEqual(await easedWith('torch>=2.5\n'), []);
    assert.deepEqual(await easedWith('torch>=2.6\n', 'torch==2.4\n'), []);
    const state = await folder(files);
    assert.deepEqual(rulesIn(state, 'open.py'), ['unsafe-load'], 'said once');
    assert.deepEqual(reportedIn(state, 'open.py')[0]?.finding.risks, ['pickle', 'unsafe-load']);
  });

  it('stands in the JSON lines, and never in the fragment what a day decides', async () => {
    const state = await folder({
      'a.py': ask('gpt-4-32k'),
      'b.py': load(''),
      'c.py': load(`, revision="${commit}"`),
    });
    const rows = [...renderJsonLines(reportFolder(state, day), new Map())].map(
      (line) => JSON.parse(line) as Record<string, unknown>,
    );
    const of = (path: string) => rows.find((row) => row['path'] === path && row['kind'] === 'model');
    assert.deepEqual(of('a.py')?.['retirement'], {
      state: 'retired',
      retires: '2025-06-06',
      replacement: 'gpt-4o',
      source: 'https://platform.openai.com/docs/deprecations',
    });
    assert.deepEqual(of('b.py')?.['otherRevision'], { revision: commit, path: 'c.py', line: 2 });
    assert.deepEqual([of('b.py')?.['retirement'], of('a.py')?.['otherRevision']], [null, null]);
    assert.doesNotMatch(serializeBom(fragmentOf(state, undefined)), /retire|2025-06-06/);
  });
});
