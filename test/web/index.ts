// Runs inside the web extension host, a worker in the browser: VS Code loads this bundle and calls run(). There
// are no files and no environment; results go to the console, where scripts/vscode/hostOnServer.mjs listens.
import mocha from 'mocha/mocha.js';
import { suites } from './suites.ts';

/** What the listener tells our lines from VS Code's by. */
const mark = '[shadowlight-tests]';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: consoleReporter, timeout: 20_000 });
  for (const load of suites) await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

/** Mocha's own reporters want a page or a terminal. */
function consoleReporter(runner: Mocha.Runner): void {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const print = (text: string) => console.log(`${mark} ${text}`);
  runner.on('pass', (test) => {
    totals.passed++;
    print(`  ✔ ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error) => {
    totals.failed++;
    print(`  ✖ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on('pending', (test) => {
    totals.skipped++;
    print(`  - ${test.fullTitle()}`);
  });
  runner.on('end', () => print(`totals ${JSON.stringify(totals)}`));
}
