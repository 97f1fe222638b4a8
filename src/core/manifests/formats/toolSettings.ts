import { readJsonValue } from '../json.ts';
import { ModuleAliases } from '../moduleAliases.ts';
import { directoryOf, fileNameOf } from '../paths.ts';
import { addBabelAliases, addJestAliases } from '../settingsAliases.ts';
import type { ManifestFormat } from '../manifest.ts';

/** Settings of Babel and Jest that are JSON, for the aliases they make. */
export const toolSettings: ManifestFormat = {
  id: 'tool-settings',
  ecosystem: 'npm',

  matches: (path) => /^(?:\.babelrc(?:\.json)?|(?:babel|jest)\.config\.json)$/.test(fileNameOf(path)),

  parse(path, text) {
    const { value, hasErrors } = readJsonValue(text.replace(/^\uFEFF/, ''));
    const aliases = new ModuleAliases(directoryOf(path));
    if (fileNameOf(path).startsWith('jest')) addJestAliases(value, aliases);
    else addBabelAliases(value, aliases);
    return {
      path,
      ecosystem: 'npm',
      declarations: [],
      includes: [],
      ...aliases.build(),
      configOnly: true,
      ...(hasErrors && { problem: 'It is not valid JSON.' }),
    };
  },
};
