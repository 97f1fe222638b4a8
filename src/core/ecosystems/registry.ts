import { npm } from './npm.ts';
import { python } from './python.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import type { Ecosystem } from './ecosystem.ts';

/** Every ecosystem; a language names its own in `ecosystem`. */
export const ecosystems: ReadonlyMap<EcosystemId, Ecosystem> = new Map(
  [python, npm].map((ecosystem) => [ecosystem.id, ecosystem]),
);
