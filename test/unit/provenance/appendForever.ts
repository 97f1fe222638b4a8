// Adds to a log until it is killed, and says of each event that it was accepted.
import { writeSync } from 'node:fs';
import { writeLogLine } from '../../../src/core/provenance/log/logLine.ts';
import { LogFolder } from '../../../src/node/provenance/logFolder.ts';
import { claude } from './support.ts';

const [own = ''] = process.argv.slice(2);
const log = new LogFolder({ own, writer: 'aa', root: own, isShared: () => false, month: () => '2026-11' });
for (let count = 0; ; count++) {
  const id = `act-${count}`;
  await log.append(writeLogLine({ e: 'author', author: { ...claude, id } }));
  writeSync(1, `${id}\n`);
}
