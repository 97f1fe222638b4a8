// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Names the file that a suite leaves its totals in, for the script that started it. */
export const totalsVariable = 'SHADOWLIGHT_TEST_TOTALS';

/**
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @param {string} file
 * @param {Totals} totals
 */
export function writeTotals(file, totals) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(totals));
}

/**
 * @param {string} file
 * @returns {Totals | undefined} undefined when the suite did not get to its end
 */
export function readTotals(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
