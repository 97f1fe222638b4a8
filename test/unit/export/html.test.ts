import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { escaped } from '../../../src/core/export/htmlText.ts';
import { BART, HOSTED, YAML, component, inventory } from '../sbom/support/inventories.ts';
import { render } from './support.ts';

/** Elements and attributes; what a browser could load or run would be among them. */
function partsOf(html: string): string[] {
  return [...html.replace(/<style>[^]*?<\/style>/, '').matchAll(/<\/?[^<>]*>/g)].map(([tag]) => tag);
}

describe('the HTML report', function () {
  this.timeout(60_000);

  it('is one file that loads and runs nothing', () => {
    const html = render('html', inventory());
    assert.match(
      html,
      /content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/,
    );
    for (const part of partsOf(html)) {
      assert.doesNotMatch(part, /^<(?:script|link|img|iframe|object|embed|form|base|a)\b/i);
      assert.doesNotMatch(part, /\s(?:on\w+|src|href|style|action)=/i);
    }
    assert.doesNotMatch(html, /url\(|@import/);
  });

  it('has a row for each component with its places', () => {
    const html = render('html', inventory([BART, HOSTED], [YAML]));
    const body = html.slice(
      html.indexOf('<h2>Inventory</h2>'),
      html.indexOf('<h2>What standards ask for</h2>'),
    );
    assert.equal(body.match(/<tr><td>/g)?.length, 3);
    assert.match(body, /<td>facebook\/bart-large-cnn<\/td>/);
    assert.match(body, /<code>src\/b\.py:4<\/code>/);
  });

  it('says by a table what each chart shows', () => {
    const html = render('html', inventory([BART, HOSTED, component({ id: 'x', name: 'x' })], []));
    const [chart = ''] = /<h2>By kind<\/h2>[^]*?<\/section>/.exec(html) ?? [];
    assert.deepEqual(
      [...chart.matchAll(/<td>([^<]*)<\/td><td>(\d+)<\/td><td><svg/g)].map(([, name, count]) => [
        name,
        count,
      ]),
      [
        ['service', '2'],
        ['model', '1'],
      ],
    );
    assert.deepEqual(
      [...chart.matchAll(/<rect width="(\d+)"/g)].map(([, width]) => width),
      ['240', '120'],
    );
  });

  it('keeps a chart short, and counts all', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      component({ id: `service:p${index}/m`, provider: `p${index}` }),
    );
    const [chart = ''] =
      /<h2>By provider<\/h2>[^]*?<\/section>/.exec(render('html', inventory(many, []))) ?? [];
    const counts = [...chart.matchAll(/<td>[^<]*<\/td><td>(\d+)<\/td>/g)].map(([, count]) => Number(count));
    assert.deepEqual([counts.length, counts.reduce((sum, count) => sum + count, 0)], [10, 30]);
    assert.match(chart, /<td>21 others<\/td>/);
  });

  it('has headings in their order, and titles of columns', () => {
    const html = render('html', inventory());
    const levels = [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
    assert.deepEqual([levels[0], new Set(levels.slice(1))], [1, new Set([2])]);
    assert.doesNotMatch(html, /<th>/);
    assert.match(html, /<html lang="en">/);
  });

  it('shows any name as text', () => {
    const before = partsOf(
      render('html', inventory([component({ name: 'a', provider: 'b', revision: 'c' })], [])),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.string({
            unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'script', ' ', '\n'),
            minLength: 1,
          }),
        ),
        (name) => {
          const found = inventory([component({ name, provider: name, revision: name })], []);
          assert.deepEqual(partsOf(render('html', found)), before);
          assert.doesNotMatch(escaped(name), /[<>"'`\p{Cc}\p{Cf}]/u);
        },
      ),
    );
  });

  it('says so when nothing was found', () => {
    assert.match(render('html', inventory([], [])), /Nothing was found/);
  });
});
