import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { inventoryRows } from '../../../src/core/export/inventoryRows.ts';
import { renderJsonLines } from '../../../src/core/export/jsonLines.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';
import { followerOf } from '../support/follower.ts';

const analyzer = createAnalyzer();
const options = { catalogueVersion: '1', lineNumbers: true, fragmentPath: '.ai-sbom/fragment.cdx.json' };

const mit = (holder: string): string =>
  `MIT License\n\nCopyright (c) 2020 ${holder}\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n`;
const jquery =
  '/*! jQuery v3.6.0 | (c) OpenJS Foundation and other contributors | jquery.org/license */\n!function(){}();\n';
const apache = (holder: string): string =>
  `# Copyright 2024 ${holder}\n# Licensed under the Apache License, Version 2.0 (the "License");\nx = 1\n`;
const bsd = (holder: string): string =>
  `# SPDX-FileCopyrightText: 2001 ${holder}\n# SPDX-License-Identifier: BSD-3-Clause\nx = 1\n`;
const own = {
  LICENSE: '                                 Apache License\n                           Version 2.0\n',
  'a.py': apache('Ada Ltd.'),
  'b.py': apache('Ada Ltd.'),
  'c.py': apache('Ada Ltd.'),
};

async function scanned(files: Readonly<Record<string, string>>): Promise<FolderState> {
  const state = new FolderState(ecosystems);
  const access = new FakeFolder(files);
  await scanFolder({ access, analyzer, state, scheduler: realScheduler }, 'all', neverCancelled);
  return state;
}

/** Each as `id licence places`. */
async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return linesOf(await scanned(files));
}

function linesOf(state: FolderState): readonly string[] {
  return state
    .inventory('shown')
    .vendored.map(
      ({ id, licence, occurrences }) =>
        `${id} ${licence ?? '-'} ${occurrences.map(({ path, range }) => `${path}:${(range?.start.line ?? 0) + 1}`).join(',')}`,
    );
}

