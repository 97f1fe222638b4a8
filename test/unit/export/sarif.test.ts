import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { renderSarif } from '../../../src/core/export/sarif.ts';
import { plainMessage, relativeUri } from '../../../src/core/export/sarifText.ts';
import { policyRuleIds, ruleIds } from '../../../src/core/inventory/rules.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import type { FolderState } from '../../../src/core/workspace/folderState.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import { reportFolder, type ReportedFile } from '../../../src/core/workspace/reportFolder.ts';
import { folder } from '../support/folder.ts';
import { inventory } from '../sbom/support/inventories.ts';
import { sarifProblems as problemsOf } from './validators/sarif.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly region?: unknown } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly unknown[];
}

interface Run {
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly id: string; readonly name?: string }[] };
  };
  readonly invocations: readonly [
    { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] },
  ];
  readonly results: readonly Result[];
}

const day = '2026-11-23';
function textOf(state: FolderState, withSuppressed = true): string {
  const bom = fragmentOf(state, state.fragment?.bom);
  const content = { inventory: state.inventory('shown'), bom, files: reportFolder(state, day) };
  return renderSarif(content, { toolVersion: '0.1.0' }, withSuppressed);
}

function runOf(text: string): Run {
  return (JSON.parse(text) as { readonly runs: readonly [Run] }).runs[0];
}

function resultsOf(state: FolderState, withSuppressed = true): readonly Result[] {
  return runOf(textOf(state, withSuppressed)).results;
}

const ask = 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4.1")\n';
const both = { 'a b/ä.py': `import yaml\n${ask}`, 'requirements.txt': 'openai\n' };

describe('the SARIF export', function () {
  this.timeout(60_000);

  it('is valid, and a broken one is not', async () => {
    const text = textOf(await folder(both));
    assert.deepEqual(problemsOf(text), []);
    assert.notDeepEqual(problemsOf(text.replace('"ruleIndex": 0', '"ruleIndex": "0"')), []);
    assert.notDeepEqual(problemsOf(text.replace('"physicalLocation"', '"place"')), []);
  });

  it('says where and what in the terms of the standard', async () => {
    const [first] = resultsOf(await folder(both));
    const { partialFingerprints: _, ...rest } = first ?? { partialFingerprints: {} };
    assert.deepEqual(rest, {
      ruleId: 'model-unreviewed',
      ruleIndex: 0,
      level: 'note',
      message: { text: 'AI service gpt-4.1 (openai) is not reviewed; approve it or replace it.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/%C3%A4.py', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 40, endLine: 3, endColumn: 49 },
          },
        },
      ],
      properties: { bomRef: 'shadowlight:service:openai/gpt-4.1' },
    });
  });

  it('describes every rule, and each result names its own', async () => {
    const run = runOf(textOf(await folder(both)));
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      [...ruleIds, ...policyRuleIds],
    );
    for (const { id, name } of run.tool.driver.rules)
      assert.notEqual(name?.toLowerCase(), id, 'a name that says nothing more is left out');
    for (const { ruleId, ruleIndex } of run.results)
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  it('counts columns in UTF-16 code units', async () => {
    const state = await folder({ 'a.py': ask.replace('OpenAI()', '"😀😀"; OpenAI()') });
    assert.deepEqual(resultsOf(state)[0]?.locations[0]?.physicalLocation.region, {
      startLine: 2,
      startColumn: 48,
      endLine: 2,
      endColumn: 57,
    });
  });

  it('keeps the fingerprint when lines move, and gives no two results the same', async () => {
    const prints = async (text: string): Promise<readonly unknown[]> =>
      resultsOf(await folder({ 'a.py': text })).map(({ partialFingerprints }) => partialFingerprints);
    const twice = ask + ask.slice(ask.indexOf('\n') + 1);
    const before = await prints(twice);
    assert.equal(new Set(before.map((each) => JSON.stringify(each))).size, before.length);
    assert.deepEqual(await prints(`# a line\n\n${twice}`), before);
    assert.notDeepEqual((await prints(twice.replace('"gpt-4.1"', '"gpt-4o"')))[0], before[0]);
  });

  it('gives what a comment silences with its reason, or leaves it out', async () => {
    const silenced = ask.replace(')\n', ')  # shadowlight-ignore model-unreviewed: seen in #7\n');
    const state = await folder({ 'a.py': silenced });
    const result = resultsOf(state).find(({ ruleId }) => ruleId === 'model-unreviewed');
    assert.deepEqual(result?.suppressions, [
      { kind: 'inSource', status: 'accepted', justification: 'seen in #7' },
    ]);
    assert.deepEqual(problemsOf(textOf(state)), []);
    assert.ok(resultsOf(state, false).every(({ ruleId }) => ruleId !== 'model-unreviewed'));
  });

  it('gives what was approved with who, when and why', async () => {
    const state = await folder({ 'a.py': ask });
    const verdict = { by: '@jane', date: '2026-11-20', reason: 'internal data only' };
    const id = 'service:openai/gpt-4.1';
    const bom = applyReview(fragmentOf(state, undefined), [id], { status: 'approved', ...verdict });
    state.setFragment({ bom });
    const result = resultsOf(state).find(({ ruleId }) => ruleId === 'model-unreviewed');
    assert.deepEqual(result?.suppressions, [
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Approved by @jane on 2026-11-20: internal data only',
      },
    ]);
    assert.ok(resultsOf(state, false).every(({ ruleId }) => ruleId !== 'model-unreviewed'));
  });

  it('gives no more than a reader takes, says how many are left out, and keeps warnings', async () => {
    const state = await folder({ 'a.py': `${ask}import torch\ntorch.load("a.pt")\n` });
    const [file] = [...reportFolder(state, day)];
    assert.ok(file);
    const [model, weights] = file.findings;
    assert.ok(model && weights);
    const files: ReportedFile[] = [{ path: 'a.py', findings: [...Array(25_004).fill(model), weights] }];
    const content = {
      inventory: inventory([], [], { minified: 2 }),
      bom: fragmentOf(state, undefined),
      files,
    };
    const text = renderSarif(content, { toolVersion: '0.1.0' }, true);
    const { results, invocations } = runOf(text);
    assert.deepEqual([results.length, results[0]?.ruleId], [25_000, 'pickle']);
    assert.deepEqual(
      invocations[0].toolExecutionNotifications.map(({ message }) => message.text),
      ['6 findings are left out: a run has room for 25000.', 'Files not read (minified): 2.'],
    );
  });

  it('shows names as they are: no link, no placeholder, nothing invisible', () => {
    assert.equal(plainMessage('[x](http://a) {0} a\\b\n\u202E'), '\\[x\\](http://a) {{0}} a\\\\b \uFFFD');
    assert.equal(plainMessage(`a${'😀'.repeat(400)}`), `a${'😀'.repeat(149)}…`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = plainMessage(text);
        assert.doesNotMatch(shown, /[\p{Cc}\p{Cf}\p{Surrogate}]|(?<!\\)(?:\\\\)*[[\]]/u);
        assert.doesNotMatch(shown.replaceAll('{{', '').replaceAll('}}', ''), /[{}]/);
      }),
    );
  });

  it('makes a relative reference of any path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (path) => {
        const uri = relativeUri(path);
        assert.match(uri, /^[\w./%!~*'()-]*$/);
        assert.equal(decodeURIComponent(uri), path.replace(/\p{Surrogate}/gu, '\uFFFD'));
      }),
    );
  });

  it('says the same of the same', async () => {
    assert.equal(textOf(await folder(both)), textOf(await folder(both)));
  });
});
