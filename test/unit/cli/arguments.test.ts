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
        withSuppressed: false,
        cache: undefined,
        newSince: undefined,
        baseline: undefined,
        writeBaseline: undefined,
        policy: undefined,
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
        withSuppressed: false,
        cache: '.cache/x.bin',
        newSince: undefined,
        baseline: undefined,
        writeBaseline: undefined,
        policy: undefined,
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

  it('tells a policy in a file from one in a commit by its form', () => {
    const policyOf = (...argv: readonly string[]): unknown => {
      const invocation = readArguments(['scan', 'dir', ...argv]);
      return invocation.kind === 'scan' ? invocation.scan.policy : invocation.kind;
    };
    assert.deepEqual(policyOf('--policy'), { kind: 'folder' });
    assert.deepEqual(policyOf('--policy-from', 'a/b.yml'), { kind: 'file', file: 'a/b.yml' });
    assert.deepEqual(policyOf('--policy', '--policy-from', 'origin/main'), {
      kind: 'ref',
      ref: 'origin/main',
    });
    for (const wrong of ['-x', '--exec=x', 'a:b', '', 'a b'])
      assert.equal(policyOf(`--policy-from=${wrong}`), 'usage-error', wrong);
  });

  it('exports in a format of the editor', () => {
    const invocation = readArguments(['export', 'dir', '--format', 'csv', '--out', 'x.csv']);
    assert.equal(invocation.kind, 'export');
    const { exporter, ...rest } = invocation.kind === 'export' ? invocation.export : {};
    assert.deepEqual(rest, { folder: 'dir', out: 'x.csv', cache: undefined, into: undefined });
    assert.equal(exporter?.id, 'csv');
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
    [['scan', 'a', '--unseen', '--format=sarif'], /--unseen is for --format jsonl/],
    [['scan', 'a', '--suppressed'], /--suppressed is for --format sarif/],
    [['scan', 'a', '--new-since=main', '--format=cyclonedx'], /the fragment lists everything; --new-since/],
    [['scan', 'a', '--baseline=b.json', '--format=cyclonedx'], /the fragment lists everything; --baseline/],
    [['scan', 'a', '--new-since=main', '--unseen'], /--unseen does not go with --new-since/],
    [['scan', 'a', '--write-baseline=b', '--new-since=main'], /takes in everything; leave out --new-since/],
    [['scan', 'a', '--write-baseline=b', '--fail-on=pickle'], /takes in everything; leave out --fail-on/],
    [['scan', 'a', '--new-since=--output=x'], /"--output=x" is no commit/],
    [['export', 'a', '--format=csv', '--baseline=b'], /--baseline is for scan/],
    [['scan', 'a', '--into', 'bom.json'], /--into is for export/],
    [['check', 'a', '--in-place'], /--in-place is for export/],
    [['export', 'a', '--format=csv', '--in-place'], /--in-place is for --into/],
    [['export', 'a', '--into=b', '--in-place', '--out=c'], /--out does not go with --in-place/],
    [['export', 'a', '--into=b', '--format=csv'], /--into is for CycloneDX/],
    [['export', 'a'], /export needs a --format; known: completeness, csv, /],
    [['export', 'a', '--format', 'jsonl'], /unknown format "jsonl"/],
    [['export', '--format', 'csv'], /export needs a folder/],
    [['export', 'a', '--format', 'csv', '--fail-on', 'pickle'], /--fail-on is for scan/],
  ];
  for (const [argv, message] of wrong) {
    it(`refuses "${argv.join(' ')}" and says why`, () => {
      const invocation = readArguments(argv);
      assert.equal(invocation.kind, 'usage-error');
      assert.match(invocation.kind === 'usage-error' ? invocation.message : '', message);
    });
  }
});
