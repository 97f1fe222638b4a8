// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aiBom } from './aiBom.mjs';
import { airom } from './airom.mjs';
import { cdxgen } from './cdxgen.mjs';
import { measuredRun } from './measuredRun.mjs';
import { score } from './score.mjs';
import { shadowlight } from './shadowlight.mjs';

/** @type {readonly import('./scanner.ts').Scanner[]} */
const scanners = [shadowlight, cdxgen, airom, aiBom];

/**
 * @typedef {object} PeersOptions
 * @property {string} labels
 * @property {string} trees
 * @property {string} tools
 * @property {readonly string[]} languages
 */

/**
 * @typedef {object} PeerResult
 * @property {string} name
 * @property {string} version
 * @property {import('./score.mjs').Score} score
 * @property {number} seconds for all repositories, one after the other, each in a process of its own
 * @property {number} megabytes peak of the largest process
 * @property {number} failed repositories of which it wrote nothing
 */

/**
 * @param {PeersOptions} options
 * @returns {Promise<readonly PeerResult[]>}
 */
export async function peers({ labels, trees, tools, languages }) {
  /** @type {PeerResult[]} */
  const results = [];
  for (const scanner of scanners) {
    const executable = scanner.executable === '' ? process.execPath : path.join(tools, scanner.executable);
    if (!existsSync(executable)) {
      console.log(`${scanner.name} is not installed: ${executable}`);
      continue;
    }
    results.push(await measureScanner(scanner, executable, { labels, trees, languages }));
  }
  return results;
}

/**
 * @param {import('./scanner.ts').Scanner} scanner
 * @param {string} executable
 * @param {Omit<PeersOptions, 'tools'>} options
 * @returns {Promise<PeerResult>}
 */
async function measureScanner(scanner, executable, { labels, trees, languages }) {
  const repos = JSON.parse(readFileSync(path.join(labels, 'repos.json'), 'utf8'));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'peers-'));
  /** @type {object[]} */
  const findings = [];
  let seconds = 0;
  let megabytes = 0;
  let failed = 0;
  try {
    for (const { repo, dir } of repos) {
      const tree = path.resolve(trees, dir);
      const out = path.join(folder, 'out.json');
      const usage = await measuredRun(scanner.command(executable, tree, out));
      seconds += usage.seconds;
      megabytes = Math.max(megabytes, usage.megabytes);
      if (!existsSync(out)) {
        failed++;
        continue;
      }
      for (const finding of scanner.read(readFileSync(out, 'utf8'), tree))
        findings.push({ ...finding, repo });
      rmSync(out);
    }
    const version = versionOf(executable, scanner.versionArguments);
    return {
      name: scanner.name,
      version,
      score: score(labels, folder, findings, languages),
      seconds,
      megabytes,
      failed,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} executable
 * @param {readonly string[]} args
 */
function versionOf(executable, args) {
  const said = execFileSync(executable, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /\d+\.\d+(?:\.\d+)?/.exec(said)?.[0] ?? 'unknown';
}

const head = [
  '',
  'Version',
  'Found',
  'Wrong',
  'Missed',
  'Precision',
  'Recall',
  'Names right',
  'False alarms',
  'Time',
  'Memory',
];

/**
 * @param {readonly PeerResult[]} results
 * @returns {string} as Markdown
 */
export function peersTable(results) {
  const rows = results.map(({ name, version, score: of, seconds, megabytes, failed }) => [
    failed > 0 ? `${name} (wrote nothing for ${failed})` : name,
    version,
    `${of.found}`,
    `${of.wrong}`,
    `${of.missed}`,
    of.precision.toFixed(2),
    of.recall.toFixed(2),
    `${of.named} of ${of.names}`,
    `${of.falseAlarms}`,
    `${seconds.toFixed(0)} s`,
    `${megabytes.toFixed(0)} MB`,
  ]);
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
