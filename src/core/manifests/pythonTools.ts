import { readPixi } from './pixi.ts';
import { readToxDeps } from './toxSettings.ts';
import { asArray, asString, asTable, dig } from './values.ts';
import type { PythonManifestBuilder } from './pythonManifest.ts';

/** What build backends and other tools in pyproject.toml say of where the project's own modules lie. */
export function readPythonTools(document: unknown, path: string, builder: PythonManifestBuilder): void {
  const tool = dig(document, 'tool');
  readSetuptools(dig(tool, 'setuptools'), builder);
  readHatch(dig(tool, 'hatch'), builder);
  readPixi(dig(tool, 'pixi'), builder);
  readTox(dig(tool, 'tox'), path, builder);
  // https://docs.astral.sh/uv/reference/settings/#build-backend_module-name
  for (const name of listOf(dig(tool, 'uv', 'build-backend', 'module-name'))) builder.addLocalModule(name);
  for (const name of listOf(dig(tool, 'flit', 'module', 'name'))) builder.addLocalModule(name);
  const roots = [
    dig(tool, 'uv', 'build-backend', 'module-root'),
    dig(tool, 'pytest', 'ini_options', 'pythonpath'),
    dig(tool, 'pyright', 'extraPaths'),
    dig(tool, 'basedpyright', 'extraPaths'),
    dig(tool, 'ruff', 'src'),
    dig(tool, 'pdm', 'build', 'package-dir'),
  ];
  for (const root of roots.flatMap(listOf)) builder.addSourceRoot(root);
  const mypyPath = dig(tool, 'mypy', 'mypy_path');
  for (const root of listOf(mypyPath).flatMap((item) => asString(item)?.split(/[:,]/) ?? [])) {
    builder.addSourceRoot(root.trim().replace(/^\$MYPY_CONFIG_FILE_DIR\/?/, ''));
  }
}

/** https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html */
function readSetuptools(setuptools: unknown, builder: PythonManifestBuilder): void {
  for (const name of listOf(dig(setuptools, 'packages'))) builder.addLocalModule(name);
  for (const name of listOf(dig(setuptools, 'py-modules'))) builder.addLocalModule(name);
  for (const root of listOf(dig(setuptools, 'packages', 'find', 'where'))) builder.addSourceRoot(root);
  for (const [name, root] of Object.entries(asTable(dig(setuptools, 'package-dir')))) {
    if (name === '') builder.addSourceRoot(root);
    else builder.addLocalModule(name);
  }
}

/** https://hatch.pypa.io/latest/config/build/ and https://hatch.pypa.io/latest/config/environment/overview/ */
export function readHatch(hatch: unknown, builder: PythonManifestBuilder): void {
  for (const path of listOf(dig(hatch, 'build', 'targets', 'wheel', 'packages'))) {
    builder.addLocalModule(path);
    builder.addSourceRoot(asString(path)?.includes('/') ? asString(path)?.replace(/\/[^/]*\/?$/, '') : '');
  }
  for (const environment of Object.values(asTable(dig(hatch, 'envs')))) {
    for (const key of ['dependencies', 'extra-dependencies']) {
      builder.addRequirements(asTable(environment)[key], 'dev');
    }
  }
}

/** `[tool.tox]`: https://tox.wiki/en/stable/config.html#pyproject-toml-native */
function readTox(tox: unknown, path: string, builder: PythonManifestBuilder): void {
  for (const environment of [dig(tox, 'env_run_base'), ...Object.values(asTable(dig(tox, 'env')))]) {
    readToxDeps(
      asArray(asTable(environment)['deps']).flatMap((dep) => asString(dep) ?? []),
      path,
      builder,
    );
  }
}

function listOf(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? [value] : asArray(value);
}
