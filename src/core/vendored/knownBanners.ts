/** Names in the banners of libraries, lower case, and what npm has them as. Each from a file of that package. */
const packages: Readonly<Record<string, string>> = {
  angularjs: 'angular',
  axios: 'axios',
  'backbone.js': 'backbone',
  bootstrap: 'bootstrap',
  'chart.js': 'chart.js',
  'clipboard.js': 'clipboard',
  'd3.js': 'd3',
  dompurify: 'dompurify',
  'font awesome free': '@fortawesome/fontawesome-free',
  'hammer.js': 'hammerjs',
  handlebars: 'handlebars',
  'highlight.js': 'highlight.js',
  'html5 shiv': 'html5shiv',
  'https://d3js.org': 'd3',
  jquery: 'jquery',
  'jquery javascript library': 'jquery',
  'jquery migrate': 'jquery-migrate',
  'jquery ui': 'jquery-ui',
  'jquery validation plugin': 'jquery-validation',
  'js-yaml': 'js-yaml',
  'knockout javascript library': 'knockout',
  leaflet: 'leaflet',
  modernizr: 'modernizr',
  'normalize.css': 'normalize.css',
  pako: 'pako',
  'quill editor': 'quill',
  requirejs: 'requirejs',
  select2: 'select2',
  'sizzle css selector engine': 'sizzle',
  'socket.io': 'socket.io-client',
  swiper: 'swiper',
  'typeahead.js': 'typeahead.js',
  'underscore.js': 'underscore',
  'video.js': 'video.js',
  vue: 'vue',
  'vue.js': 'vue',
  xregexp: 'xregexp',
  '@popperjs/core': '@popperjs/core',
};

/** Several packages of one project have one banner; the file's own name stands on the line below. */
const reactFiles = /^(react|react-dom|react-is|scheduler)[.-](?:production|development|profiling)\b/;

/** Its parts, a file each: `Bootstrap alert.js v4.3.1`, before that `Bootstrap: alert.js v3.3.5`. */
const bootstrapFile = /^bootstrap:? [a-z-]+\.js$/;

export function npmNameOf(name: string, below: string): string | undefined {
  const key = name.toLowerCase();
  if (key === 'react') return reactFiles.exec(below)?.[1];
  if (bootstrapFile.test(key)) return 'bootstrap';
  return Object.hasOwn(packages, key) ? packages[key] : undefined;
}
