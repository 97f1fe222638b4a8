import { scriptsOf } from '../languages/embeddedScripts.ts';
import { importMapManifest, readImportMap } from './importMap.ts';
import { readJsonValue } from './json.ts';
import { asTable } from './values.ts';
import type { Manifest } from './manifest.ts';

/**
 * The import map that a page holds: what it says counts for the scripts beside the page and below it.
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 */
export function parsePageImportMap(path: string, text: string): Manifest | undefined {
  if (!/\.html?$/i.test(path) || !text.includes('importmap')) return undefined;
  const maps = [...scriptsOf(text, 0, (type) => type === 'importmap')];
  const aliases = maps.flatMap(({ start, end }) =>
    readImportMap(path, asTable(readJsonValue(text.slice(start, end)).value)),
  );
  return aliases.length > 0 ? { ...importMapManifest(path, aliases), configOnly: true } : undefined;
}
