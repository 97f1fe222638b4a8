import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import type { ManifestFormat } from '../manifest.ts';

/** `"@scope/foo@^1.0.0", foo@~1.1:`, `"foo@npm:^1.0.0":` */
const packageLine = /^"?((?:@[^/@\s"]+\/)?[^/@\s",]+)@[^\n]*:$/;
const tableLine = /^ {2}(\w+):$/;
/** `    "@scope/bar" "^1.0.0"`, `    bar: "npm:^1.0.0"` */
const requiredLine = /^ {4}"?((?:@[^/@\s"]+\/)?[^/@\s":]+)"?:? /;
const requiring: ReadonlySet<string> = new Set(['dependencies', 'optionalDependencies', 'peerDependencies']);

/**
 * yarn.lock of all versions: https://classic.yarnpkg.com/lang/en/docs/yarn-lock/ and
 * https://yarnpkg.com/advanced/lexicon#lockfile. Read line by line, as a program always writes the same form.
 */
export const yarnLock: ManifestFormat = {
  id: 'yarn-lock',
  ecosystem: 'npm',

  matches: (path) => fileNameOf(path) === 'yarn.lock',

  parse(path, text) {
    const lock = new LockBuilder();
    let name: string | undefined;
    let isRequiring = false;
    for (const line of text.split(/\r?\n/)) {
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('    ')) {
        const required = isRequiring ? requiredLine.exec(line)?.[1] : undefined;
        if (name !== undefined && required !== undefined) lock.add(name, [required]);
      } else if (line.startsWith(' ')) {
        isRequiring = requiring.has(tableLine.exec(line)?.[1] ?? '');
      } else {
        // The workspace's own packages: what they require is declared.
        name = line.includes('@workspace:') ? undefined : packageLine.exec(line)?.[1];
        isRequiring = false;
        if (name !== undefined) lock.add(name);
      }
    }
    return lock.build(path, 'npm');
  },
};
