import { fileNameOf } from '../paths.ts';
import { readTomlLock } from '../tomlLock.ts';
import { asArray, asString, asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** pylock.toml and pylock.<name>.toml: https://packaging.python.org/en/latest/specifications/pylock-toml/ */
export const pylock: ManifestFormat = {
  id: 'pylock',
  ecosystem: 'pypi',

  matches: (path) => /^pylock(\.[^.]+)?\.toml$/.test(fileNameOf(path)),

  parse: (path, text) =>
    readTomlLock(path, text, 'packages', (entry) =>
      asArray(entry['dependencies']).map((each) => asString(asTable(each)['name'])),
    ),
};
