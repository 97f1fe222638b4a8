/** Modules that a framework makes, or leads to a copy of its own, once one of its packages is declared. */
export interface FrameworkModules {
  readonly framework: string;
  readonly packages: readonly string[];
  readonly modules: RegExp;
  readonly source: string;
}

/** Names that look like no package need no line: nobody would call them undeclared. */
export const FRAMEWORK_MODULES: readonly FrameworkModules[] = [
  {
    framework: 'Docusaurus',
    packages: ['@docusaurus/core'],
    modules: /^@(theme|theme-original|theme-init|site|generated|docusaurus)\//,
    source: 'https://docusaurus.io/docs/advanced/client',
  },
  {
    framework: 'Next.js',
    packages: ['next'],
    modules: /^(server-only|client-only)$/,
    source:
      'https://nextjs.org/docs/app/getting-started/server-and-client-components#preventing-environment-poisoning',
  },
  {
    framework: 'Ember',
    packages: ['ember-source', 'ember-cli'],
    modules: /^@(ember|glimmer)\/|^ember$|^rsvp$/,
    source: 'https://guides.emberjs.com/release/configuring-ember/',
  },
  {
    framework: 'Nuxt',
    packages: ['nuxt'],
    modules: /^(nitropack|h3|vue|vue-router|ofetch|ufo|unenv|@nuxt\/schema)(\/|$)|^#/,
    source: 'https://nuxt.com/docs/guide/concepts/auto-imports',
  },
  {
    framework: 'VitePress or VuePress',
    packages: ['vitepress', 'vuepress'],
    modules: /^vue(\/|$)/,
    source: 'https://vitepress.dev/guide/using-vue',
  },
  {
    framework: 'VuePress',
    packages: ['vuepress'],
    modules: /^@internal\//,
    source: 'https://vuepress.vuejs.org/advanced/architecture.html',
  },
  {
    framework: 'Gatsby',
    packages: ['gatsby'],
    modules: /^@reach\/router$/,
    source: 'https://www.gatsbyjs.com/docs/',
  },
  {
    framework: 'UnoCSS',
    packages: ['unocss', '@unocss/vite', '@unocss/nuxt', '@unocss/astro', '@unocss/webpack'],
    modules: /^uno\.css$/,
    source: 'https://unocss.dev/integrations/vite',
  },
];
