import { importMapJson } from './formats/importMapJson.ts';
import { tsconfig } from './formats/tsconfig.ts';
import type { ManifestFormat } from './manifest.ts';

/** What a tsconfig extends or deno.json names as its import map, whatever it is called. */
export const includedJson: ManifestFormat = {
  id: 'included-json',
  ecosystem: 'npm',
  matches: () => false,
  parse(path, text) {
    const isMap = /"(imports|scopes)"\s*:/.test(text) && !/"compilerOptions"\s*:/.test(text);
    return (isMap ? importMapJson : tsconfig).parse(path, text);
  },
};
