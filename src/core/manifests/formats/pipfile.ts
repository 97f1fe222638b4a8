import { parse as parseToml } from 'smol-toml';
import { directoryOf, fileNameOf } from '../paths.ts';
import { normalizePypiName } from '../pypiNames.ts';
import { PythonManifestBuilder, isDevName } from '../pythonManifest.ts';
import { asString, asTable } from '../values.ts';
import { inHouseStyle, tableStyles } from '../versionStyle.ts';
import { TomlText } from '../tomlEdits.ts';
import type { DependencyGroup, ManifestFormat } from '../manifest.ts';

/** Tables of a Pipfile that hold no packages. */
const SETTINGS = new Set(['source', 'requires', 'scripts', 'pipenv', 'build-system']);

/** Pipfile: https://pipenv.pypa.io/en/latest/pipfile.html. Every table that is no setting is a package category. */
export const pipfile: ManifestFormat = {
  id: 'pipfile',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'Pipfile',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    try {
      for (const [category, packages] of Object.entries(parseToml(text))) {
        if (SETTINGS.has(category)) continue;
        for (const [name, constraint] of Object.entries(asTable(packages))) {
          builder.declare(name, groupOf(category), constraint);
        }
      }
    } catch {
      builder.fail('It is not valid TOML.');
    }
    return builder.build();
  },

  declare(path, text, { name, group, version }) {
    const toml = new TomlText(text);
    if (!toml.isValid) return undefined;
    const wanted = normalizePypiName(name);
    const isDeclared = this.parse(path, text).declarations.some(
      (item) => (item.group === 'runtime' || item.group === group) && normalizePypiName(item.name) === wanted,
    );
    if (isDeclared) return [];
    const table = group === 'dev' ? 'dev-packages' : 'packages';
    const others = Object.values(asTable(asTable(parseToml(text))[table]));
    const constraint =
      version === undefined
        ? '*'
        : inHouseStyle(
            version,
            others.map((each) => asString(each) ?? ''),
            tableStyles,
            '*',
          );
    const line = `${keyOf(name)} = ${JSON.stringify(constraint)}`;
    return [toml.appendToTable([table], line) ?? toml.appendTable(`[${table}]`, line)];
  },

  promote(text, name) {
    const toml = new TomlText(text);
    const wanted = normalizePypiName(name);
    const removal = toml.removeFromTable(['dev-packages'], (key) => normalizePypiName(key) === wanted);
    const added = removal && toml.appendToTable(['packages'], `${keyOf(name)} = ${removal.value}`);
    if (!added) return undefined;
    return [removal.change, added].toSorted((left, right) => right.span.start - left.span.start);
  },
};

function keyOf(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
}

function groupOf(category: string): DependencyGroup {
  if (category === 'packages') return 'runtime';
  return isDevName(category) ? 'dev' : 'optional';
}
