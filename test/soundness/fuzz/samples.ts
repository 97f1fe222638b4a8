import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  tomlLock,
  pyproject,
  ini,
  setupPy,
  packageJson,
  locks,
  settings,
  yaml,
  shell,
  docker,
  make,
  jenkins,
  modelfile,
  baml,
  prompty,
  agent,
  requirements,
  yarn,
  configuration,
  env,
  html,
  vue,
  notebook,
} from './fileTexts.ts';

/** A text, and the names of files that may hold it. */
interface Sample {
  readonly paths: readonly string[];
  readonly text: string;
}

const workspaces = path.join(import.meta.dirname, '../../fixtures');

const texts: readonly Sample[] = [
  { paths: ['poetry.lock', 'uv.lock', 'pdm.lock', 'pylock.toml'], text: tomlLock },
  { paths: ['pyproject.toml', 'Pipfile', 'pixi.toml', 'hatch.toml', 'settings.toml'], text: pyproject },
  { paths: ['setup.cfg', 'tox.ini', 'pytest.ini', 'settings.ini'], text: ini },
  { paths: ['setup.py', 'noxfile.py'], text: setupPy },
  { paths: ['package.json'], text: packageJson },
  { paths: ['package-lock.json', 'bun.lock', 'deno.lock', 'Pipfile.lock'], text: locks },
  {
    paths: [
      'tsconfig.json',
      'deno.json',
      'import_map.json',
      'pyrightconfig.json',
      '.vscode/settings.json',
      'jest.config.json',
      'adapter_config.json',
      'promptfooconfig.json',
      '.mcp.json',
      '.claude/settings.json',
      'settings.json',
    ],
    text: settings,
  },
  {
    paths: [
      'environment.yml',
      'conda-lock.yml',
      'pnpm-lock.yaml',
      'compose.yaml',
      'k8s/deployment.yaml',
      '.github/workflows/a.yml',
      'action.yml',
      'promptfooconfig.yaml',
      'agents.yaml',
      'litellm_config.yaml',
      'application.yml',
      '.gitlab-ci.yml',
      'azure-pipelines.yml',
      '.continue/config.yaml',
      'axolotl.yaml',
      'settings.yaml',
      '.aider.conf.yml',
    ],
    text: yaml,
  },
  { paths: ['a.sh'], text: shell },
  { paths: ['Dockerfile', '.devcontainer/Dockerfile'], text: docker },
  { paths: ['Makefile'], text: make },
  { paths: ['Jenkinsfile'], text: jenkins },
  { paths: ['Modelfile'], text: modelfile },
  { paths: ['a.baml'], text: baml },
  { paths: ['a.prompty'], text: prompty },
  { paths: ['.claude/agents/a.md', 'AGENTS.md', '.cursor/rules/a.mdc'], text: agent },
  { paths: ['requirements.txt', 'requirements/dev.in'], text: requirements },
  { paths: ['yarn.lock'], text: yarn },
  { paths: ['vite.config.ts', 'webpack.config.js', 'jest.config.js'], text: configuration },
  { paths: ['.env', 'application.properties'], text: env },
  { paths: ['a.html'], text: html },
  { paths: ['a.vue', 'a.svelte', 'a.astro'], text: vue },
  { paths: ['a.ipynb'], text: notebook },
];

/** Texts of every kind that is read, each with the name of a file that holds it; code is from the fixtures. */
export function samples(): readonly (readonly [path: string, text: string])[] {
  const code = readdirSync(path.join(workspaces, 'workspaces'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:py|ts|tsx|js)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(path.join(workspaces, 'workspaces', name), 'utf8')] as const);
  return [...texts.flatMap(({ paths, text }) => paths.map((each) => [each, text] as const)), ...code];
}
