import { parseIni } from '../ini.ts';
import { directoryOf, fileNameOf } from '../paths.ts';
import { readPytestEntry } from '../pytestSettings.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import { readToxDeps } from '../toxSettings.ts';
import type { ManifestFormat } from '../manifest.ts';

/** tox.ini, which may hold settings of pytest, too: https://tox.wiki/en/stable/config.html */
export const toxIni: ManifestFormat = {
  id: 'tox-ini',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'tox.ini',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    builder.configOnly = true;
    for (const entry of parseIni(text).entries) {
      readPytestEntry(entry, 'pytest', builder);
      if (/^testenv\b/.test(entry.section) && entry.key === 'deps') readToxDeps(entry.lines, path, builder);
    }
    return builder.build();
  },
};
