// @ts-check
import path from 'node:path';

/**
 * Trusera ai-bom (PyPI `ai-bom`), with its deep analysis of Python: the models it lists that have a line. What it says
 * of an import or a manifest alone does not count, for or against it.
 * @type {import('./scanner.ts').Scanner}
 */
export const aiBom = {
  name: 'ai-bom',
  executable: 'ai-bom/bin/ai-bom',
  versionArguments: ['version'],
  command: (executable, tree, out) => ({
    file: executable,
    args: ['scan', tree, '--deep', '--no-cache', '--quiet', '--format', 'json', '--output', out],
  }),
  read: (text, tree) =>
    JSON.parse(text).components.flatMap((/** @type {any} */ { type, name, properties = [] }) => {
      /** @param {string} wanted */
      const property = (wanted) =>
        properties.find((/** @type {any} */ each) => each.name === `trusera:${wanted}`)?.value;
      const place = /^(?<path>.+):(?<line>\d+)$/.exec(property('source_location') ?? '')?.groups;
      if (type !== 'machine-learning-model' || name.includes('(import:') || !place?.path) return [];
      return [
        {
          path: path.relative(tree, place.path),
          line: Number(place.line),
          name: property('model_name') ?? null,
          category: 'model',
        },
      ];
    }),
};
