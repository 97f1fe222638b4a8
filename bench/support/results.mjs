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

const begin = '<!-- bench:begin (npm run bench -- --write-docs) -->';
const end = '<!-- bench:end -->';

/** @param {Results} results */
export async function writeDocs({ date, machine, benches }) {
  const file = path.join(root, 'docs/performance.md');
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks the line ${begin} or ${end}`);
  const { cpu, cores, memoryGigabytes, system, node, load } = machine;
  const where = `${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`;
  const facts = `Measured on ${date.slice(0, 10)}: ${where}. Load by other work at the start: ${load}.`;
  const tables = benches.map(markdownTable).join('\n');
  await writeFormatted(file, `${text.slice(0, from)}${begin}\n\n${facts}\n\n${tables}\n${text.slice(to)}`);
}

/**
 * @param {string} file
 * @param {string} text
 */
async function writeFormatted(file, text) {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
