// @ts-check
// Writes what the sources already say: tables in README.md, docs/assistants.md and docs/policy.md, the schema of a policy, docs/sdks.md, the rules' pages as
// exports carry them along, and the strings for translators, l10n/bundle.l10n.json.
// What stands between `<!-- generated: NAME -->` and `<!-- /generated -->` is replaced.
//
//   node scripts/generateDocs.mjs [--check]
import { getL10nJson } from '@vscode/l10n-dev';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { tsImport } from 'tsx/esm/api';
import { policySchema } from './policySchema.mjs';
import { root } from './vscode/paths.mjs';

/** @typedef {import('../src/core/catalogue/sdk.ts').Sdk} Sdk */
/** @typedef {{ default: unknown, scope: string, order: number, markdownDescription: string, properties?: Record<string, { default: string }> }} Setting */

const manifest = JSON.parse(read('package.json'));
/** @type {Record<string, string>} */
const strings = JSON.parse(read('package.nls.json'));
/** @type {{ sdks: readonly Sdk[] }} */
const catalogue = await tsImport('../src/core/catalogue/sdks/index.generated.ts', import.meta.url);
const sdks = [...catalogue.sdks].sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** @type {{ assistants: readonly import('../src/core/assistants/assistant.ts').Assistant[] }} */
const known = await tsImport('../src/core/assistants/places/index.generated.ts', import.meta.url);
const assistants = [...known.assistants].sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** @type {typeof import('../src/core/inventory/rules.ts')} */
const { ruleIds, policyRuleIds } = await tsImport('../src/core/inventory/rules.ts', import.meta.url);

/** @type {typeof import('../src/core/policy/policyKeys.ts')} */
const policyKeys = await tsImport('../src/core/policy/policyKeys.ts', import.meta.url);

/** @type {Record<string, () => string>} */
const parts = { sdks: sdkNames, rules: ruleTable, settings: settingTable, commands: commandTable };

/** @type {string[]} */

const stale = [];
await put('README.md', fill('README.md', parts), 'markdown');
await put('docs/assistants.md', fill('docs/assistants.md', { assistants: assistantTable }), 'markdown');
await put('docs/sdks.md', sdkPage(), 'markdown');
await put('docs/policy.md', fill('docs/policy.md', policyTables()), 'markdown');
await put('schemas/policy.schema.json', JSON.stringify(policySchema(policyKeys)), 'json');
await put('l10n/bundle.l10n.json', await bundle(), 'json');
await put('src/core/export/rulePages.generated.ts', rulePages(), 'typescript');
if (stale.length > 0 && process.argv.includes('--check')) {
  console.error(`Out of date: ${stale.join(', ')}. Run node scripts/generateDocs.mjs.`);
  process.exitCode = 1;
}

/**
 * @param {string} file
 * @param {string} content
 * @param {'markdown' | 'json' | 'typescript'} parser
 */
async function put(file, content, parser) {
  const options = await resolveConfig(path.join(root, file));
  const text = await format(content, { ...options, parser });
  if (existsSync(path.join(root, file)) && read(file) === text) return;
  stale.push(file);
  if (!process.argv.includes('--check')) writeFileSync(path.join(root, file), text);
}

/**
 * @param {string} file
 * @param {Record<string, () => string>} makers
 */
function fill(file, makers) {
  const seen = new Set();
  const filled = read(file).replace(
    /(<!-- generated: (\w+) -->)[^]*?(<!-- \/generated -->)/g,
    (_all, start, name, end) => {
      const make = makers[name];
      if (!make) throw new Error(`${file} wants "${name}"; there is ${Object.keys(makers).join(', ')}`);
      seen.add(name);
      return `${start}\n\n${make()}\n\n${end}`;
    },
  );
  const missing = Object.keys(makers).filter((name) => !seen.has(name));
  if (missing.length > 0) throw new Error(`${file} has no place for: ${missing.join(', ')}`);
  return filled;
}

