import { readJsonValue } from '../json.ts';
import { directoryOf, fileNameOf } from '../paths.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import { asArray, asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** pyrightconfig.json: it says where code lies. https://microsoft.github.io/pyright/#/configuration */
export const pyrightConfig: ManifestFormat = {
  id: 'pyright-config',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'pyrightconfig.json',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    builder.configOnly = true;
    const document = asTable(readJsonValue(text).value);
    for (const part of [document, ...asArray(document['executionEnvironments']).map(asTable)]) {
      for (const root of asArray(part['extraPaths'])) builder.addSourceRoot(root);
    }
    return builder.build();
  },
};
