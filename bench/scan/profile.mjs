// @ts-check
// Where the time of a scan goes, from V8's sampling profiler.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { bundle } from '../support/bundle.mjs';
import { measure } from '../support/child.mjs';
import { corporaOf } from './scan.mjs';

/** @typedef {{ functionName: string, url: string, lineNumber: number }} Frame */
/** @typedef {{ id: number, callFrame: Frame, children?: number[] }} ProfileNode */
/** @typedef {{ nodes: ProfileNode[], samples: number[], timeDeltas: number[] }} Profile */

/** @param {import('../run.mjs').BenchOptions} options */
export async function profileScan(options) {
  const script = await bundle('scan/engineScan.ts');
  const moduleAt = modulesOf(script);
  for (const folder of await corporaOf(options)) {
    const { folder: output } = temporaryFolder('profile');
    const nodeArgs = ['--cpu-prof', '--cpu-prof-interval', '1000', '--cpu-prof-dir', output];
    await measure(script, { root, folder }, { nodeArgs });
    const file = readdirSync(output).find((name) => name.endsWith('.cpuprofile'));
    if (!file) throw new Error('Node wrote no profile');
    /** @type {Profile} */
    const profile = JSON.parse(readFileSync(path.join(output, file), 'utf8'));
    console.log(`\n${path.basename(folder)}`);
    print(
      'by module, own time',
      shares(profile, (frame) => moduleAt(frame)),
      24,
    );
    print(
      'by function, own time',
      shares(profile, (frame) => `${frame.functionName || '(anonymous)'}  ${moduleAt(frame)}`),
      30,
    );
    print(
      'by function, with what it calls',
      totals(profile, (frame) => `${frame.functionName}  ${moduleAt(frame)}`),
      40,
    );
  }
}

/**
 * Tells the module of a frame by the comments that the bundler leaves above each module.
 * @param {string} script
 * @returns {(frame: Frame) => string}
 */
function modulesOf(script) {
  let current = '';
  const byLine = readFileSync(script, 'utf8')
    .split('\n')
    .map((line) => (current = /^\/\/ ((?:src|node_modules|bench)\/\S+)$/.exec(line)?.[1] ?? current));
  return ({ functionName, url, lineNumber }) => {
    if (url.endsWith(path.basename(script))) return byLine[lineNumber] ?? '';
    if (url.startsWith('wasm:')) return '(tree-sitter, WebAssembly)';
    if (url.startsWith('node:')) return '(Node)';
    return functionName.startsWith('(') ? functionName : '(V8)';
  };
}

/**
 * @param {Profile} profile
 * @param {(frame: Frame) => string} keyOf
 */
function shares({ nodes, samples, timeDeltas }, keyOf) {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (frame) add(times, keyOf(frame), timeDeltas[index] ?? 0);
  }
  return times;
}

/**
 * A function that calls itself counts once.
 * @param {Profile} profile
 * @param {(frame: Frame) => string} keyOf
 */
function totals({ nodes, samples, timeDeltas }, keyOf) {
  /** @type {Map<number, number>} */
  const own = new Map();
  for (const [index, id] of samples.entries()) add(own, id, timeDeltas[index] ?? 0);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<string, number>} */
  const times = new Map();
  /**
   * @param {ProfileNode} node
   * @param {ReadonlySet<string>} above
   */
  const visit = (node, above) => {
    const key = keyOf(node.callFrame);
    const stack = new Set(above).add(key);
    for (const each of stack) add(times, each, own.get(node.id) ?? 0);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next) visit(next, stack);
    }
  };
  if (nodes[0]) visit(nodes[0], new Set());
  return times;
}

/**
 * @template K
 * @param {Map<K, number>} times
 * @param {K} key
 * @param {number} microseconds
 */
function add(times, key, microseconds) {
  times.set(key, (times.get(key) ?? 0) + microseconds);
}

/**
 * @param {string} title
 * @param {Map<string, number>} times
 * @param {number} most
 */
function print(title, times, most) {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  const total = title.includes('own') ? all : (times.get([...times.keys()][0] ?? '') ?? all);
  console.log(`\n  ${title}`);
  for (const [key, time] of [...times].toSorted((a, b) => b[1] - a[1]).slice(0, most)) {
    const share = ((100 * time) / total).toFixed(1).padStart(5);
    console.log(`  ${share} %  ${(time / 1000).toFixed(0).padStart(7)} ms  ${key}`);
  }
}