function sdkNames() {
  // The README speaks of plain HTTP requests in words.
  const named = sdks.filter(({ id }) => id !== 'plain-http');
  const inPython = named.filter((sdk) => languagesOf(sdk).includes('Python'));
  const inScript = named.filter((sdk) => languagesOf(sdk).includes('JavaScript'));
  const list = (/** @type {Sdk[]} */ some) => some.map(({ name }) => name).join(', ');
  return [
    `**Python (${inPython.length}):** ${list(inPython)}.`,
    `**JavaScript and TypeScript (${inScript.length}):** ${list(inScript)}.`,
  ].join('\n\n');
}

function sdkPage() {
  const lines = sdks.map((sdk) => {
    const { pypi = [], npm = [] } = sdk.packages;
    const packages = [...new Set([...pypi, ...npm])].map((name) => `\`${name}\``).join(', ');
    const finds = new Set(sdk.calls.map(({ category }) => category).filter((one) => one !== 'reference'));
    const said = [...finds].join(', ') || 'names models for other SDKs';
    const languages = languagesOf(sdk).join(', ');
    return `- [${sdk.name}](${sdk.docs}), ${languages}: ${said}.${packages ? ` Packages: ${packages}.` : ''}`;
  });
  return [
    '# SDKs that are recognised',
    '<!-- Written by scripts/generateDocs.mjs from src/core/catalogue/sdks: do not edit. -->',
    'Where it is used, and what its calls are found as. JavaScript stands for TypeScript, JSX and TSX too.',
    lines.join('\n'),
  ].join('\n\n');
}

/**
 * Names of JavaScript modules hold a `#`, and what every script has is `<global>`.
 * @param {Sdk} sdk
 */
function languagesOf({ calls }) {
  const callees = calls.flatMap((call) => call.callees);
  const isScript = (/** @type {string} */ callee) => callee.includes('#') || callee.startsWith('<global>');
  return [
    ...(callees.some((callee) => !isScript(callee)) ? ['Python'] : []),
    ...(callees.some(isScript) ? ['JavaScript'] : []),
  ];
}

/** Where each assistant is set up, and the pages that say so. */
function assistantTable() {
  const code = (/** @type {readonly string[]} */ words) => words.map((word) => `\`${word}\``).join(', ');
  const rows = assistants.map(({ name, docs, instructions = [], configurations = [], ...rest }) => [
    name,
    [
      ...instructions.map(({ what, places }) => `${what}: ${code(places)}`),
      ...configurations.map(
        ({ places, servers }) => `${servers ? 'settings, servers' : 'settings'}: ${code(places)}`,
      ),
      ...(rest.userFiles
        ? [
            `own settings: ${code(rest.userFiles.map((file) => (file.path.startsWith('{') ? file.path : `~/${file.path}`)))}`,
          ]
        : []),
      ...(rest.extensions ? [`extensions: ${code(rest.extensions)}`] : []),
      ...(rest.settings ? [`settings of VS Code: ${code(rest.settings.map((prefix) => `${prefix}*`))}`] : []),
      ...(rest.actions ? [`actions: ${code(rest.actions)}`] : []),
      ...(rest.commands
        ? [
            `commands: ${code(rest.commands.map(({ words, options = [] }) => [...words, ...options.slice(0, 1)].join(' ')))}`,
          ]
        : []),
      ...(rest.features ? [`container features: ${code(rest.features)}`] : []),
    ].join('; '),
    docs.map((page, index) => `[${index + 1}](${page})`).join(' '),
  ]);
  return table(['Assistant', 'Places', 'Source'], rows);
}

/** The keys of a policy. */
function policyTables() {
  /** @param {readonly import('../src/core/policy/policyKeys.ts').PolicyKey[]} keys */
  const tableOf = (keys) => () =>
    table(
      ['Key', 'Meaning'],
      keys.map(({ name, about, shape }) => {
        const words = 'words' in shape ? `: ${shape.words.map((word) => `\`${word}\``).join(', ')}` : '';
        return [`\`${name}\``, words === '' ? about : `${about.replace(/\.$/, '')}${words}.`];
      }),
    );
  const { fileKeys, severityKeys, ruleKeys } = policyKeys;
  return {
    policyFile: tableOf(fileKeys),
    policySeverity: tableOf(severityKeys),
    policyRule: tableOf(ruleKeys),
  };
}