describe('vendored code', () => {
  it('is what a list of vendored packages says, with the licence that lies beside it', async () => {
    const list = 'requests==2.32.3\n    # by pip\ntomli-w==1.2.0 ; python_version > "3"\nloose>=1\n-e .\n';
    assert.deepEqual(
      await found({
        'src/_vendor/vendor.txt': list,
        'src/_vendor/tomli_w/LICENSE': mit('Taneli'),
        'src/_vendor/tomli_w/__init__.py': '',
        'vendor.txt': 'nothing==1.0\n',
      }),
      [
        'vendored:pypi/requests@2.32.3 - src/_vendor/vendor.txt:1',
        'vendored:pypi/tomli-w@1.2.0 MIT src/_vendor/tomli_w/LICENSE:1,src/_vendor/vendor.txt:3',
      ],
    );
  });

  it('is what the metadata of a vendored distribution says', async () => {
    const metadata = 'Metadata-Version: 2.1\nName: zipp\nVersion: 3.23.0\nLicense-Expression: MIT\n\nGPL\n';
    assert.deepEqual(
      await found({
        'tool/_vendor/zipp-3.23.0.dist-info/METADATA': metadata,
        'tool/_vendor/zipp-3.23.0.dist-info/LICENSE': mit('Jason'),
        'dist/zipp-3.23.0.dist-info/METADATA': metadata,
        '.venv/lib/zipp-3.23.0.dist-info/METADATA': metadata,
        'vendor/other-1.0.dist-info/LICENSE': mit('Ada'),
      }),
      [
        'vendored:pypi/zipp@3.23.0 MIT tool/_vendor/zipp-3.23.0.dist-info/LICENSE:1,tool/_vendor/zipp-3.23.0.dist-info/METADATA:2',
      ],
    );
  });

  it('is a folder among those of others that has a licence of its own', async () => {
    assert.deepEqual(
      await found({
        ...own,
        'third_party/zlib/LICENSE': mit('Jean-loup Gailly'),
        'third_party/zlib/deep/LICENSE': mit('Nobody'),
        'third_party/LICENSE': mit('Somebody'),
        'third_party/licenses/LICENSE': mit('Somebody'),
        'third_party/empty/LICENSE': 'See elsewhere.\n',
        'external/api/LICENSE': mit('Ada Limited'),
        'external/lzma/LICENSE': mit('Igor Pavlov'),
        'packages/part/LICENSE': mit('Igor Pavlov'),
      }),
      ['vendored:lzma MIT external/lzma/LICENSE:1', 'vendored:zlib MIT third_party/zlib/LICENSE:1'],
    );
  });

  it('is not what a package manager keeps', async () => {
    assert.deepEqual(
      await found({
        'vendor/modules.txt': '# github.com/x/y v1.0.0\n',
        'vendor/y/LICENSE': mit('X'),
        'php/vendor/composer/installed.json': '{}',
        'php/vendor/acme/LICENSE': mit('Acme'),
        'rust/vendor/serde/.cargo-checksum.json': '{}',
        'rust/vendor/serde/LICENSE-MIT': mit('Serde'),
        'node_modules/jquery/dist/jquery.js': jquery,
        'node_modules/a/vendor/jquery.js': jquery,
      }),
      [],
    );
  });

  it('is a library that says its name and version, in the scanned code and where none is read', async () => {
    assert.deepEqual(
      await found({
        'static/jquery.min.js': jquery,
        'web/vendor/jquery/jquery.js': jquery,
        'web/vendor/jquery/LICENSE.txt': mit('OpenJS Foundation'),
        'web/vendor/normal.css':
          '/*! normalize.css v8.0.1 | MIT License | github.com/necolas/normalize.css */\n',
        'web/vendor/fancy.js':
          '/**\n * Fancy Tree 1.2.3\n * (c) 2020 Fay. Released under the MIT license\n */\n',
        'web/react.js':
          '/** @license React v16.13.1\n * react-dom.production.min.js\n *\n * Copyright (c) Facebook, Inc. and its affiliates.\n */\n',
      }),
      [
        'vendored:fancy tree@1.2.3 MIT web/vendor/fancy.js:2',
        'vendored:npm/jquery@3.6.0 MIT static/jquery.min.js:1,web/vendor/jquery/LICENSE.txt:1,web/vendor/jquery/jquery.js:1',
        'vendored:npm/normalize.css@8.0.1 MIT web/vendor/normal.css:1',
        'vendored:npm/react-dom@16.13.1 - web/react.js:1',
      ],
    );
  });

  it('is not the own banner of a project, nor a banner that nobody knows among its code', async () => {
    assert.deepEqual(
      await found({
        'package.json': '{"name":"jquery","version":"4.0.0"}',
        'dist/jquery.js': jquery,
        'dist/tool.js': '/*! Some Tool v1.0.0 | (c) Ada | MIT License */\n',
        'vendor/later.js': `const a = 1;\n/*! normalize.css v8.0.1 | MIT License */\n`,
        'src/prose.js': '// Needs jQuery 3.6.0, see their license\nexport const a = 1;\n',
        'src/template.js': '/*! jQuery v@VERSION | (c) OpenJS Foundation | jquery.org/license */\n',
      }),
      [],
    );
  });

  it('is a file of another holder under another licence', async () => {
    assert.deepEqual(
      await found({
        ...own,
        'lib/md5.py': bsd('Ron Rivest'),
        'lib/own.py': bsd('The Ada Ltd Authors'),
        'lib/both.py': bsd('Whitfield Diffie\n# Copyright 2024 Ada Ltd.'),
        'lib/given.py': apache('Grace Hopper'),
        'lib/made.py': `# Generated by protoc\n${bsd('Ron Rivest')}`,
        'lib/below.py': `x = 1\n${bsd('Ron Rivest')}`,
        'tests/data/md5.py': bsd('Whitfield Diffie'),
        'part/LICENSE': 'Copyright 2020 Adi Shamir\nSPDX-License-Identifier: BSD-3-Clause\n',
        'part/code.py': bsd('Adi Shamir'),
      }),
      ['vendored:file/lib/md5.py BSD-3-Clause lib/md5.py:1'],
    );
  });

  it('is no file whose holder may be who writes the rest', async () => {
    assert.deepEqual(await found({ LICENSE: own.LICENSE, 'md5.py': bsd('Ron Rivest') }), []);
    assert.deepEqual(await found({ 'a.py': own['a.py'], 'b.py': own['b.py'], 'md5.py': bsd('Ron') }), []);
  });

  it('is a file that says which repository it was copied from', async () => {
    assert.deepEqual(
      await found({
        'package.json': '{"name":"@acme/kit"}',
        'a.ts': '// Copied from https://github.com/other/thing/blob/main/a.ts\nexport {};\n',
        'b.ts': '// Copied from https://github.com/acme/kit/blob/main/a.ts\nexport {};\n',
        'c.ts': '// Parts copied from https://github.com/other/else\nexport {};\n',
      }),
      ['vendored:other/thing - a.ts:1'],
    );
  });

  it('has several licences where its places name several, and then none is said', async () => {
    const known = (
      await scanned({ 'a.min.js': jquery, 'b.min.js': jquery.replace('jquery.org/license', 'MIT License') })
    ).inventory('shown').vendored;
    assert.deepEqual(
      known.map(({ licence }) => licence),
      ['MIT'],
    );
    assert.deepEqual(
      linesOf(
        await scanned({
          'vendor/a/LICENSE-MIT': mit('A'),
          'vendor/a/LICENSE-APACHE': 'Apache License\nVersion 2.0\n',
        }),
      ),
      ['vendored:a - vendor/a/LICENSE-APACHE:1,vendor/a/LICENSE-MIT:1'],
    );
  });

  it('is in the fragment with its licence as evidence, in exports and in the JSON lines', async () => {
    const state = await scanned({
      'web/vendor/jquery/jquery.js': jquery,
      'web/vendor/jquery/LICENSE': mit('OpenJS'),
    });
    const inventory = state.inventory('committed');
    const bom = buildFragment(inventory, undefined, options);
    const [item] = bom.components ?? [];
    assert.deepEqual(
      [item?.type, item?.name, item?.version, item?.purl, item?.evidence?.licenses, item?.['licenses']],
      ['library', 'jquery', '3.6.0', 'pkg:npm/jquery@3.6.0', [{ license: { id: 'MIT' } }], undefined],
    );
    assert.deepEqual(buildFragment(inventory, bom, options), bom);
    const [row] = inventoryRows(inventory, bom, []);
    assert.deepEqual([row?.kind, row?.name, row?.revision], ['vendored-code', 'jquery', '3.6.0']);
    const rows = [...renderJsonLines(reportFolder(state, '2026-01-01'), new Map())].map(
      (line) => JSON.parse(line) as unknown,
    );
    assert.deepEqual(rows[1], {
      schema: 1,
      kind: 'vendored',
      path: 'web/vendor/jquery/jquery.js',
      usage: 'product',
      line: 1,
      name: 'jquery',
      version: '3.6.0',
      ecosystem: 'npm',
      licence: 'MIT',
      holders: ['OpenJS'],
      text: 'jQuery v3.6.0 | (c) OpenJS Foundation and other contributors | jquery.org/license',
      rules: [],
      policy: null,
      silenced: [],
    });
  });

  it('leaves nothing behind in the fragment once it is gone', async () => {
    const plain = { ...options, lineNumbers: false };
    const bom = buildFragment(
      (await scanned({ 'vendor/jquery.js': jquery, 'vendor/x/LICENSE': mit('X') })).inventory('committed'),
      undefined,
      plain,
    );
    assert.equal(bom.components?.length, 2);
    assert.deepEqual(buildFragment((await scanned({})).inventory('committed'), bom, plain).components, []);
  });

  it('is approved until its version or its licence is another', async () => {
    const state = await scanned({ 'a.min.js': jquery });
    const [component] = state.inventory('shown').vendored;
    assert.ok(component);
    const bom = applyReview(buildFragment(state.inventory('committed'), undefined, options), [component.id], {
      status: 'approved',
      by: 'Ada',
      date: '2026-11-20',
    });
    state.setFragment({ bom, problem: undefined });
    assert.equal(state.reviewOf(component).state, 'approved');
    assert.equal(state.reviewOf({ ...component, licence: 'GPL-3.0-only' }).state, 'lapsed');
  });

  it('follows what a watcher saw', async () => {
    const files: Record<string, string> = { 'vendor/jquery.js': jquery, 'own.py': '' };
    const access = new FakeFolder(files);
    const state = new FolderState(ecosystems);
    const context = { access, analyzer, state, scheduler: realScheduler };
    await scanFolder(context, 'all', neverCancelled);
    const follower = followerOf(context);
    const ids = () => state.inventory('shown').vendored.map(({ id }) => id);
    access.write('vendor/jquery.js', jquery.replace('3.6.0', '3.7.1'));
    follower.touch('vendor/jquery.js', false);
    await follower.catchUp();
    assert.deepEqual(ids(), ['vendored:npm/jquery@3.7.1']);
    access.write('third-party/z/LICENSE', mit('Z'));
    follower.touch('third-party/z/LICENSE', true);
    await follower.catchUp();
    assert.deepEqual(ids(), ['vendored:npm/jquery@3.7.1', 'vendored:z']);
    access.delete('vendor/jquery.js');
    follower.touch('vendor/jquery.js', true);
    await follower.catchUp();
    assert.deepEqual(ids(), ['vendored:z']);
  });

  it('counts as left out, as before', async () => {
    const { coverage } = (
      await scanned({ 'vendor/jquery.js': jquery, 'vendor/plain.js': 'a()\n', 'a.py': '' })
    ).inventory('shown');
    assert.deepEqual(coverage, { filesRead: 1, skipped: { vendored: 2 } });
  });
});
