import { fileNameOf } from '../paths.ts';
import { readTomlLock } from '../tomlLock.ts';
import { asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** poetry.lock: https://python-poetry.org/docs/basic-usage/#installing-with-poetrylock */
export const poetryLock: ManifestFormat = {
  id: 'poetry-lock',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'poetry.lock',

  parse: (path, text) =>
    readTomlLock(path, text, 'package', (entry) => Object.keys(asTable(entry['dependencies']))),
};