/** The first paragraph of a rule's page says what it finds. */
function ruleTable() {
  const severities = settings()['shadowlight.diagnostics.severity']?.properties ?? {};
  const rows = Object.entries(severities).map(([rule, severity]) => {
    const page = `docs/rules/${rule}.md`;
    return [`[\`${rule}\`](${page})`, read(page).split('\n\n')[1] ?? '', severity.default];
  });
  const ofPolicy = policyRuleIds.map((rule) => {
    const page = `docs/rules/${rule}.md`;
    return [`[\`${rule}\`](${page})`, read(page).split('\n\n')[1] ?? '', 'as the policy says'];
  });
  return table(['Rule', 'Reported when', 'Default'], [...rows, ...ofPolicy]);
}

/** The pages as exports carry them along: what they link to is not beside them there. */
function rulePages() {
  const pages = [...ruleIds, ...policyRuleIds].map((rule) => {
    const [, summary = '', ...rest] = read(`docs/rules/${rule}.md`).trim().split('\n\n');
    const page = rest.join('\n\n').replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '`$1`');
    const why = /^## Why it matters\n\n([^]*?)(?=\n\n## |$)/m.exec(page)?.[1] ?? '';
    if (why === '') throw new Error(`docs/rules/${rule}.md does not say why it matters`);
    return [rule, { summary, why, page }];
  });
  return [
    '// Generated by scripts/generateDocs.mjs from docs/rules: do not edit.',
    "import type { PolicyRuleId, RuleId } from '../inventory/rules.ts';",
    '',
    'interface RulePage {',
    '  /** When it is reported, in one sentence. */',
    '  readonly summary: string;',
    '  /** Markdown. */',
    '  readonly why: string;',
    '  /** Markdown: all that stands below the summary. */',
    '  readonly page: string;',
    '}',
    '',
    `export const rulePages: Readonly<Record<RuleId | PolicyRuleId, RulePage>> = ${JSON.stringify(Object.fromEntries(pages))};`,
    '',
  ].join('\n');
}

function settingTable() {
  const rows = Object.entries(settings())
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([key, setting]) => [
      `\`${key}\``,
      translated(setting.markdownDescription),
      `\`${JSON.stringify(setting.default)}\``,
    ]);
  return table(['Setting', 'What it does', 'Default'], rows);
}

function commandTable() {
  const { commands, menus } = manifest.contributes;
  const hidden = new Set(
    menus.commandPalette
      .filter((/** @type {{ when: string }} */ item) => item.when === 'false')
      .map((/** @type {{ command: string }} */ item) => item.command),
  );
  const rows = commands
    .filter((/** @type {{ command: string }} */ { command }) => !hidden.has(command))
    .map((/** @type {{ command: string, category: string, title: string }} */ one) => [
      `${one.category}: ${translated(one.title)}`,
      `\`${one.command}\``,
    ]);
  return table(['Command', 'Id'], rows);
}

/** @returns {Record<string, Setting>} */
function settings() {
  return manifest.contributes.configuration.properties;
}

/** @param {string} text */
function translated(text) {
  const key = /^%(.+)%$/.exec(text)?.[1];
  if (key === undefined) return text;
  const found = strings[key];
  if (found === undefined) throw new Error(`package.nls.json has no "${key}"`);
  return found;
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/**
 * Every string that the sources hand to `l10n.t`, in an order that depends on nothing else. Core knows no editor: what
 * it hands to `sentence`, an editor hands on.
 */
async function bundle() {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ contents: read(path.join('src', file)), extension: '.ts' }))
    .map(({ contents, extension }) => ({
      contents: contents.includes('/sentence.ts')
        ? `import * as vscode from 'vscode';\n${contents.replace(/\bsentence\(/g, 'vscode.l10n.t(')}`
        : contents,
      extension,
    }));
  const found = Object.entries(await getL10nJson(files));
  return JSON.stringify(Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}
