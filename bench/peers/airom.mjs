// @ts-check
/** @type {Readonly<Record<string, import('./scanner.ts').Finding['category']>>} */
const categories = {
  'hosted-llm': 'service',
  'embedding-model': 'model',
  'local-model-file': 'weights-file',
  dataset: 'dataset',
};

/**
 * airom (PyPI `airom`): the models, weights files and datasets it lists, and the calls and clients it gives as places
 * of a library, which name no model. Frameworks, prompts, settings and manifests do not count, for or against it.
 * @type {import('./scanner.ts').Scanner}
 */
export const airom = {
  name: 'airom',
  executable: 'airom/bin/airom',
  versionArguments: ['--version'],
  command: (executable, tree, out) => ({
    file: executable,
    args: ['scan', tree, '--offline', '--include-tests', '--quiet', '-o', `json=${out}`],
  }),
  read: (text) =>
    JSON.parse(text).components.flatMap((/** @type {any} */ { kind, name, evidence }) =>
      (evidence?.occurrences ?? []).flatMap((/** @type {any} */ { location, detectorId }) => {
        const isCall = kind === 'library' && /(?:call|construct)$/.test(detectorId);
        const category = isCall ? 'service' : categories[kind];
        if (!category || !location.line) return [];
        return [{ path: location.path, line: location.line, name: isCall ? null : name, category }];
      }),
    ),
};
