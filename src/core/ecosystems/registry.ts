import type { EcosystemId } from '../manifests/manifest.ts';
import type { Ecosystem } from './ecosystem.ts';
import { allEcosystems } from './index.generated.ts';

/** Every ecosystem; a language names its own in `ecosystem`. */
export const ecosystems: ReadonlyMap<EcosystemId, Ecosystem> = new Map(
  allEcosystems.map((ecosystem) => [ecosystem.id, ecosystem]),
);
