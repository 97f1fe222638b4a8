import type { Trial } from './trial.ts';
import { clockAndNetwork } from './trials/clockAndNetwork.ts';
import { day } from './trials/day.ts';
import { edits } from './trials/edits.ts';
import { fullDisk } from './trials/fullDisk.ts';
import { fuzzing } from './trials/fuzzing.ts';
import { guidedFuzzing } from './trials/guidedFuzzing.ts';
import { kills } from './trials/kills.ts';
import { properties } from './trials/properties.ts';
import { together } from './trials/together.ts';

export const trials: readonly Trial[] = [
  edits,
  properties,
  fuzzing,
  guidedFuzzing,
  kills,
  together,
  fullDisk,
  clockAndNetwork,
  day,
];
