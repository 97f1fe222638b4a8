import { importMapManifest, readImportMap } from '../importMap.ts';
import { readJsonValue } from '../json.ts';
import { fileNameOf } from '../paths.ts';
import { asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** An import map in a file of its own, under the names that it usually has, or included by deno.json. */
export const importMapJson: ManifestFormat = {
  id: 'import-map',
  ecosystem: 'npm',

  matches: (path) => /^import[-_]?map\.json$/i.test(fileNameOf(path)),

  parse(path, text) {
    const { value, hasErrors } = readJsonValue(text.replace(/^\uFEFF/, ''));
    const manifest = importMapManifest(path, readImportMap(path, asTable(value)));
    return hasErrors ? { ...manifest, problem: 'It is not valid JSON.' } : manifest;
  },
};
