import assert from 'node:assert/strict';
import { braceExpand } from 'minimatch';
import { stringify } from 'smol-toml';
import type { Configuration, Keys } from '../../../src/core/assistants/assistant.ts';
import { assistants } from '../../../src/core/assistants/places/index.generated.ts';
import { found } from '../formats/support.ts';

/** Paths that a glob takes, and some that are almost the same. */
function pathsOf(glob: string): { readonly taken: readonly string[]; readonly alike: readonly string[] } {
  const taken = braceExpand(glob).flatMap((each) => {
    const filled = each
      .replace('!(*.*)', 'x')
      .replace(/(?<=.)\*\*\//g, 'deep/')
      .replace(/(?<!\*)\*(?!\*)/g, 'x');
    return filled.startsWith('**/') ? [filled.slice(3), `pkg/${filled.slice(3)}`] : [filled];
  });
  const alike = taken.flatMap((path) => {
    const slash = path.lastIndexOf('/') + 1;
    const isNamed = !/[*{]/.test(glob.slice(glob.lastIndexOf('/') + 1));
    return [
      // What ends with anything takes that, too.
      ...(glob.endsWith('*') ? [] : [`${path}.bak`]),
      ...(isNamed ? [`${path.slice(0, slash)}my-${path.slice(slash)}`] : []),
      // What is told by a folder, in one that is called almost so.
      ...(isNamed || !/\.[\w-]+\//.test(path) ? [] : [path.replace(/(^|\/)\.(?=[\w-]+\/)/, '$1.my-')]),
    ];
  });
  return { taken, alike };
}

/** A file that says one thing, in the format of its name. */
function textOf(path: string, keys: Keys, value: unknown, beside: readonly [Keys, unknown][] = []): string {
  const root: Record<string, unknown> = {};
  for (const [at, what] of [[keys, value] as const, ...beside]) {
    let table: Record<string, unknown> = root;
    for (const key of at.slice(0, -1)) {
      const name = key === '*' ? 'any' : key;
      table[name] ??= {};
      table = table[name] as Record<string, unknown>;
    }
    table[at.at(-1) === '*' ? 'any' : (at.at(-1) ?? '')] = what;
  }
  return path.endsWith('.toml') ? stringify(root) : JSON.stringify(root);
}

const server = { command: 'npx', args: ['-y', 'some-server@1.2.3'] };
const typed = (value: string): unknown => (value === 'true' ? true : value);

describe('every place of every assistant', () => {
  for (const { id, provider, instructions = [], configurations = [], ...rest } of assistants) {
    for (const { what, places, needs = [], mayBePage } of instructions) {
      it(`holds what ${id} is told, and one that looks like it does not: ${what}`, async () => {
        const text =
          needs.length > 0
            ? `---\n${needs.map((key) => `${key}: a`).join('\n')}\n---\nBe brief.\n`
            : 'Be brief.\n';
        for (const { taken, alike } of places.map(pathsOf)) {
          for (const path of taken)
            assert.ok((await found(path, text))[0]?.startsWith(`agent-instructions ${id}/${path} `), path);
          for (const path of alike)
            assert.deepEqual(
              (await found(path, text)).filter((line) => line.startsWith(`agent-instructions ${id}/`)),
              [],
              path,
            );
        }
        if (mayBePage === true)
          assert.deepEqual(await found(`docs/${places[0]?.split('/').at(-1) ?? ''}`, text), []);
        if (needs.length > 0)
          assert.deepEqual(await found(pathsOf(places[0] ?? '').taken[0] ?? '', 'Be brief.\n'), []);
      });
    }
    for (const [index, what] of configurations.entries()) {
      it(`holds what ${id} is set up by, and one that looks like it does not: ${index}`, async () => {
        for (const { taken, alike } of what.places.map(pathsOf)) {
          for (const path of taken)
            for (const [text, wanted] of sayings(path, what))
              assert.ok(
                (await found(path, text)).some((line) => line.includes(wanted)),
                `${path} ${text} ${wanted}`,
              );
          for (const path of alike)
            for (const [text] of sayings(path, what)) assert.deepEqual(await found(path, text), [], path);
        }
      });
    }
    it(`is where others set ${id} up`, async () => {
      const line = `assistant ${provider}/${id} `;
      const has = async (path: string, text: string): Promise<boolean> =>
        (await found(path, text)).some((each) => each.startsWith(line));
      const recommend = (extension: string): string => JSON.stringify({ recommendations: [extension] });
      for (const extension of rest.extensions ?? []) {
        assert.ok(await has('.vscode/extensions.json', recommend(extension)), extension);
        assert.ok(!(await has('.vscode/extensions.json', recommend(`${extension}-theme`))), extension);
      }
      for (const prefix of rest.settings ?? []) {
        assert.ok(await has('.vscode/settings.json', JSON.stringify({ [`${prefix}x`]: 1 })), prefix);
        assert.ok(!(await has('.vscode/settings.json', JSON.stringify({ [`my${prefix}x`]: 1 }))), prefix);
      }
      const uses = (action: string): string => `jobs:\n  a:\n    steps:\n      - uses: ${action}@v1\n`;
      for (const action of rest.actions ?? []) {
        assert.ok(await has('.github/workflows/a.yml', uses(action)), action);
        assert.ok(!(await has('.github/workflows/a.yml', uses(`${action}-x`))), action);
      }
      for (const { words, options = [] } of rest.commands ?? []) {
        const isPackage = words[0]?.includes('/') === true || words[0] === 'opencode-ai';
        const command = `${isPackage ? 'npx -y ' : ''}${[...words, ...options.slice(0, 1)].join(' ')} x\n`;
        assert.ok(await has('a.sh', command), command);
        assert.ok(!(await has('a.sh', command.replace(words[0] ?? '', `${words[0]}-x`))), command);
        assert.ok(!(await has('a.sh', `echo ${command}`)), command);
      }
      const features = (feature: string): string => JSON.stringify({ features: { [`${feature}:1`]: {} } });
      for (const feature of rest.features ?? []) {
        assert.ok(await has('.devcontainer/devcontainer.json', features(feature)), feature);
        assert.ok(!(await has('.devcontainer/devcontainer.json', features(`${feature}-x`))), feature);
      }
    });
  }
});

/** Every single thing that a file of settings may say, and what is to be found of it. */
function sayings(path: string, what: Configuration): readonly (readonly [text: string, wanted: string])[] {
  const { models = [], servers = [], unrestricted = [], unrestrictedServers = [], modelProvider } = what;
  return [
    ...models.map((keys) => {
      const isOfList = keys.length > 1 && keys.at(-2) === '*' && modelProvider !== undefined;
      const beside: [Keys, unknown][] =
        modelProvider === undefined ? [] : [[[...keys.slice(0, -1), modelProvider], 'openai']];
      const text = isOfList
        ? textOf(path, keys.slice(0, -2), [{ model: 'some-model-1', [modelProvider]: 'openai' }])
        : textOf(path, keys, 'some-model-1', beside);
      return [text, '/some-model-1 '] as const;
    }),
    ...servers.map(
      (keys) => [textOf(path, keys, { s: server }), 'mcp-server npm/some-server@1.2.3 '] as const,
    ),
    ...unrestricted.flatMap(({ keys, values }) =>
      values.map((value) => [textOf(path, keys, typed(value)), 'unrestricted-agent'] as const),
    ),
    ...unrestrictedServers.flatMap(({ keys, values }) =>
      values.map(
        (value) =>
          [
            textOf(path, servers[0] ?? [], { s: { ...server, [keys[0] ?? '']: typed(value) } }),
            'unrestricted-agent',
          ] as const,
      ),
    ),
  ];
}
