import { readJsonValue } from '../json.ts';
import { directoryOf } from '../paths.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import { asArray, asString, asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** Where VS Code's settings of a folder say that Python's code lies. https://code.visualstudio.com/docs/python/settings-reference */
export const editorSettings: ManifestFormat = {
  id: 'editor-settings',
  ecosystem: 'pypi',

  matches: (path) => /(^|\/)\.vscode\/settings\.json$/.test(path),

  parse(path, text) {
    const folder = directoryOf(directoryOf(path));
    const builder = new PythonManifestBuilder(path, folder);
    builder.configOnly = true;
    const settings = asTable(readJsonValue(text).value);
    for (const key of ['python.analysis.extraPaths', 'python.autoComplete.extraPaths']) {
      for (const root of asArray(settings[key])) {
        builder.addSourceRoot(asString(root)?.replace(/^\$\{workspaceFolder\}[/\\]?/, './'));
      }
    }
    return { ...builder.build(), speaksFor: folder };
  },
};
