import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { fragmentFolder, fragmentPath } from '../../../src/core/sbom/fragmentPath.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import { replaceAtomically } from '../../../src/node/atomicWrite.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight } from './support/shadowlight.ts';

const files: Readonly<Record<string, string>> = {
  'pyproject.toml': '[project]\nname = "größe"\ndependencies = ["openai"]\n',
  'CLAUDE.md': 'Be kind.\n',
  'Z.py': 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4.1")\n',
  'a.py': 'import yaml\nfrom openai import OpenAI\nOpenAI().responses.create(model="größe-ß")\n',
  'ä.py': 'from datasets import load_dataset\nload_dataset("acme/set")\nload_dataset("Acme/Set")\n',
};

function scan(root: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  return shadowlight(['scan', root, '--format', 'cyclonedx'], environment).then(({ stdout }) => stdout);
}

describe('the fragment of a folder', function () {
  this.timeout(120_000);

  it('has the same bytes in every folder, whatever the language, the time zone and the order of its files', async () => {
    const first = await withFolder(files, (root) => scan(root));
    assert.match(first, /größe-ß/);
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    const places = [
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
      { LC_ALL: 'C', LANG: 'C', TZ: 'America/Los_Angeles' },
      { LC_ALL: 'sv_SE.UTF-8', SOURCE_DATE_EPOCH: '1', HOME: '/' },
    ];
    for (const place of places) assert.equal(await withFolder(turned, (root) => scan(root, place)), first);
    const windows = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    assert.equal(await withFolder(windows, (root) => scan(root)), first);
  });

  it('names the catalogue by what it says', async () => {
    const text = await withFolder(files, (root) => scan(root));
    const script = new URL('../../../scripts/catalogueDigest.mjs', import.meta.url);
    const { catalogueDigest } = (await import(script.href)) as { readonly catalogueDigest: () => string };
    assert.match(catalogueDigest(), /^[0-9a-f]{12}$/);
    assert.match(text, new RegExp(`"shadowlight:catalogue",\\s+"value": "${catalogueDigest()}"`));
  });

  it('is whole at any moment while several write it, and keeps what a person writes meanwhile', () =>
    withFolder(files, async (root) => {
      const file = path.join(root, fragmentPath);
      const write = () => shadowlight(['scan', root, '--format', 'cyclonedx', '--out', file]);
      assert.equal((await write()).code, 0);
      const state = { isDone: false };
      const writers = Promise.all([write(), write(), write(), write()]).finally(() => (state.isDone = true));
      const words: string[] = [];
      while (!state.isDone) {
        const text = await readFile(file, 'utf8');
        const { bom, problem } = parseFragment(text);
        assert.ok(bom, problem?.message.text);
        const tags =
          words.length === 0
            ? []
            : (bom['annotations'] as { readonly text: string }[]).map((each) => each.text);
        assert.deepEqual(tags, words);
        const word = String(words.length).padStart(5, '0');
        const next = serializeBom({ ...bom, annotations: [...words, word].map(annotation) });
        const isUnchanged = () => Promise.resolve(readFileSync(file, 'utf8') === text);
        if (await replaceAtomically(file, next, isUnchanged)) words.push(word);
        await wait(40);
      }
      for (const { code, stderr } of await writers) assert.equal(code, 0, stderr);
      assert.ok(words.length > 3, `${words.length} edits`);
      const { bom } = parseFragment(await readFile(file, 'utf8'));
      assert.equal(bom?.annotations?.length, words.length);
      assert.deepEqual(await readdir(path.join(root, fragmentFolder)), [path.basename(fragmentPath)]);
    }));

  it('is written over by nobody when it was broken meanwhile', () =>
    withFolder({ ...files, [fragmentPath]: '{' }, async (root) => {
      const file = path.join(root, fragmentPath);
      const { code } = await shadowlight(['scan', root, '--format', 'cyclonedx', '--out', file]);
      assert.deepEqual([code, await readFile(file, 'utf8')], [2, '{']);
    }));
});

function annotation(text: string) {
  return {
    'bom-ref': `note-${text}`,
    subjects: ['shadowlight:root'],
    annotator: { individual: { name: 'R' } },
    timestamp: '2026-11-20T09:00:00Z',
    text,
  };
}
