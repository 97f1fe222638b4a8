/** Names that only a host program resolves; the npm packages of these names are placeholders or types. */
export const HOST_MODULES: ReadonlyMap<string, string> = new Map([
  ['bun', 'Bun'],
  ['k6', 'k6'],
  ['vscode', 'VS Code'],
  ['obsidian', 'Obsidian'],
  // https://yarnpkg.com/advanced/pnpapi
  ['pnpapi', 'Yarn'],
]);

/**
 * Packages that hold types only, so a plain import of them can only be for types and `@types/x` is all there is.
 * https://github.com/DefinitelyTyped/DefinitelyTyped
 */
export const TYPES_ONLY_PACKAGES: ReadonlySet<string> = new Set(
  (
    'aws-lambda chrome estree estree-jsx express-serve-static-core firefox-webext-browser geojson google.maps ' +
    'googlemaps har-format hast json-schema mdast nlcst node trusted-types unist webpack-env xast youtube css-font-loading-module'
  ).split(' '),
);

/**
 * Programs that bring their package along, so that a declaration for development is all that it takes.
 * https://www.electronjs.org/docs/latest/tutorial/tutorial-first-app, https://docs.obsidian.md/Home
 */
export const BROUGHT_BY_HOST: ReadonlySet<string> = new Set(['electron', 'obsidian']);

/**
 * Words that people make path aliases of: `@components/Button`. A plugin may make them where no settings tell, so that
 * a scope of this name is no package's until a manifest or a lock file has it.
 */
export const USUAL_ALIASES: ReadonlySet<string> = new Set(
  (
    'api app assets client common component components composables config constants content context contexts data ' +
    'features fonts generated helpers hooks icons images layout layouts lib libs middleware models modules pages ' +
    'plugins public root routes scripts server services shared src store stores styles templates tests utils views'
  ).split(' '),
);
