import { fileNameOf } from '../paths.ts';
import { readTomlLock } from '../tomlLock.ts';
import { asArray, asString, asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** uv.lock: https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile */
export const uvLock: ManifestFormat = {
  id: 'uv-lock',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'uv.lock',

  parse: (path, text) =>
    readTomlLock(path, text, 'package', (entry) => {
      const { editable, virtual } = asTable(entry['source']);
      // The project itself: what it requires is declared.
      if (editable !== undefined || virtual !== undefined) return [];
      const lists = [entry['dependencies'], ...Object.values(asTable(entry['optional-dependencies']))];
      return lists.flatMap((list) => asArray(list).map((each) => asString(asTable(each)['name'])));
    }),
};
