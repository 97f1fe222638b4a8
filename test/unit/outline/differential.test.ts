import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Choices } from '../../differential/choices.ts';
import { pythonProgram } from '../../differential/pythonPrograms.ts';
import { differencesOf, readBothWays } from '../../differential/readings.ts';
import { typescriptProgram } from '../../differential/typescriptPrograms.ts';

const programs = [
  { path: 'a.py', program: pythonProgram },
  { path: 'a.ts', program: typescriptProgram },
  { path: 'a.tsx', program: typescriptProgram },
] as const;

/** The same programs each time, unless more are asked for: those are new ones. */
const runs = process.env['SHADOWLIGHT_RUNS'];

describe('islands and the whole tree', function () {
  this.timeout(60_000);

  for (const { path, program } of programs) {
    it(`say the same of random programs: ${path}`, async () => {
      let parsed = 0;
      let findings = 0;
      const numbers = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 400 });
      await fc.assert(
        fc.asyncProperty(numbers, async (list) => {
          const text = program(new Choices(list), path.endsWith('x'));
          const readings = await readBothWays(path, text);
          assert.ok(readings);
          if (readings.isBroken) return;
          parsed++;
          findings += readings.byTree.models.length + readings.byTree.imports.length;
          assert.deepEqual(differencesOf(readings), [], text);
        }),
        runs === undefined ? { numRuns: 300, seed: 1 } : { numRuns: Number(runs) },
      );
      // Programs that do not parse, or say nothing, prove nothing.
      assert.ok(parsed > 250 && findings > 500, `${parsed} programs, ${findings} findings`);
    });
  }
});
