import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { FormatAnalyzer } from '../../../src/core/analysis/formatAnalyzer.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';
import { analyzeFormatFile } from './support.ts';

const commands: readonly (readonly [command: string, ...packages: string[]])[] = [
  ['pip install torch "numpy>=2" pandas[all]==1.0', 'torch', 'numpy', 'pandas'],
  ['pip3 install --no-cache-dir -r requirements.txt torch', 'torch'],
  ['sudo -H python3.11 -m pip install --upgrade pip setuptools wheel torch', 'torch'],
  ['pip install torch==$TORCH_VERSION $MORE --index-url https://example.com/torchaudio', 'torch'],
  ['pip install . .[dev] -e ./sub dist/*.whl ./x-1.0-py3-none-any.whl', 'x'],
  ['pip install git+https://example.com/a/b.git git+https://example.com/a/c#egg=c', 'c'],
  ['uv pip install --system torch && uv add httpx; uv tool install ruff', 'torch', 'httpx', 'ruff'],
  ['uvx ruff check .', 'ruff'],
  ['uvx --from "build[uv]==1" pyproject-build requests', 'build'],
  ['pipx run cowsay==5 hello && pipx install poetry', 'cowsay', 'poetry'],
  ['poetry add langchain@latest', 'langchain'],
  ['conda install -y -c conda-forge pytorch=2 pyyaml python=3.11', 'torch', 'pyyaml'],
  ['micromamba install -y -n base -f environment.yml numpy', 'numpy'],
  ['sh -c "pip install torch"', 'torch'],
  ['npm install -g @openai/codex@1.2 tsx && npm ci && npm run add', '@openai/codex', 'tsx'],
  ['npm i ./local file:../x https://example.com/a.tgz openai', 'openai'],
  ['npx -y @modelcontextprotocol/server-memory /data', '@modelcontextprotocol/server-memory'],
  ['npx create-next-app@latest app && npx eslint .', 'create-next-app'],
  ['npx --yes --package=a --package b c', 'a'],
  ['pnpm add alias@npm:openai && pnpm dlx cowsay hi && yarn dlx tsc', 'openai', 'cowsay', 'tsc'],
  ['bunx cowsay@1 hi && bunx tsc', 'cowsay'],
  ['bun add openai && yarn add zod && yarn install', 'openai', 'zod'],
  ['echo pip install torch', ...[]],
  ['pip uninstall torch && pip download torch && pip list', ...[]],
];

describe('packages that commands install', () => {
  for (const [command, ...packages] of commands) {
    it(`are read from ${command}`, async () => {
      assert.deepEqual(await packagesIn('install.sh', `${command}\n`), packages);
    });
  }

  it('are read where commands stand', async () => {
    const texts = {
      Dockerfile:
        'FROM python:3.12\nRUN --mount=type=cache,target=/x pip install \\\n    torch \\\n    numpy\nRUN ["pip", "install", "httpx"]\n',
      Makefile: 'setup:\n\t@pip install torch numpy\n\tpip install httpx\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  a:\n    steps:\n      - run: |\n          pip install torch numpy\n          pip install httpx\n',
    };
    for (const [path, text] of Object.entries(texts)) {
      assert.deepEqual(await packagesIn(path, text), ['torch', 'numpy', 'httpx'], path);
    }
  });

  it('tell the place of the name', async () => {
    const { packages = [] } = await analyzeFormatFile('a.sh', 'echo\n  pip install "torch>=2"\n');
    const [{ range } = { range: undefined }] = packages;
    assert.deepEqual(range, { start: { line: 1, character: 14 }, end: { line: 1, character: 24 } });
  });
});

describe('packages that commands install and no manifest declares', () => {
  it('are components, as long as that is so', async () => {
    const state = new FolderState(ecosystems);
    const analyzer = new FormatAnalyzer(createAnalyzer(), (_where, error) => {
      throw error;
    });
    const access = new FakeFolder({
      Dockerfile: 'FROM python\nRUN pip install Torch fastapi_cli own urllib3 pyyaml && npm i -g openai\n',
      'pyproject.toml': '[project]\nname = "own"\ndependencies = ["fastapi-cli"]\n',
      'poetry.lock': '[[package]]\nname = "urllib3"\nversion = "2"\n',
      'requirements-dev.txt': 'PyYAML',
    });
    await scanFolder({ access, analyzer, state, scheduler: realScheduler }, 'all', neverCancelled);
    const told = (): readonly string[] =>
      state
        .inventory('shown')
        .dependencies.map(
          ({ id, occurrences }) => `${id} ${occurrences[0]?.path ?? ''} ${occurrences[0]?.symbol ?? ''}`,
        );
    assert.deepEqual(told(), [
      'dependency:npm/openai Dockerfile install openai',
      'dependency:pypi/torch Dockerfile install Torch',
    ]);
    state.setManifest(
      'requirements.txt',
      manifestFormatOf('requirements.txt')?.parse('requirements.txt', 'torch'),
    );
    assert.deepEqual(told(), ['dependency:npm/openai Dockerfile install openai']);
    assert.deepEqual(state.file('Dockerfile')?.imports, []);
    await analyzer.dispose();
  });
});

async function packagesIn(path: string, text: string): Promise<readonly string[]> {
  const { packages = [] } = await analyzeFormatFile(path, text);
  return packages.map(({ name }) => name);
}
