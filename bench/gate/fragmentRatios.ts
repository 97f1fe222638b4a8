import { catalogueVersion } from '../../src/core/catalogue/version.ts';
import type { Bom } from '../../src/core/sbom/bom.ts';
import { buildFragment } from '../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../src/core/sbom/canonicalBom.ts';
import { fragmentPath } from '../../src/core/sbom/fragmentPath.ts';
import { parseFragment } from '../../src/core/sbom/parseFragment.ts';
import { makeInventory } from '../fragment/inventory.ts';
import { Random } from '../generator/random.ts';
import { runChild } from '../support/childProcess.ts';
import type { Ratio } from './compare.ts';
import { timesFloor } from './timesFloor.ts';

const floor = 'JSON.stringify of the same fragment';

/** Of the fragment: making it for the first time, and all that a save of a file comes to. */
runChild(async () => {
  const inventory = makeInventory(new Random(1), 500);
  const build = (of: typeof inventory, previous: Bom | undefined): Bom =>
    buildFragment(of, previous, { catalogueVersion, lineNumbers: false, fragmentPath });
  const bom = build(inventory, undefined);
  const text = serializeBom(bom);
  const stringify = (): unknown => JSON.stringify(bom, undefined, 2);
  const ratioOf = async (name: string, work: () => unknown): Promise<Ratio> => ({
    name: `fragment: ${name}`,
    floor,
    times: await timesFloor(work, stringify),
  });
  return [
    // What was built of a component is kept as long as it stays the same, so each run gets a copy.
    await ratioOf('copy, build and serialize', () =>
      serializeBom(build(structuredClone(inventory), undefined)),
    ),
    await ratioOf('parse, build on it, serialize', () =>
      serializeBom(build(inventory, parseFragment(text).bom)),
    ),
  ];
});
