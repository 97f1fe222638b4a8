import { addLines, type LineLock } from '../lineLock.ts';
import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import type { ManifestFormat } from '../manifest.ts';

/** `  foo@1.0.0(peer@2.0.0):`, `  /@scope/foo@1.0.0:`, `  /foo/1.0.0:` */
const packageLine = /^ {2}['"]?\/?((?:@[^/@]+\/)?[^/@'"]+)[@/]/;
const versionInLine = /^ {2}['"]?\/?(?:@[^/@]+\/)?[^/@'"]+[@/](\d[^('":_]*)/;
const tableLine = /^ {4}(\w+):$/;
/** `      bar: 1.0.0` */
const requiredLine = /^ {6}['"]?((?:@[^/@]+\/)?[^/@'":]+)['"]?: /;

const form: LineLock = {
  indent: '  ',
  packageIn: (line) => packageLine.exec(line)?.[1],
  version: versionInLine,
  table: tableLine,
  required: requiredLine,
};

/**
 * pnpm-lock.yaml: https://github.com/pnpm/spec/tree/master/lockfile. Read line by line: a program writes it, always
 * in the same form, and a parser of all of YAML takes a second for a large one.
 */
export const pnpmLock: ManifestFormat = {
  id: 'pnpm-lock',
  ecosystem: 'npm',

  matches: (path) => fileNameOf(path) === 'pnpm-lock.yaml',

  parse(path, text) {
    const lock = new LockBuilder();
    addLines(packageLines(text), form, lock);
    return lock.build(path, 'npm');
  },
};

/** The lines of the sections that list packages. */
function* packageLines(text: string): Iterable<string> {
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    if (!line.startsWith(' ')) section = line;
    else if (section === 'packages:' || section === 'snapshots:') yield line;
  }
}
