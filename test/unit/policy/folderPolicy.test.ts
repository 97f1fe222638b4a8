import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { requirements } from '../../../src/core/manifests/formats/requirements.ts';
import { loadPolicy } from '../../../src/core/policy/loadPolicy.ts';
import { policyPath } from '../../../src/core/policy/policy.ts';
import { renderSarif } from '../../../src/core/export/sarif.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import { readFolderPolicy } from '../../../src/core/workspace/readFolderPolicy.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { FakeAnalyzer, FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { folder } from '../support/folder.ts';
import { filesOf, type Files } from './support.ts';
import { followerOf } from '../support/follower.ts';

const day = '2026-11-23';
const id = 'service:openai/gpt-4.1';
const ask = 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4.1")\n';
const denial = 'version: 1\nrules:\n- { verdict: denied, models: gpt-*, reason: No. }\n';
const asksForReview = 'version: 1\nrules:\n- { verdict: review-needed, models: gpt-* }\n';

async function put(state: FolderState, given: string | Files | undefined): Promise<void> {
  const files = given === undefined ? {} : filesOf(given);
  state.setPolicy(await loadPolicy((path) => Promise.resolve(files[path])));
}

/** `verdict place` of all that the policy has anything against. */
function against(state: FolderState, today = day): readonly string[] {
  return [...reportFolder(state, today)].flatMap(({ path, findings, vendored = [] }) =>
    [...findings, ...vendored].flatMap(({ policy }) => (policy ? [`${policy.verdict} ${path}`] : [])),
  );
}

describe('the policy of a folder', () => {
  it('is judged by the day that is asked for', async () => {
    const state = await folder({ 'a.py': ask });
    await put(state, 'version: 1\nrules:\n- { verdict: denied, models: gpt-*, expires: 2026-12-31 }\n');
    assert.deepEqual(against(state, '2026-12-31'), ['denied a.py']);
    assert.deepEqual(against(state, '2027-01-01'), []);
  });

  it('stays in force while what is there cannot be read, and goes with the file', async () => {
    const state = await folder({ 'a.py': ask });
    let count = 0;
    state.onDidChange(() => count++);
    await put(state, denial);
    assert.deepEqual([against(state), count], [['denied a.py'], 1]);
    await put(state, `${denial}x: 1\n`);
    assert.deepEqual([against(state), count], [['denied a.py'], 1]);
    await put(state, 'version: 1\n');
    assert.deepEqual(against(state), []);
    await put(state, denial);
    await put(state, undefined);
    assert.deepEqual(against(state), []);
  });

  it('has its question for a review answered by an approval, and its denial not', async () => {
    const state = await folder({ 'a.py': ask });
    const verdict = { status: 'approved', by: '@jane', date: day } as const;
    const bom = applyReview(fragmentOf(state, undefined), [id], verdict);
    await put(state, asksForReview);
    assert.deepEqual(against(state), ['review-needed a.py']);
    state.setFragment({ bom });
    assert.deepEqual(against(state), []);
    await put(state, denial);
    assert.deepEqual(against(state), ['denied a.py']);
  });

  it('counts the reviews that came with it, where it came from elsewhere', async () => {
    const state = await folder({ 'a.py': ask });
    const none = fragmentOf(state, undefined);
    const approved = applyReview(none, [id], { status: 'approved', by: '@jane', date: day });
    const loaded = await loadPolicy(() => Promise.resolve(asksForReview));
    state.setFragment({ bom: approved });
    state.setPolicy(loaded, none);
    assert.deepEqual(against(state), ['review-needed a.py']);
    state.setPolicy(loaded, approved);
    assert.deepEqual(against(state), []);
  });

  it('sees licences that copied code says it has, and SARIF says so once a file', async () => {
    const banner = '/*! jQuery v3.6.0 | (c) OpenJS Foundation | jquery.org/license */\n!function(){}();\n';
    const state = new FolderState(ecosystems);
    const licence =
      'MIT License\n\nCopyright (c) 2020 OpenJS\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n';
    const at = 'web/vendor/jquery';
    const access = new FakeFolder({ [`${at}/jquery.js`]: banner, [`${at}/LICENSE.txt`]: licence });
    await scanFolder(
      { access, analyzer: createAnalyzer(), state, scheduler: realScheduler },
      'all',
      neverCancelled,
    );
    await put(state, "version: 1\nrules:\n- { verdict: denied, licences: 'GPL-*' }\n");
    assert.deepEqual(against(state), []);
    await put(state, "version: 1\nrules:\n- { verdict: denied, licences: 'mit' }\n");
    assert.deepEqual(against(state), [`denied ${at}/LICENSE.txt`, `denied ${at}/jquery.js`]);
    const content = {
      inventory: state.inventory('shown'),
      bom: fragmentOf(state, undefined),
      files: reportFolder(state, day),
    };
    const log = JSON.parse(renderSarif(content, { toolVersion: '0' }, true)) as {
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    const found = log.runs.flatMap(({ results }) =>
      results.filter(({ ruleId }) => ruleId === 'policy-denied'),
    );
    assert.deepEqual(
      found.map(({ level }) => level),
      ['error', 'error'],
    );
  });

  it('sees what was found of packages', async () => {
    const state = await folder({
      'a.py': 'import yaml\ntry:\n    import ujson\nexcept ImportError:\n    pass\n',
    });
    state.setManifest('requirements.txt', requirements.parse('requirements.txt', 'numpy\n'));
    await put(state, 'version: 1\nrules:\n- { verdict: denied, dependency-verdicts: undeclared }\n');
    const [file] = [...reportFolder(state, day)];
    const found = (file?.findings ?? []).map(({ finding, policy }) =>
      finding.kind === 'import' ? `${finding.module} ${policy?.verdict ?? '-'}` : '',
    );
    assert.ok(found.includes('yaml denied'), found.join(', '));
    assert.ok(!found.includes('ujson denied'), found.join(', '));
  });

  it('is read again when one of its files changes, comes or goes', async () => {
    const child = 'version: 1\nextends: base.yaml\n';
    const files = { [policyPath]: child, '.ai-sbom/base.yaml': denial, 'a.py': '' };
    const access = new FakeFolder(files);
    const state = new FolderState(ecosystems);
    const context = { access, analyzer: new FakeAnalyzer(), state, scheduler: realScheduler };
    await scanFolder(context, 'all', neverCancelled);
    state.setPolicy(await readFolderPolicy(access));
    const follower = followerOf(context);
    const rules = (): boolean => state.judging(day).policy !== undefined;
    assert.equal(rules(), true);
    assert.deepEqual(
      [policyPath, '.ai-sbom/base.yaml', 'a.py'].map((path) => state.isOfPolicy(path)),
      [true, true, false],
    );
    const reads = (): number => access.reads.filter((path) => path === policyPath).length;
    const before = reads();
    follower.touch('a.py', false);
    await follower.catchUp();
    assert.equal(reads(), before);
    follower.touch('.ai-sbom/base.yaml', false);
    await follower.catchUp();
    assert.equal(reads(), before + 1);
    access.delete(policyPath);
    follower.touch(policyPath, true);
    await follower.catchUp();
    assert.equal(rules(), false);
  });
});
