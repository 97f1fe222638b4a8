import { isCollection, pypiNameOf } from './condaNames.ts';
import { isDevName, type PythonManifestBuilder } from './pythonManifest.ts';
import { asString, asTable, dig } from './values.ts';
import type { DependencyGroup } from './manifest.ts';

/** What Pixi installs: https://pixi.sh/latest/reference/pixi_manifest/ */
export function readPixi(pixi: unknown, builder: PythonManifestBuilder): void {
  readTables(pixi, 'runtime', builder);
  for (const [name, feature] of Object.entries(asTable(dig(pixi, 'feature')))) {
    readTables(feature, isDevName(name) ? 'dev' : 'optional', builder);
  }
}

function readTables(value: unknown, group: DependencyGroup, builder: PythonManifestBuilder): void {
  for (const part of [value, ...Object.values(asTable(dig(value, 'target')))]) {
    const table = asTable(part);
    for (const [name, constraint] of Object.entries(asTable(table['pypi-dependencies']))) {
      builder.declare(name, group, constraint);
    }
    readConda(table['dependencies'], group, builder);
    readConda(table['host-dependencies'], 'build', builder);
    readConda(table['build-dependencies'], 'build', builder);
  }
}

function readConda(table: unknown, group: DependencyGroup, builder: PythonManifestBuilder): void {
  for (const [name, constraint] of Object.entries(asTable(table))) {
    if (name === 'python') builder.requiresPython ??= asString(constraint);
    else if (isCollection(name)) builder.fail(`"${name}" brings packages of its own.`);
    else builder.declare(pypiNameOf(name), group, constraint);
  }
}
