import { parseIni } from '../ini.ts';
import { directoryOf, fileNameOf } from '../paths.ts';
import { readPytestEntry } from '../pytestSettings.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import type { ManifestFormat } from '../manifest.ts';

/** pytest.ini: it says where code lies, and declares nothing. */
export const pytestIni: ManifestFormat = {
  id: 'pytest-ini',
  ecosystem: 'pypi',

  matches: (path) => /^\.?pytest\.ini$/.test(fileNameOf(path)),

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    builder.configOnly = true;
    for (const entry of parseIni(text).entries) readPytestEntry(entry, 'pytest', builder);
    return builder.build();
  },
};
