import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import { commitAll as commit, git } from '../support/git.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight, type Outcome } from './support/shadowlight.ts';

const ask = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4.1")\n';
const denial = [
  'version: 1',
  'rules:',
  '  - verdict: denied',
  '    models: [gpt-*]',
  '    reason: No agreement.',
  '    owner: privacy@acme.example',
  '',
].join('\n');
const asksForReview = 'version: 1\nrules:\n  - verdict: review-needed\n    providers: [openai]\n';
const nothing = 'version: 1\n';
const project = { 'requirements.txt': 'openai\n', 'src/app.py': ask };

const scan = (...argv: readonly string[]): Promise<Outcome> => shadowlight(['scan', ...argv]);

function commitAll(root: string): void {
  git(root, 'init', '-q', '-b', 'main');
  commit(root);
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function policyIn({ stdout }: Outcome): Record<string, unknown> | null | undefined {
  type Row = { kind: string; policy: Record<string, unknown> | null };
  const rows = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));
  return rows.find(({ kind }) => kind === 'model')?.policy;
}

describe('shadowlight scan --policy', function () {
  this.timeout(120_000);

  it('fails with a code of its own, and names rule, line, reason and owner', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': denial }, async (root) => {
      const outcome = await scan(root, '--policy');
      assert.equal(outcome.code, 5, outcome.stderr);
      assert.match(outcome.stderr, /policy: 1 denied, 0 to be reviewed/);
      assert.deepEqual(policyIn(outcome), {
        verdict: 'denied',
        severity: 'error',
        reason: 'No agreement',
        owner: 'privacy@acme.example',
        expired: null,
        preset: null,
        path: '.ai-sbom/policy.yaml',
        line: 3,
      });
      const unasked = await scan(root);
      assert.deepEqual([unasked.code, policyIn(unasked)], [0, null]);
    }));

  it('is done where nothing is against it, and where it weighs less than a warning', async () => {
    await withFolder({ ...project, '.ai-sbom/policy.yaml': nothing }, async (root) => {
      assert.equal((await scan(root, '--policy')).code, 0);
    });
    const light = `${denial}severity: { denied: information }\n`;
    await withFolder({ ...project, '.ai-sbom/policy.yaml': light }, async (root) => {
      const outcome = await scan(root, '--policy');
      assert.deepEqual([outcome.code, policyIn(outcome)?.['severity']], [0, 'information']);
    });
  });

  it('goes before a rule of --fail-on', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': denial }, async (root) => {
      assert.equal((await scan(root, '--policy', '--fail-on', 'model-unreviewed')).code, 5);
    }));

  it('is not done without a policy, or with one that is wrong', async () => {
    await withFolder(project, async (root) => {
      const { code, stderr } = await scan(root, '--policy');
      assert.deepEqual([code, /no policy in \.ai-sbom\/policy\.yaml/.test(stderr)], [2, true]);
    });
    await withFolder({ ...project, '.ai-sbom/policy.yaml': `${denial}x: 1\n` }, async (root) => {
      const { code, stderr, stdout } = await scan(root, '--policy');
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /\.ai-sbom\/policy\.yaml:7:1: There is no such key/);
    });
  });

  it('is silenced by no comment', () => {
    const silenced = ask.replace(')\n', ')  # shadowlight-ignore policy-denied: x\n');
    return withFolder({ ...project, 'src/app.py': silenced, '.ai-sbom/policy.yaml': denial }, async (root) =>
      assert.equal((await scan(root, '--policy')).code, 5),
    );
  });

  it('is not silenced by a baseline, and is not held against what a commit had', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': denial }, async (root) => {
      commitAll(root);
      const baseline = path.join(root, 'baseline.json');
      await scan(root, '--write-baseline', baseline);
      const known = await scan(root, '--policy', '--baseline', baseline);
      assert.deepEqual([known.code, policyIn(known)?.['verdict']], [5, 'denied']);
      assert.equal((await scan(root, '--policy', '--new-since', 'HEAD')).code, 0);
      write(root, 'src/more.py', ask);
      assert.equal((await scan(root, '--policy', '--new-since', 'HEAD')).code, 5);
    }));

  it('is a result of SARIF with its level, its reason and the place of the rule', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': denial }, async (root) => {
      const { stdout } = await scan(root, '--policy', '--format', 'sarif');
      const [run] = (JSON.parse(stdout) as { runs: [Record<string, unknown>] }).runs;
      const results = run['results'] as Record<string, unknown>[];
      const result = results.find(({ ruleId }) => ruleId === 'policy-denied');
      assert.deepEqual(
        [result?.['level'], result?.['message']],
        [
          'error',
          {
            text: 'gpt-4.1 (openai) is denied by the policy: No agreement (.ai-sbom/policy.yaml:3); replace it, or ask privacy@acme.example.',
          },
        ],
      );
      const [place] = (result?.['relatedLocations'] ?? []) as { physicalLocation: Record<string, unknown> }[];
      assert.deepEqual(place?.physicalLocation['region'], {
        startLine: 3,
        startColumn: 5,
        endLine: 6,
        endColumn: 32,
      });
    }));
});

