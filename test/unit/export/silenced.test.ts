import assert from 'node:assert/strict';
import type { ExportContent } from '../../../src/core/export/exporter.ts';
import { renderJsonLines } from '../../../src/core/export/jsonLines.ts';
import { exporterOf } from '../../../src/core/export/registry.ts';
import { applyReview, readReviews } from '../../../src/core/sbom/review.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { scanFiles } from '../support/scanFiles.ts';
import { CONTEXT } from './support.ts';

const day = '2026-11-23';
const files = {
  'requirements.txt': 'openai\njoblib\n',
  'a.py': [
    'import yaml  # shadowlight-ignore undeclared-import: the image has <it>',
    'import joblib',
    'from openai import OpenAI',
    '# shadowlight-ignore pickle, model-unreviewed: our own file',
    'model = joblib.load("model.pkl")',
    'OpenAI().responses.create(model="gpt-4.1")',
    '',
  ].join('\n'),
};
const review = {
  status: 'approved',
  by: '@jane',
  date: '2026-11-20',
  reason: 'internal | data only',
} as const;

async function content(): Promise<ExportContent> {
  const state = await scanFiles(files);
  const bom = applyReview(fragmentOf(state, undefined), ['service:openai/gpt-4.1'], review);
  state.setFragment({ bom });
  return { inventory: state.inventory('shown'), bom, files: reportFolder(state, day) };
}

async function render(id: string): Promise<string> {
  return exporterOf(id)?.render(await content(), CONTEXT) ?? '';
}

describe('what somebody silenced', () => {
  it('is in the JSON lines, with who, when and why', async () => {
    const { bom, files: reported } = await content();
    const rows = [...renderJsonLines(reported, readReviews(bom))]
      .map((line) => JSON.parse(line))
      .filter(({ silenced }) => silenced.length > 0)
      .map(({ name, module, rules, silenced }) => [name ?? module, rules, silenced]);
    const comment = { by: 'comment', who: null, date: null };
    const own = { ...comment, reason: 'our own file' };
    assert.deepEqual(rows, [
      ['yaml', [], [{ ...comment, rule: 'undeclared-import', reason: 'the image has <it>' }]],
      [
        'model.pkl',
        [],
        [
          { ...own, rule: 'model-unreviewed' },
          { ...own, rule: 'pickle' },
        ],
      ],
      [
        'gpt-4.1',
        [],
        [
          {
            rule: 'model-unreviewed',
            by: 'approval',
            who: '@jane',
            date: '2026-11-20',
            reason: 'internal | data only',
          },
        ],
      ],
    ]);
  });

  it('is in the CSV table, beside the reason of the review', async () => {
    const text = await render('csv');
    assert.match(text, /"Only in","Review reason","Silenced"\r\n/);
    assert.match(text, /"PyYAML".*"","undeclared-import: the image has <it>"\r\n/);
    assert.match(text, /"model.pkl".*"","model-unreviewed: our own file; pickle: our own file"\r\n/);
    assert.match(text, /"gpt-4.1".*"internal \| data only",""\r\n/);
  });

  it('is in a table of its own in Markdown, where nothing in a reason breaks it', async () => {
    const text = await render('markdown');
    assert.match(text, /approved by <code>&#64;jane<\/code>: <code>internal &#124; data only<\/code>/);
    assert.match(
      text,
      /\n## Silenced by comments\n\n\| Rule \|.*\n(?:\|.*\n)*\| <code>undeclared-import<\/code> \| <code>yaml<\/code> \| <code>a.py&#58;1<\/code> \| <code>the image has &#60;it&#62;<\/code> \|\n/,
    );
  });

  it('is in a table of its own in the report', async () => {
    const text = await render('html');
    assert.match(text, /<h2>Silenced by comments<\/h2>/);
    assert.match(text, /the image has &(?:lt|#60);it&(?:gt|#62);/);
    assert.match(text, /internal (?:\||&#124;) data only/);
  });

  it('is on the components of CycloneDX and SPDX, with the place', async () => {
    const text = await render('cyclonedx');
    assert.deepEqual(problemsOf(text), []);
    const { components } = JSON.parse(text);
    const silenced = components.flatMap(
      (each: { name: string; properties: { name: string; value: string }[] }) =>
        each.properties
          .filter(({ name }) => name === 'shadowlight:silenced')
          .map(({ value }) => `${each.name}: ${value}`),
    );
    assert.deepEqual(silenced.sort(), [
      'PyYAML: undeclared-import at a.py:1: the image has <it>',
      'model.pkl: model-unreviewed at a.py:5: our own file',
      'model.pkl: pickle at a.py:5: our own file',
    ]);
    assert.match(await render('spdx23'), /Silenced by a comment: pickle at a\.py:5: our own file/);
  });

  it('is never in the fragment, whose bytes would change with the lines', async () => {
    const state = await scanFiles(files);
    assert.doesNotMatch(JSON.stringify(fragmentOf(state, undefined)), /silenced|our own file/);
  });
});
