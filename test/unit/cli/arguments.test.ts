import assert from 'node:assert/strict';
import { readArguments } from '../../../src/cli/arguments.ts';

describe('the command line', () => {
  it('scans a folder as JSON lines unless told otherwise', () => {
    assert.deepEqual(readArguments(['scan', 'dir']), {
      kind: 'scan',
      scan: {
        folder: 'dir',
        format: 'jsonl',
        out: undefined,
        failOn: [],
        excludedUsages: new Set(),
        unseen: false,
        cache: undefined,
      },
    });
  });

  it('takes its options before and after the folder', () => {
    const wanted = {
      kind: 'scan',
      scan: {
        folder: 'dir',
        format: 'cyclonedx',
        out: 'x.json',
        failOn: ['pickle', 'undeclared-import'],
        excludedUsages: new Set(),
        unseen: false,
        cache: '.cache/x.bin',
      },
    };
    const options = [
      '--format',
      'cyclonedx',
      '--out=x.json',
      '--cache',
      '.cache/x.bin',
      '--fail-on',
      'pickle,undeclared-import',
    ];
    assert.deepEqual(readArguments(['scan', 'dir', ...options]), wanted);
    assert.deepEqual(readArguments([...options, 'scan', 'dir']), wanted);
  });

  it('leaves out files by what they are for', () => {
    const invocation = readArguments([
      'scan',
      'dir',
      '--exclude-usage',
      'test,docs',
      '--exclude-usage=example',
    ]);
    const excluded = invocation.kind === 'scan' ? [...invocation.scan.excludedUsages] : [];
    assert.deepEqual(excluded, ['test', 'docs', 'example']);
  });

  it('shows help and the version when asked', () => {
    assert.deepEqual(readArguments(['scan', '--help']), { kind: 'help' });
    assert.deepEqual(readArguments(['-v']), { kind: 'version' });
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /no command/],
    [['scna', 'dir'], /unknown command "scna"/],
    [['scan'], /needs a folder/],
    [['scan', 'a', 'b'], /unexpected argument "b"/],
    [['scan', 'a', '--format', 'xml'], /unknown format "xml"; known: jsonl, cyclonedx/],
    [['scan', 'a', '--fail-on', 'nothing'], /unknown rule "nothing"/],
    [['scan', 'a', '--speed', '9'], /--speed/],
    [['scan', 'a', '--exclude-usage', 'product'], /unknown usage "product"; known: test, example/],
    [['scan', 'a', '--exclude-usage=test', '--format=cyclonedx'], /the fragment lists everything/],
  ];
  for (const [argv, message] of wrong) {
    it(`refuses "${argv.join(' ')}" and says why`, () => {
      const invocation = readArguments(argv);
      assert.equal(invocation.kind, 'usage-error');
      assert.match(invocation.kind === 'usage-error' ? invocation.message : '', message);
    });
  }
});
