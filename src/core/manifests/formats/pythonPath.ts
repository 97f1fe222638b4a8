import { directoryOf, fileNameOf } from '../paths.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import type { ManifestFormat } from '../manifest.ts';

/** `PYTHONPATH` of .env, and nothing else of it. https://code.visualstudio.com/docs/python/environments#_environment-variables */
export const pythonPath: ManifestFormat = {
  id: 'python-path',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === '.env',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    builder.configOnly = true;
    const value = /^[ \t]*(?:export[ \t]+)?PYTHONPATH[ \t]*=[ \t]*["']?([^"'\r\n#]*)/m.exec(text)?.[1] ?? '';
    for (const root of value.split(/[:;]/)) {
      if (root.trim() !== '')
        builder.addSourceRoot(root.trim().replace(/^\$\{workspaceFolder\}[/\\]?/, './'));
    }
    return builder.build();
  },
};
