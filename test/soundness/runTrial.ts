// One trial in a process of its own: `runTrial.ts <id> <count> <seed> <file>`, which gets the outcome as JSON.
import { writeFileSync } from 'node:fs';
import type { Outcome } from './trial.ts';
import { trials } from './trials.ts';

const [, , id, count = '', seed = '', file = ''] = process.argv;
const trial = trials.find((each) => each.id === id);
if (!trial) throw new Error(`No such trial: ${id}`);
const outcome: Outcome = await trial.run(Number(count), Number(seed));
writeFileSync(file, JSON.stringify(outcome));
process.exit(0);
