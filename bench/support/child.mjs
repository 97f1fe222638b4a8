// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { atExit } from '../../scripts/vscode/cleanup.mjs';

/**
 * Runs a bundle that prints one JSON value as its last line.
 * @param {string} script
 * @param {unknown} options
 * @param {{ nodeArgs?: readonly string[] }} [run]
 * @returns {Promise<any>}
 */
export async function measure(script, options, { nodeArgs = [] } = {}) {
  const { output } = await runNode([...nodeArgs, script, JSON.stringify(options)]);
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @param {string} [cwd]
 * @returns {Promise<{ output: string, ms: number }>} rejects when the process fails
 */
export async function runNode(args, env = {}, cwd = process.cwd()) {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
    env: { ...process.env, ...env },
  });
  const end = atExit(() => child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (errors += text));
  const [code] = await once(child, 'close');
  const ms = performance.now() - start;
  end();
  if (code !== 0) throw new Error(`${args.at(0)} ended with ${code}\n${errors}`);
  return { output, ms };
}
