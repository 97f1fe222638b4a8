import { parse as parseToml } from 'smol-toml';
import { directoryOf, fileNameOf } from '../paths.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import { readHatch } from '../pythonTools.ts';
import type { ManifestFormat } from '../manifest.ts';

/** hatch.toml, which stands for `tool.hatch` of pyproject.toml: https://hatch.pypa.io/latest/intro/#configuration */
export const hatchToml: ManifestFormat = {
  id: 'hatch-toml',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'hatch.toml',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    builder.configOnly = true;
    try {
      readHatch(parseToml(text), builder);
    } catch {
      builder.fail('It is not valid TOML.');
    }
    return builder.build();
  },
};
