import { writeAtomically } from '../../../../src/node/atomicWrite.ts';

/** Writes one text and another over a file until it is killed. */
const [, , file = '', length = '0'] = process.argv;
for (let round = 0; ; round++) {
  await writeAtomically(file, (round % 2 === 0 ? 'a' : 'b').repeat(Number(length)));
  if (round === 0) process.stdout.write('ready\n');
}
