// @ts-check
// Mocha's spec reporter, which also writes the totals to the file named in the environment.
import Mocha from 'mocha';
import { totalsVariable, writeTotals } from './totals.mjs';

export default class SpecWithTotals extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env[totalsVariable];
    if (!file) return;
    runner.once('end', () => {
      writeTotals(file, {
        passed: this.stats.passes,
        failed: this.stats.failures,
        skipped: this.stats.pending,
      });
    });
  }
}
