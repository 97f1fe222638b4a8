import { readJsonValue } from '../json.ts';
import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import { asArray, asString, asTable, dig } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** bun.lock: https://bun.sh/docs/install/lockfile. The binary bun.lockb is not read. */
export const bunLock: ManifestFormat = {
  id: 'bun-lock',
  ecosystem: 'npm',

  matches: (path) => fileNameOf(path) === 'bun.lock',

  parse(path, text) {
    const lock = new LockBuilder();
    for (const entry of Object.values(asTable(dig(readJsonValue(text).value, 'packages')))) {
      const [resolved, ...rest] = asArray(entry);
      const [, name, version] = /^((?:@[^/@]+\/)?[^/@]+)@(.*)$/.exec(asString(resolved) ?? '') ?? [];
      if (name === undefined || version?.startsWith('workspace:') === true) continue;
      const tables = rest.flatMap((part) => {
        const { dependencies, optionalDependencies, peerDependencies } = asTable(part);
        return [dependencies, optionalDependencies, peerDependencies];
      });
      lock.add(
        name,
        tables.flatMap((table) => Object.keys(asTable(table))),
        version,
      );
    }
    return lock.build(path, 'npm');
  },
};
