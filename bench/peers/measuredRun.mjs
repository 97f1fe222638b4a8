// @ts-check
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Node tells the memory of its children to nobody; Python, which the scorer needs anyway, does. */
const measuring = `
import json, resource, subprocess, sys, time
start = time.monotonic()
subprocess.run(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
json.dump({"seconds": time.monotonic() - start, "megabytes": usage.ru_maxrss / 1024}, open(sys.argv[1], "w"))
`;

/**
 * @typedef {object} Usage
 * @property {number} seconds by the clock
 * @property {number} megabytes peak of its largest process
 */

/**
 * @param {import('./scanner.ts').Command} command
 * @returns {Promise<Usage>}
 */
export async function measuredRun({ file, args }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usage-'));
  const out = path.join(folder, 'usage.json');
  try {
    await run('python3', ['-c', measuring, out, file, ...args]);
    return JSON.parse(readFileSync(out, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
