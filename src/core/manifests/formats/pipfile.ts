import { parse as parseToml } from 'smol-toml';
import { directoryOf, fileNameOf } from '../paths.ts';
import { normalizePypiName } from '../pypiNames.ts';
import { PythonManifestBuilder, isDevName } from '../pythonManifest.ts';
import { asTable } from '../values.ts';
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

  declare(text, name) {
    const toml = new TomlText(text);
    if (!toml.isValid) return undefined;
    const wanted = normalizePypiName(name);
    const isDeclared = this.parse('Pipfile', text).declarations.some(
      (item) => item.group === 'runtime' && normalizePypiName(item.name) === wanted,
    );
    if (isDeclared) return [];
    const key = /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
    const line = `${key} = "*"`;
    return [toml.appendToTable(['packages'], line) ?? toml.appendTable('[packages]', line)];
  },
};

function groupOf(category: string): DependencyGroup {
  if (category === 'packages') return 'runtime';
  return isDevName(category) ? 'dev' : 'optional';
}
