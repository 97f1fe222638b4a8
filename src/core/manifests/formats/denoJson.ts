import { importMapManifest, readImportMap } from '../importMap.ts';
import { readJsonValue } from '../json.ts';
import { directoryOf, fileNameOf, joinPath } from '../paths.ts';
import { asString, asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** Fields by which it says where modules come from; others set up tools only. */
const FIELDS = ['imports', 'scopes', 'importMap', 'name', 'exports', 'workspace'];

/** deno.json and deno.jsonc: https://docs.deno.com/runtime/fundamentals/configuration/ */
export const denoJson: ManifestFormat = {
  id: 'deno-json',
  ecosystem: 'npm',

  matches: (path) => /^deno\.jsonc?$/.test(fileNameOf(path)),

  parse(path, text) {
    const { value, hasErrors } = readJsonValue(text.replace(/^\uFEFF/, ''));
    const document = asTable(value);
    const name = asString(document['name']);
    const map = asString(document['importMap']);
    const included = map === undefined ? undefined : joinPath(directoryOf(path), map);
    const manifest = {
      ...importMapManifest(path, readImportMap(path, document)),
      includes: included === undefined ? [] : [included],
      ...(name !== undefined && { projectName: name }),
      ...(!FIELDS.some((field) => document[field] !== undefined) && { configOnly: true }),
    };
    if (hasErrors) return { ...manifest, problem: 'It is not valid JSON.' };
    const isElsewhere = map !== undefined && included === undefined;
    return isElsewhere ? { ...manifest, problem: 'Its import map lies elsewhere.' } : manifest;
  },
};
