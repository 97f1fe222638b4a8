// @ts-check
/**
 * cdxgen (npm `@cyclonedx/cdxgen`): what it lists as a machine-learning model, at each place it gives.
 * @type {import('./scanner.ts').Scanner}
 */
export const cdxgen = {
  name: 'cdxgen',
  executable: 'cdxgen/node_modules/.bin/cdxgen',
  versionArguments: ['--version'],
  command: (executable, tree, out) => ({
    file: executable,
    args: ['-t', 'ai', '--no-install-deps', '-o', out, tree],
  }),
  read: (text) => {
    const { components = [] } = JSON.parse(text);
    return components
      .filter((/** @type {{ type: string }} */ { type }) => type === 'machine-learning-model')
      .flatMap((/** @type {any} */ { name, evidence }) =>
        (evidence?.occurrences ?? []).flatMap((/** @type {{ location: string }} */ { location }) => {
          const place = /^(?<path>.+)#L(?<line>\d+)$/.exec(location)?.groups;
          if (!place) return [];
          return [{ path: place.path, line: Number(place.line), name, category: 'model' }];
        }),
      );
  },
};
