import { asArray, asString, asTable, dig } from './values.ts';
import type { PythonManifestBuilder } from './pythonManifest.ts';

/** What build backends and other tools in pyproject.toml say of where the project's own modules lie. */
export function readPythonTools(document: unknown, builder: PythonManifestBuilder): void {
  const tool = dig(document, 'tool');
  readSetuptools(dig(tool, 'setuptools'), builder);
  readHatch(dig(tool, 'hatch'), builder);
  readPixi(dig(tool, 'pixi'), builder);
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
function readHatch(hatch: unknown, builder: PythonManifestBuilder): void {
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

/** `[tool.pixi]`, PyPI packages only: https://pixi.sh/latest/reference/pixi_manifest/ */
function readPixi(pixi: unknown, builder: PythonManifestBuilder): void {
  const tables = [pixi, ...Object.values(asTable(dig(pixi, 'feature')))];
  for (const [index, table] of tables.entries()) {
    const group = index === 0 ? 'runtime' : 'optional';
    for (const key of ['pypi-dependencies', 'dependencies']) {
      for (const name of Object.keys(asTable(asTable(table)[key]))) {
        if (name !== 'python') builder.declarations.push({ name, group });
      }
    }
  }
}

function listOf(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? [value] : asArray(value);
}
