import { fileNameOf } from '../paths.ts';
import { requirementName } from '../pypiNames.ts';
import { readTomlLock } from '../tomlLock.ts';
import { asArray, asString } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** pdm.lock: https://pdm-project.org/latest/usage/lockfile/ */
export const pdmLock: ManifestFormat = {
  id: 'pdm-lock',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'pdm.lock',

  parse: (path, text) =>
    readTomlLock(path, text, 'package', (entry) =>
      asArray(entry['dependencies']).map((each) => requirementName(asString(each) ?? '')),
    ),
};
