import { writeFileSync } from 'node:fs';
import { catalogueVersion } from '../../src/core/catalogue/version.ts';
import { cardsOf } from '../../src/core/completeness/card.ts';
import { buildDashboard } from '../../src/core/dashboard/buildDashboard.ts';
import type { Dashboard } from '../../src/core/dashboard/dashboard.ts';
import { exportedBom } from '../../src/core/export/exportedBom.ts';
import { buildFragment } from '../../src/core/sbom/buildFragment.ts';
import { fragmentPath } from '../../src/core/sbom/fragmentPath.ts';
import { makeInventory } from '../fragment/inventory.ts';
import { Random } from '../generator/random.ts';
import { readOptions, runBench } from '../support/childProcess.ts';
import { startTiming, summariseTimings, type Timing } from '../support/timing.ts';

const { components, runs, out } = readOptions() as { components: number; runs: number; out: string };

// What the editor makes before the page can draw anything; the page's own part is in draw.mjs.
runBench(async () => {
  const inventory = makeInventory(new Random(1), components);
  const bom = buildFragment(inventory, undefined, { catalogueVersion, lineNumbers: false, fragmentPath });
  const context = {
    timestamp: '2026-11-23T00:00:00Z',
    serialNumber: 'urn:uuid:0a5c7c0e-5f0d-4d5a-9f5e-9f6f1c2b7d11',
    toolVersion: '0.0.0',
    catalogueVersion,
    fragmentPath,
  };
  const cardTimes: Timing[] = [];
  const modelTimes: Timing[] = [];
  let dashboard: Dashboard | undefined;
  for (let run = 0; run < runs; run++) {
    const endCards = startTiming();
    const cards = cardsOf(exportedBom({ inventory, bom, files: [] }, context));
    cardTimes.push(endCards());
    const endModel = startTiming();
    dashboard = buildDashboard({
      inventory,
      bom,
      files: [],
      levelOf: () => 'off',
      changes: { state: 'no-commit' },
      authorship: { state: 'not-recorded' },
      cards,
      isComplete: true,
    });
    modelTimes.push(endModel());
  }
  writeFileSync(out, JSON.stringify(dashboard));
  return {
    rows: [
      { name: 'what standards ask for, of all components', unit: 'ms', ...summariseTimings(cardTimes) },
      { name: 'everything else that is sent', unit: 'ms', ...summariseTimings(modelTimes) },
    ],
    notes: [`${components} components`],
  };
});