describe('shadowlight scan --policy-from', function () {
  this.timeout(120_000);

  it('takes the policy of a commit, and not what the folder makes of it', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': denial }, async (root) => {
      commitAll(root);
      git(root, 'checkout', '-q', '-b', 'asks');
      write(root, '.ai-sbom/policy.yaml', nothing);
      // Files that are called like the ref decide nothing.
      write(root, 'main', nothing);
      commitAll(root);
      assert.equal((await scan(root, '--policy')).code, 0);
      const outcome = await scan(root, '--policy-from', 'main');
      assert.equal(outcome.code, 5, outcome.stderr);
      assert.equal(policyIn(outcome)?.['path'], 'main:.ai-sbom/policy.yaml');
      assert.equal((await scan(root, '--policy-from', 'asks')).code, 0);
    }));

  it('takes over policies from the same commit', () => {
    const child = 'version: 1\nextends: base.yaml\n';
    const files = { ...project, '.ai-sbom/policy.yaml': child, '.ai-sbom/base.yaml': denial };
    return withFolder(files, async (root) => {
      commitAll(root);
      write(root, '.ai-sbom/base.yaml', nothing);
      assert.equal((await scan(root, '--policy-from', 'HEAD')).code, 5);
      assert.equal((await scan(root, '--policy')).code, 0);
    });
  });

  it('counts the reviews of the same commit: nobody approves themselves', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': asksForReview }, async (root) => {
      commitAll(root);
      const fragment = await approvedFragment(root);
      write(root, '.ai-sbom/fragment.cdx.json', fragment);
      assert.equal((await scan(root, '--policy')).code, 0);
      assert.equal((await scan(root, '--policy-from', 'main')).code, 5);
      commitAll(root);
      assert.equal((await scan(root, '--policy-from', 'main')).code, 0);
    }));

  it('takes a file, and the reviews beside it', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': nothing }, (root) =>
      withFolder({ 'team/policy.yml': asksForReview }, async (elsewhere) => {
        const file = path.join(elsewhere, 'team/policy.yml');
        const outcome = await scan(root, '--policy-from', file);
        assert.deepEqual([outcome.code, policyIn(outcome)?.['path']], [5, file]);
        const fragment = await approvedFragment(root);
        write(root, '.ai-sbom/fragment.cdx.json', fragment);
        assert.equal((await scan(root, '--policy-from', file)).code, 5);
        write(elsewhere, 'team/fragment.cdx.json', fragment);
        assert.equal((await scan(root, '--policy-from', file)).code, 0);
      }),
    ));

  it('refuses what git would take for something else, and what is not there', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': nothing }, async (root) => {
      commitAll(root);
      for (const wrong of ['--output=/tmp/x', '-p', 'main:x', ':/x', 'a b'])
        assert.match(
          (await scan(root, `--policy-from=${wrong}`)).stderr,
          /neither a \.yaml file nor a git ref/,
        );
      const missing = await scan(root, '--policy-from', 'no-such-branch');
      assert.deepEqual([missing.code, /is no commit that git has/.test(missing.stderr)], [2, true]);
      git(root, 'rm', '-q', '-r', '.ai-sbom');
      git(root, 'commit', '-q', '-m', 'x');
      const gone = await scan(root, '--policy-from', 'main');
      assert.deepEqual([gone.code, /no policy in main:/.test(gone.stderr)], [2, true]);
    }));

  it('has git run nothing that the repository names', () =>
    withFolder({ ...project, '.ai-sbom/policy.yaml': denial }, async (root) => {
      commitAll(root);
      const mark = path.join(root, 'was-run');
      const program = path.join(root, 'run.sh');
      writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`);
      chmodSync(program, 0o755);
      for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'gpg.program', 'core.sshCommand'])
        git(root, 'config', key, program);
      assert.equal((await scan(root, '--policy-from', 'main')).code, 5);
      assert.equal(existsSync(mark), false);
    }));
});

/** The fragment of a folder with its AI service approved. */
async function approvedFragment(root: string): Promise<string> {
  const { stdout } = await scan(root, '--format', 'cyclonedx');
  const verdict = { status: 'approved', by: '@x', date: '2026-11-20' } as const;
  return JSON.stringify(applyReview(JSON.parse(stdout) as Bom, ['service:openai/gpt-4.1'], verdict));
}
