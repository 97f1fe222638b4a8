import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeVendored } from '../../../src/core/vendored/judgeVendored.ts';
import { noticeLength, type Notice } from '../../../src/core/vendored/notice.ts';
import { noticesInFile } from '../../../src/core/vendored/noticeFiles.ts';
import { sourceNotices } from '../../../src/core/vendored/sourceNotices.ts';

const paths = [
  'LICENSE',
  'vendor/a/LICENSE',
  '_vendor/vendor.txt',
  '_vendor/a.dist-info/METADATA',
  'vendor/a.js',
];
const words = [
  ...[
    '/*!',
    '*/',
    '"""',
    '#',
    '//',
    '\n',
    ' ',
    'Copyright',
    '(c)',
    '©',
    '2020',
    'MIT',
    'License',
    'v1.2.3',
    '1.2',
  ],
  ...[
    'jQuery',
    '@license',
    'Name: x',
    'Version: 1',
    'Metadata-Version: 2',
    'a==1',
    'copied from',
    'under the',
  ],
  ...[
    'https://github.com/a/b',
    'neither the name of',
    'gnu general public license',
    'version 2',
    'a',
    '.',
    ',',
  ],
];

function all(text: string): readonly Notice[] {
  return [
    ...sourceNotices(text, 'npm'),
    ...sourceNotices(text, 'pypi'),
    ...paths.flatMap((path) => noticesInFile(path, text.slice(0, noticeLength))),
  ];
}

describe('notices in hostile files', () => {
  it('are found, or not, in whatever stands there', () => {
    const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (said) => {
        for (const { text: shown, line } of all(said)) {
          assert.ok(shown.length <= 120);
          assert.ok(line >= 0 && line < said.split(/\r\n|\r|\n/).length);
        }
      }),
    );
  });

  it('take no time', () => {
    const started = performance.now();
    for (const word of [
      ...words,
      '/*! (c) ',
      '# Copyright (c) 2020 ',
      'gnu general public license version 2 ',
    ])
      for (const before of ['', '/*! ', '# '])
        for (const filler of ['', ' ', 'x', '-']) all(before + (word + filler).repeat(noticeLength));
    // Some hundred texts; one that takes a second alone is what this is about.
    assert.ok(performance.now() - started < 5000, String(performance.now() - started));
  });

  it('mask what looks like a credential', () => {
    const [notice] = sourceNotices('/*! jQuery v3.6.0 (c) x hf_abcdefghij0123456789abcdef */', 'npm');
    assert.ok(notice && !notice.text.includes('hf_abc'), notice?.text);
  });

  it('are judged in a folder that has many', () => {
    const header = (index: number): Notice => ({
      by: 'header',
      name: null,
      version: null,
      ecosystem: null,
      licence: index % 2 === 0 ? 'MIT' : 'ISC',
      holders: [`Holder${index}`],
      text: '',
      line: 0,
    });
    const notices = new Map<string, readonly Notice[]>();
    for (let index = 0; index < 20_000; index++)
      notices.set(`${'d/'.repeat(index % 60)}${index}.py`, [header(index)]);
    for (let index = 0; index < 60; index++)
      notices.set(`${'d/'.repeat(index)}LICENSE`, [{ ...header(0), by: 'licence' }]);
    const started = performance.now();
    judgeVendored(notices, new Set(['x']));
    assert.ok(performance.now() - started < 2000, String(performance.now() - started));
  });
});
