import { catalogueVersion } from '../../src/core/catalogue/version.ts';
import type { FolderInventory } from '../../src/core/inventory/component.ts';
import type { Bom } from '../../src/core/sbom/bom.ts';
import { buildFragment } from '../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../src/core/sbom/canonicalBom.ts';
import { fragmentPath } from '../../src/core/sbom/fragmentPath.ts';
import { parseFragment } from '../../src/core/sbom/parseFragment.ts';
import { Random } from '../generator/random.ts';
import { readOptions, runBench } from '../support/childProcess.ts';
import type { Row } from '../support/row.ts';
import { startTiming, summariseTimings, type Timing } from '../support/timing.ts';
import { makeInventory } from './inventory.ts';

const { components, runs } = readOptions() as { components: number; runs: number };
const warmUps = 5;

// Floor: JSON.stringify of the same object, which no serializer undercuts.
runBench(async () => {
  const inventory = makeInventory(new Random(1), components);
  const bom = build(inventory, undefined);
  const text = serializeBom(bom);
  const floor = summariseTimings(times(() => JSON.stringify(bom, undefined, 2)));
  const unbuilt = Array.from({ length: warmUps + runs }, () => structuredClone(inventory));
  const row = (name: string, body: (run: number) => unknown): Row => {
    const summary = summariseTimings(times(body));
    return { name, unit: 'ms', ...summary, timesFloor: summary.cpu / floor.cpu };
  };
  const previous = parse(text);
  const rows: Row[] = [
    { name: 'JSON.stringify of the same object', unit: 'ms', ...floor, timesFloor: 1 },
    // What was built of a component is kept as long as it stays the same.
    row('build, first time', (run) => build(unbuilt[run] ?? inventory, undefined)),
    row('build, on the fragment before', () => build(inventory, previous)),
    row('serialize', () => serializeBom(bom)),
    row('parse and check', () => parse(text)),
    row('all of a save: parse, build, serialize', () => serializeBom(build(inventory, parse(text)))),
  ];
  if (serializeBom(build(inventory, previous)) !== text)
    throw new Error('building again changed the fragment');
  return { rows, notes: [`${components} components, ${(text.length / 1e6).toFixed(2)} MB of JSON`] };
});

function build(inventory: FolderInventory, previous: Bom | undefined): Bom {
  return buildFragment(inventory, previous, { catalogueVersion, lineNumbers: false, fragmentPath });
}

function parse(text: string): Bom {
  const parsed = parseFragment(text);
  if (!parsed.bom) throw new Error('the fragment is not valid');
  return parsed.bom;
}

function times(body: (run: number) => unknown): Timing[] {
  const all: Timing[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const end = startTiming();
    body(run + warmUps);
    if (run >= 0) all.push(end());
  }
  return all;
}
