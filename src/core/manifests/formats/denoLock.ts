import { readJsonValue } from '../json.ts';
import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import { asTable, dig } from '../values.ts';
import type { ManifestFormat } from '../manifest.ts';

/** deno.lock: https://docs.deno.com/runtime/fundamentals/modules/#integrity-checking-and-lock-files */
export const denoLock: ManifestFormat = {
  id: 'deno-lock',
  ecosystem: 'npm',

  matches: (path) => fileNameOf(path) === 'deno.lock',

  parse(path, text) {
    const lock = new LockBuilder();
    const document = readJsonValue(text).value;
    // Up to version 3 a level deeper.
    for (const table of [dig(document, 'npm'), dig(document, 'packages', 'npm')]) {
      for (const [key, entry] of Object.entries(asTable(table))) {
        const name = nameIn(key);
        const { dependencies, optionalDependencies } = asTable(entry);
        if (name !== undefined) lock.add(name, [dependencies, optionalDependencies].flatMap(namesIn));
      }
    }
    return lock.build(path, 'npm');
  },
};

/** `["a", "b@1.0.0"]`, or up to version 3 `{"a": "a@1.0.0"}` */
function namesIn(required: unknown): readonly string[] {
  const names = Array.isArray(required) ? required.map(String) : Object.keys(asTable(required));
  return names.flatMap((each) => nameIn(each) ?? []);
}

function nameIn(text: string): string | undefined {
  return /^(@[^/@]+\/[^/@]+|[^/@]+)/.exec(text)?.[1];
}
