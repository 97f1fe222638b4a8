import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseBaseline, renderBaseline } from '../../../src/core/baseline/baselineFile.ts';
import { knownFrom, type KnownFindings } from '../../../src/core/baseline/knownFindings.ts';
import { newFindings } from '../../../src/core/baseline/newFindings.ts';
import { isModel } from '../../../src/core/workspace/problems.ts';
import { reportFolder, type ReportedFile } from '../../../src/core/workspace/reportFolder.ts';
import { scanFiles } from '../support/scanFiles.ts';

type Files = Readonly<Record<string, string>>;

async function filesOf(files: Files): Promise<readonly ReportedFile[]> {
  return [...reportFolder(await scanFiles({ 'requirements.txt': 'openai\n', ...files }), '2026-11-23')];
}

function asBaseline(known: KnownFindings): KnownFindings {
  const read = parseBaseline(renderBaseline(known));
  assert.ok(read);
  return read;
}

/** `a.py:3 name: rules` of all that is new. */
async function newIn(before: Files, after: Files, change = (known: KnownFindings) => known) {
  const known = change(knownFrom(await filesOf(before)));
  const files = newFindings(await filesOf(after), known, (path) => path in after);
  return [...files].flatMap(({ path, findings }) =>
    findings.map((reported) => {
      const { rules } = reported;
      const [name, range] = isModel(reported)
        ? [reported.finding.name, reported.finding.call]
        : [reported.finding.module, reported.finding.statement];
      return `${path}:${range.start.line + 1} ${name}: ${rules.join()}`;
    }),
  );
}

const head = 'from openai import OpenAI\n';
const call = (model: string): string => `OpenAI().responses.create(model="${model}")\n`;
const old = { 'a.py': `${head}import yaml\n${call('gpt-4.1')}` };

describe('what is new', () => {
  it('is nothing where nothing changed, nor where lines moved', async () => {
    assert.deepEqual(await newIn(old, old), []);
    assert.deepEqual(await newIn(old, { 'a.py': `# a\n\n${old['a.py']}# b\n` }), []);
  });

  it('is what was not there', async () => {
    const after = { 'a.py': `${old['a.py']}import numpy\n${call('my-model')}` };
    assert.deepEqual(await newIn(old, after), [
      'a.py:5 my-model: model-unreviewed',
      'a.py:4 numpy: undeclared-import',
    ]);
    assert.deepEqual(await newIn(after, old), []);
  });

  it('is one of two that are alike, when one was there', async () => {
    assert.deepEqual(await newIn(old, { 'a.py': old['a.py'] + call('gpt-4.1') }), [
      'a.py:4 gpt-4.1: model-unreviewed',
    ]);
  });

  it('is a rule that was not broken, of a finding that was there', async () => {
    const declared = { ...old, 'requirements.txt': 'openai\npyyaml\n' };
    assert.deepEqual(await newIn(declared, old), ['a.py:2 yaml: undeclared-import']);
    const silenced = {
      'a.py': old['a.py'].replace('yaml\n', 'yaml  # shadowlight-ignore undeclared-import: legacy\n'),
    };
    assert.deepEqual(await newIn(silenced, old), ['a.py:2 yaml: undeclared-import']);
    assert.deepEqual(await newIn(old, silenced), []);
  });

  it('is nothing that moved with its file, not even what is named by it', async () => {
    const unresolved = { 'a.py': `${head}import yaml\nOpenAI().responses.create(model=read())\n` };
    for (const before of [old, unresolved]) {
      assert.deepEqual(await newIn(before, { 'b/c.py': before['a.py'] }), []);
      assert.deepEqual(await newIn(before, { 'b/c.py': before['a.py'] }, asBaseline), []);
    }
  });

  it('is a copy, where the original is still there', async () => {
    assert.deepEqual(await newIn(old, { ...old, 'b.py': `import yaml\n` }), [
      'b.py:1 yaml: undeclared-import',
    ]);
  });

  it('is nothing that moved into a file that had findings of its own', async () => {
    const before = { ...old, 'b.py': 'import numpy\n' };
    assert.deepEqual(await newIn(before, { 'b.py': 'import numpy\nimport yaml\n' }), [
      'b.py:2 yaml: undeclared-import',
    ]);
  });

  it('is, against a baseline, only what breaks a rule', async () => {
    const after = { 'a.py': `${old['a.py']}import os\nimport numpy\n` };
    assert.deepEqual(await newIn(old, after, asBaseline), ['a.py:5 numpy: undeclared-import']);
    assert.deepEqual(await newIn(old, after), ['a.py:4 os: ', 'a.py:5 numpy: undeclared-import']);
  });

  it('is what was added, for any files', async () => {
    const line = fc.constantFrom('import yaml\n', 'import numpy\n', call('gpt-4.1'), call('my-model'));
    const lines = fc.array(line, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.nat(5), async (before, added, at) => {
        const after = [...before.slice(0, at), ...added, ...before.slice(at)];
        const text = (all: readonly string[]): Files => ({ 'a.py': head + all.join('') });
        const found = await newIn(text(before), text(after));
        const nameOf = (statement: string): string =>
          /"(.*)"|import (\w+)/.exec(statement)?.slice(1).join('') ?? '';
        const names = found.map((each) => each.slice(each.indexOf(' ') + 1, each.indexOf(': ')));
        assert.deepEqual(names.sort(), added.map(nameOf).sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe('a baseline file', () => {
  it('is the same for the same findings, one in a line, without places in the text', async () => {
    const known = knownFrom(await filesOf({ 'b.py': 'import numpy\n', ...old }));
    const text = renderBaseline(known);
    assert.equal(
      text,
      [
        '{',
        '  "kind": "shadowlight-baseline",',
        '  "schema": 1,',
        '  "findings": [',
        '    {"path":"a.py","rule":"model-unreviewed","subject":["service:openai/gpt-4.1","openai.OpenAI().responses.create"],"count":1},',
        '    {"path":"a.py","rule":"undeclared-import","subject":["yaml"],"count":1},',
        '    {"path":"b.py","rule":"undeclared-import","subject":["numpy"],"count":1}',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
    assert.equal(renderBaseline({ ...known, findings: known.findings.toReversed() }), text);
    assert.deepEqual(JSON.parse(renderBaseline({ findings: [], hasAll: true })).findings, []);
  });

  it('is refused when it is anything else, and passes over rules of another version', () => {
    const whole = { kind: 'shadowlight-baseline', schema: 1, findings: [] as unknown[] };
    const entry = { path: 'a', rule: 'pickle', subject: ['x'], count: 1 };
    assert.deepEqual(parseBaseline(JSON.stringify(whole)), { findings: [], hasAll: false });
    for (const broken of [
      '',
      'null',
      '[]',
      JSON.stringify({ ...whole, schema: 2 }),
      JSON.stringify({ ...whole, kind: 'x' }),
      JSON.stringify({ ...whole, findings: {} }),
      ...[null, {}, { ...entry, count: 0 }, { ...entry, count: '1' }, { ...entry, subject: [1] }].map(
        (each) => JSON.stringify({ ...whole, findings: [each] }),
      ),
    ])
      assert.equal(parseBaseline(broken), undefined, broken);
    const other = JSON.stringify({ ...whole, findings: [{ ...entry, rule: 'of-tomorrow' }, entry] });
    assert.deepEqual(parseBaseline(other)?.findings, [entry]);
  });
});
