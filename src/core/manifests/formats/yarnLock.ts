import { addLines, type LineLock } from '../lineLock.ts';
import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import type { ManifestFormat } from '../manifest.ts';

/** `"@scope/foo@^1.0.0", foo@~1.1:`, `"foo@npm:^1.0.0":` */
const packageLine = /^"?((?:@[^/@\s"]+\/)?[^/@\s",]+)@[^\n]*:$/;
/** `  version "1.2.3"`, `  version: 1.2.3` */
const versionLine = /^ {2}version:? "?([^"]+)"?$/;
const tableLine = /^ {2}(\w+):$/;
/** `    "@scope/bar" "^1.0.0"`, `    bar: "npm:^1.0.0"` */
const requiredLine = /^ {4}"?((?:@[^/@\s"]+\/)?[^/@\s":]+)"?:? /;

const form: LineLock = {
  indent: '',
  // The workspace's own packages: what they require is declared.
  packageIn: (line) => (line.includes('@workspace:') ? undefined : packageLine.exec(line)?.[1]),
  version: versionLine,
  table: tableLine,
  required: requiredLine,
};

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
    const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    addLines(lines, form, lock);
    return lock.build(path, 'npm');
  },
};
