import { parse as parseToml } from 'smol-toml';
import { directoryOf, fileNameOf } from '../paths.ts';
import { readPixi } from '../pixi.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import type { ManifestFormat } from '../manifest.ts';

/** pixi.toml; the same stands in pyproject.toml under `tool.pixi`. */
export const pixi: ManifestFormat = {
  id: 'pixi',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'pixi.toml',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    try {
      readPixi(parseToml(text), builder);
    } catch {
      builder.fail('It is not valid TOML.');
    }
    return builder.build();
  },
};
