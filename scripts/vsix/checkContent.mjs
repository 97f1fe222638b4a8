// @ts-check
// What a packaged extension may and must hold: a forgotten grammar breaks it, a stray file leaks or bloats it.
import { statSync } from 'node:fs';
import { zipEntries } from './zipEntries.mjs';

const budgetBytes = 2.5 * 1024 * 1024;

/** Files every package has. vsce renames the documents as it packs them. */
const required = [
  'extension.vsixmanifest',
  '[Content_Types].xml',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/THIRD-PARTY-NOTICES.txt',
  'extension/dist/extension.cjs',
  'extension/dist/analysis.cjs',
  'extension/dist/analysis.worker.cjs',
  'extension/dist/analysis.worker.web.cjs',
  'extension/dist/dashboard.js',
  'extension/dist/extension.web.cjs',
  'extension/dist/cli.cjs',
  'extension/dist/hook.cjs',
  'extension/dist/transcripts.worker.cjs',
  'extension/dist/uninstall.cjs',
  'extension/dist/schemaCheck.cjs',
];

/** Folders whose files of these kinds may be there too. */
const allowed = [
  /^extension\/syntaxes\/[\w.-]+\.(wasm|json)$/,
  /^extension\/media\/[\w./-]+\.(svg|png|css|js|md)$/,
  /^extension\/demo\/[\w./-]+$/,
  /^extension\/l10n\/bundle\.l10n\.[\w.-]*json$/,
  /^extension\/schemas\/[\w.-]+\.json$/,
  /^extension\/docs\/rules\/[\w-]+\.md$/,
  /^extension\/package\.nls\.[\w-]+\.json$/,
];

/**
 * @param {string} vsix
 * @param {string[]} grammars names of the files that have to be in `syntaxes/`
 * @returns {string[]} what is wrong
 */
export function checkContent(vsix, grammars) {
  const names = new Set(zipEntries(vsix).map(({ name }) => name));
  const needed = [...required, ...grammars.map((grammar) => `extension/syntaxes/${grammar}`)];
  const missing = needed.filter((name) => !names.has(name)).map((name) => `missing: ${name}`);
  const surplus = [...names]
    .filter((name) => !needed.includes(name) && !allowed.some((pattern) => pattern.test(name)))
    .map((name) => `does not belong there: ${name}`);
  const { size } = statSync(vsix);
  const tooBig = size > budgetBytes ? [`too big: ${size} bytes, the budget is ${budgetBytes}`] : [];
  return [...missing, ...surplus, ...tooBig];
}
