import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import type { ManifestFormat } from '../manifest.ts';

/** `  foo@1.0.0(peer@2.0.0):`, `  /@scope/foo@1.0.0:`, `  /foo/1.0.0:` */
const packageLine = /^ {2}['"]?\/?((?:@[^/@]+\/)?[^/@'"]+)[@/]/;
const tableLine = /^ {4}(\w+):$/;
/** `      bar: 1.0.0` */
const requiredLine = /^ {6}['"]?((?:@[^/@]+\/)?[^/@'":]+)['"]?: /;
const requiring: ReadonlySet<string> = new Set(['dependencies', 'optionalDependencies', 'peerDependencies']);

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
    let section = '';
    let name: string | undefined;
    let isRequiring = false;
    for (const line of text.split(/\r?\n/)) {
      if (line === '') continue;
      if (!line.startsWith(' ')) {
        section = line;
        name = undefined;
      } else if (section !== 'packages:' && section !== 'snapshots:') {
        continue;
      } else if (line.startsWith('      ')) {
        const required = isRequiring ? requiredLine.exec(line)?.[1] : undefined;
        if (name !== undefined && required !== undefined) lock.add(name, [required]);
      } else if (line.startsWith('    ')) {
        isRequiring = requiring.has(tableLine.exec(line)?.[1] ?? '');
      } else {
        name = packageLine.exec(line)?.[1];
        isRequiring = false;
        if (name !== undefined) lock.add(name);
      }
    }
    return lock.build(path, 'npm');
  },
};
