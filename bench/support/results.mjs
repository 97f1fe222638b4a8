// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/vscode/paths.mjs';
import { machineSlug } from './machine.mjs';
import { markdownTable } from './tables.mjs';

/**
 * @typedef {object} Results
 * @property {string} date
 * @property {import('./machine.mjs').Machine} machine
 * @property {string} version of the extension
 * @property {readonly import('./tables.mjs').Section[]} benches
 */

/**
 * @param {Results} results
 * @returns {Promise<string>} the file
 */
export async function writeResults(results) {
  const folder = path.join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${results.date.slice(0, 10)}-${machineSlug(results.machine)}.json`);
  await writeJson(file, results);
  return file;
}

/**
 * @param {string} file
 * @param {unknown} value
 */
export async function writeJson(file, value) {
  await writeFormatted(file, JSON.stringify(value, rounded));
}

/**
 * Microseconds are noise.
 * @param {string} _key
 * @param {unknown} value
 */
function rounded(_key, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/** @param {Results} results */
export async function writeDocs({ date, machine, benches }) {
  const tables = benches.map(markdownTable).join('\n');
  await writeTable('docs/performance.md', `${measuredOn(date, machine)}\n\n${tables}`);
}

/**
 * Says in a document when and where its figures come from.
 * @param {string} date
 * @param {import('./machine.mjs').Machine} machine
 */
export function measuredOn(date, { cpu, cores, memoryGigabytes, system, node, load }) {
  const where = `${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`;
  return `Measured on ${date.slice(0, 10)}: ${where}. Load by other work at the start: ${load}.`;
}

/**
 * Puts `content` between the marks in a document.
 * @param {string} document relative to the repository
 * @param {string} content
 */
export async function writeTable(document, content) {
  const file = path.join(root, document);
  const text = readFileSync(file, 'utf8');
  const begin = /<!-- bench:begin[^>]*-->/.exec(text);
  const to = text.indexOf('<!-- bench:end -->');
  if (!begin || to < begin.index) throw new Error(`${document} lacks the marks bench:begin and bench:end`);
  const head = text.slice(0, begin.index + begin[0].length);
  await writeFormatted(file, `${head}\n\n${content}\n\n${text.slice(to)}`);
}

/**
 * @param {string} file
 * @param {string} text
 */
async function writeFormatted(file, text) {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
