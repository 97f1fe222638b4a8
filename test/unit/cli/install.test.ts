import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { snapshotProblems } from '../export/validators/snapshot.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { git } from '../support/git.ts';
import manifest from '../../../package.json' with { type: 'json' };

const run = promisify(execFile);
const root = new URL('../../..', import.meta.url).pathname;
const { version } = manifest;

/** Without a network, and with nothing that npm kept before. */
function offline(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    npm_config_cache: path.join(folder, '.npm-cache'),
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
}

interface Workflow {
  readonly jobs: { readonly shadowlight: { readonly steps: readonly { readonly run?: string }[] } };
}
interface Pipeline {
  readonly shadowlight: { readonly script: readonly string[] };
}
interface Hooks {
  readonly repos: readonly { readonly hooks: readonly { readonly entry: string }[] }[];
}

describe('the command line as an npm package', function () {
  this.timeout(240_000);
  let folder: string;
  let blocks: readonly string[];

  const shell = async (
    command: string,
    environment: NodeJS.ProcessEnv = {},
  ): Promise<{ code: number; output: string }> => {
    // On a runner it comes from the registry; here it is installed.
    const local = command.replaceAll(`npx --yes shadowlight@${version}`, 'npx --no-install shadowlight');
    assert.doesNotMatch(local, /--yes/, 'the documentation names the version of today');
    try {
      const env = { ...offline(folder), ...environment };
      const { stdout, stderr } = await run('sh', ['-c', local], { cwd: folder, env });
      return { code: 0, output: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'shadowlight-npm-'));
    const text = await readFile(path.join(root, 'docs/ci.md'), 'utf8');
    blocks = [...text.matchAll(/```(?:yaml|sh)\n([^]*?)```/g)].map(([, block = '']) => block);
    await run(process.execPath, [path.join(root, 'scripts/packageCli.mjs'), '--built', '--out', folder], {
      env: offline(folder),
    });
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
    await writeFile(path.join(folder, '.gitignore'), '*\n!.gitignore\n!*.py\n!requirements.txt\n');
    await writeFile(path.join(folder, 'app.py'), 'import yaml\n');
    await writeFile(path.join(folder, 'requirements.txt'), '');
    const tarball = `./shadowlight-${version}.tgz`;
    await run('npm', ['install', '--save-dev', tarball], { cwd: folder, env: offline(folder) });
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'x');
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('is installed without a network, depends on nothing and runs nothing', async () => {
    const installed = path.join(folder, 'node_modules/shadowlight/package.json');
    const { dependencies, scripts } = JSON.parse(await readFile(installed, 'utf8'));
    assert.deepEqual([dependencies, scripts], [undefined, undefined]);
    const { output: said } = await shell('npx --no-install shadowlight --version');
    assert.ok(said.startsWith(`${version}\n`), said);
    const { code, output } = await shell('npx --no-install shadowlight scan .');
    assert.equal(code, 0);
    assert.match(output, /"module":"yaml","verdict":"undeclared"/);
    assert.match((await shell('npx --no-install shadowlight check')).output, /fragment/);
  });

  it('comes with the SBOM of the very file', async () => {
    const text = await readFile(path.join(folder, `shadowlight-${version}.cdx.json`), 'utf8');
    assert.deepEqual(problemsOf(text), []);
    const { components, metadata } = JSON.parse(text);
    const names = new Set(components.map(({ name }: { readonly name: string }) => name));
    for (const name of ['yaml', 'jsonc-parser', 'web-tree-sitter', 'tree-sitter-python', 'ajv'])
      assert.ok(names.has(name), name);
    assert.equal(metadata.component.hashes[0].content.length, 128);
  });

  it('runs as the workflow for GitHub says: findings for code scanning, failing for what is new', async () => {
    const workflow = blocks.map((block) => blockOf(block) as Partial<Workflow>).find(({ jobs }) => jobs);
    const commands = workflow?.jobs?.shadowlight.steps.flatMap(({ run: command }) => command ?? []);
    assert.equal(commands?.length, 2);
    const [all = '', news = ''] = commands;
    const environment = { GITHUB_BASE_REF: 'main' };
    assert.equal((await shell(all)).code, 0);
    const sarif = JSON.parse(await readFile(path.join(folder, 'shadowlight.sarif'), 'utf8'));
    assert.equal(sarif.runs[0].results.length, 1);
    assert.equal((await shell(news, environment)).code, 0);
    await writeFile(path.join(folder, 'new.py'), 'import numpy\n');
    assert.equal((await shell(news, environment)).code, 1);
    assert.match(await readFile(path.join(folder, 'new.jsonl'), 'utf8'), /"numpy"/);
    // A branch may be called as somebody likes.
    const { output } = await shell(news, { GITHUB_BASE_REF: '$(touch pwned);x' });
    assert.match(output, /is no commit/);
    await assert.rejects(readFile(path.join(folder, 'pwned')));
  });

  it('tells the dependency graph of GitHub as the step says', async () => {
    const steps = blocks.map((block) => blockOf(block)).find((block) => Array.isArray(block));
    const [step] = (steps ?? []) as readonly { readonly run?: string }[];
    // What would send it keeps what it was given, and with which arguments.
    const stand = path.join(folder, 'node_modules/.bin/gh');
    await writeFile(stand, '#!/bin/sh\nprintf "%s\\n" "$@" > gh-arguments.txt\ncat > gh-input.json\n');
    await chmod(stand, 0o755);
    const environment = {
      PATH: `${path.dirname(stand)}:${process.env['PATH'] ?? ''}`,
      GITHUB_SHA: '0e9e39f249a16976918f6564b8830bc894c89659',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '7',
      GITHUB_WORKFLOW: 'Shadowlight',
      GITHUB_JOB: 'shadowlight',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/shop',
    };
    const { code, output } = await shell(step?.run ?? 'false', environment);
    assert.equal(code, 0, output);
    const sent = await readFile(path.join(folder, 'gh-input.json'), 'utf8');
    assert.deepEqual(snapshotProblems(sent), []);
    assert.match(sent, /pkg:pypi\/pyyaml/);
    assert.match(
      await readFile(path.join(folder, 'gh-arguments.txt'), 'utf8'),
      /\/repos\/acme\/shop\/dependency-graph/,
    );
  });

  it('runs as the job for GitLab says', async () => {
    const pipeline = blocks
      .map((block) => blockOf(block) as Partial<Pipeline>)
      .find(({ shadowlight }) => shadowlight?.script);
    const [command = ''] = pipeline?.shadowlight?.script ?? [];
    const environment = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git(folder, 'rev-parse', 'HEAD').trim() };
    assert.equal((await shell(command, environment)).code, 1);
    await rm(path.join(folder, 'new.py'));
    assert.equal((await shell(command, environment)).code, 0);
  });

  it('holds up a commit as the hook says, and as the configuration of pre-commit does', async () => {
    const hook = blocks.find((block) => block.startsWith('#!/bin/sh'));
    assert.ok(hook);
    const hooks = blocks.map((block) => blockOf(block) as Partial<Hooks>).find(({ repos }) => repos);
    const entry = hooks?.repos?.[0]?.hooks[0]?.entry ?? '';
    assert.ok(hook.includes(entry), 'both run the same');
    const file = path.join(folder, '.git/hooks/pre-commit');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, hook);
    await chmod(file, 0o755);
    await writeFile(path.join(folder, 'late.py'), 'import numpy\n');
    const commit = 'git add -A && git -c user.name=t -c user.email=t@t commit -q -m z';
    const held = await shell(commit);
    assert.notEqual(held.code, 0);
    assert.match(held.output, /"numpy"/);
    await writeFile(path.join(folder, 'late.py'), 'import os\n');
    assert.equal((await shell(commit)).code, 0);
  });
});

function blockOf(block: string): unknown {
  try {
    const value: unknown = parse(block);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
