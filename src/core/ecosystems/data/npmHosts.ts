/**
 * Names that a framework or host resolves itself once it is declared: the name, the packages that make it so, and
 * what to call the framework.
 */
export const PROVIDED_BY: readonly (readonly [RegExp, readonly string[], string])[] = [
  // https://docusaurus.io/docs/advanced/client#client-module-lifecycles and its webpack aliases
  [/^@(theme|theme-original|theme-init|site|generated|docusaurus)\//, ['@docusaurus/core'], 'Docusaurus'],
  // https://nextjs.org/docs/app/getting-started/server-and-client-components#preventing-environment-poisoning
  [/^(server-only|client-only)$/, ['next'], 'Next.js'],
  // https://guides.emberjs.com/release/configuring-ember/
  [/^@(ember|glimmer)\/|^ember$|^rsvp$/, ['ember-source', 'ember-cli'], 'Ember'],
  // https://nuxt.com/docs/guide/concepts/auto-imports
  [/^(nitropack|h3|vue|vue-router|ofetch|ufo|unenv|@nuxt\/schema)(\/|$)/, ['nuxt'], 'Nuxt'],
  // https://vitepress.dev
  [/^vue(\/|$)/, ['vitepress', 'vuepress'], 'VitePress or VuePress'],
  // https://www.gatsbyjs.com/docs/
  [/^@reach\/router$/, ['gatsby'], 'Gatsby'],
  // https://unocss.dev/integrations/vite
  [/^uno\.css$/, ['unocss', '@unocss/vite', '@unocss/nuxt', '@unocss/astro', '@unocss/webpack'], 'UnoCSS'],
];

/** Names that only a host program resolves; the npm packages of these names are placeholders or types. */
export const HOST_MODULES: ReadonlyMap<string, string> = new Map([
  ['bun', 'Bun'],
  ['k6', 'k6'],
  ['vscode', 'VS Code'],
  ['obsidian', 'Obsidian'],
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
