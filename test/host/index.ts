// Runs inside the extension host: VS Code loads this module and calls run(). Mocha's output and totals go to
// files named in the environment, because an extension host has no terminal.
import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import { suites } from './suites.ts';
import { sourcePositions } from './support/sourcePositions.ts';

export async function run(): Promise<void> {
  // Mocha 12 is an ES module and this bundle is not: only import() loads it on every Node there is.
  const { default: Mocha } = await import('mocha');
  const output = process.env['SHADOWLIGHT_TEST_OUTPUT'];
  if (output) {
    const inSource = sourcePositions(__filename);
    Mocha.reporters.Base.consoleLog = (...args) => appendFileSync(output, inSource(`${format(...args)}\n`));
  }

  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: process.env['SHADOWLIGHT_TEST_COLOR'] === '1',
    timeout: 20_000,
    slow: 1_000,
    forbidOnly: process.env['CI'] !== undefined,
    ...(process.env['SHADOWLIGHT_TEST_GREP'] ? { grep: process.env['SHADOWLIGHT_TEST_GREP'] } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const wanted = process.env['SHADOWLIGHT_TEST_SUITE'] ?? 'default';
  const suite = Object.entries(suites).find(([name]) => name === wanted)?.[1];
  if (!suite) throw new Error(`There is no suite "${wanted}"`);
  try {
    for (const load of suite) await load();
  } catch (error) {
    Mocha.reporters.Base.consoleLog('A test file could not be loaded:', error);
    throw error;
  }

  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const stats = runner.stats;
      const totals = process.env['SHADOWLIGHT_TEST_TOTALS'];
      if (totals && stats) {
        const { passes: passed, failures: failed, pending: skipped } = stats;
        writeFileSync(totals, JSON.stringify({ passed, failed, skipped }));
      }
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
