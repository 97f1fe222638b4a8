import { readJsonValue } from '../json.ts';
import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import { asString, asTable } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** package-lock.json and npm-shrinkwrap.json: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export const packageLock: ManifestFormat = {
  id: 'package-lock',
  ecosystem: 'npm',

  matches: (path) => ['package-lock.json', 'npm-shrinkwrap.json'].includes(fileNameOf(path)),

  parse(path, text) {
    const lock = new LockBuilder();
    const document = asTable(readJsonValue(text).value);
    for (const [place, entry] of Object.entries(asTable(document['packages']))) {
      const [, ...installed] = place.split('node_modules/');
      const name = installed.at(-1);
      // Other places are the workspace's own packages: what those name is declared.
      if (name === undefined) continue;
      const { dependencies, optionalDependencies, peerDependencies, version } = asTable(entry);
      lock.add(
        name,
        [dependencies, optionalDependencies, peerDependencies].flatMap((table) =>
          Object.keys(asTable(table)),
        ),
        // Only what lies at the top is what the project's own code gets.
        place === `node_modules/${name}` ? asString(version) : undefined,
      );
    }
    addVersion1(document['dependencies'], lock, 0);
    return lock.build(path, 'npm');
  },
};

/** Deeper trees are no package manager's work. */
const maxDepth = 50;

function addVersion1(dependencies: unknown, lock: LockBuilder, depth: number): void {
  if (depth > maxDepth) return;
  for (const [name, entry] of Object.entries(asTable(dependencies))) {
    const { requires, dependencies: nested, version } = asTable(entry);
    lock.add(name, Object.keys(asTable(requires)), depth === 0 ? asString(version) : undefined);
    addVersion1(nested, lock, depth + 1);
  }
}
