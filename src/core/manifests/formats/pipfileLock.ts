import { readJsonValue } from '../json.ts';
import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import { normalizePypiName } from '../pypiNames.ts';
import { asString, asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** Pipfile.lock: https://pipenv.pypa.io/en/latest/pipfile.html. It does not say what requires a package. */
export const pipfileLock: ManifestFormat = {
  id: 'pipfile-lock',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'Pipfile.lock',

  parse(path, text) {
    const lock = new LockBuilder(normalizePypiName);
    for (const [category, packages] of Object.entries(asTable(readJsonValue(text).value))) {
      if (category === '_meta') continue;
      for (const [name, entry] of Object.entries(asTable(packages)))
        lock.add(name, [], asString(asTable(entry)['version'])?.replace(/^==/, ''));
    }
    return lock.build(path, 'pypi');
  },
};
