import { isDevName } from './pythonManifest.ts';
import { asArray, asString, asTable } from './values.ts';
import type { DependencyGroup } from './manifest.ts';
import type { PythonManifestBuilder } from './pythonManifest.ts';

/** `[tool.poetry]`: https://python-poetry.org/docs/pyproject/ */
export function readPoetry(value: unknown, builder: PythonManifestBuilder): void {
  const poetry = asTable(value);
  const name = asString(poetry['name']);
  if (name !== undefined) builder.projectName ??= name;
  addTable(poetry['dependencies'], 'runtime', builder);
  addTable(poetry['dev-dependencies'], 'dev', builder);
  for (const [group, content] of Object.entries(asTable(poetry['group']))) {
    addTable(asTable(content)['dependencies'], isDevName(group) ? 'dev' : 'optional', builder);
  }
  for (const entry of asArray(poetry['packages'])) {
    const { include, from } = asTable(entry);
    builder.addLocalModule(asString(include)?.split('/')[0]);
    builder.addSourceRoot(from);
  }
}

function addTable(table: unknown, group: DependencyGroup, builder: PythonManifestBuilder): void {
  for (const [name, constraint] of Object.entries(asTable(table))) {
    // The interpreter's version, not a package.
    if (name.toLowerCase() === 'python') {
      builder.requiresPython ??= asString(constraint);
      continue;
    }
    const isOptional = asTable(constraint)['optional'] === true;
    builder.declare(name, isOptional && group === 'runtime' ? 'optional' : group, constraint);
  }
}
