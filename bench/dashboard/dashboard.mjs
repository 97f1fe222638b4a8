// @ts-check
// What the dashboard of a very large folder costs: making its data in Node, drawing it in Chromium.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { bundle } from '../support/bundle.mjs';
import { measure } from '../support/child.mjs';
import { summarise } from '../support/statistics.ts';

/**
 * @param {import('../run.mjs').BenchOptions} options
 * @returns {Promise<import('../support/row.ts').BenchResult>}
 */
export async function dashboard({ quick }) {
  const components = quick ? 500 : 5000;
  const runs = quick ? 3 : 20;
  const out = path.join(temporaryFolder('dashboard').folder, 'dashboard.json');
  const model = await measure(await bundle('dashboard/model.ts'), { components, runs, out });
  const times = await draw(JSON.parse(readFileSync(out, 'utf8')), runs);
  const drawn = { name: 'drawing and laying it out', unit: 'ms', ...summarise(times), target: 100 };
  return { ...model, rows: [...model.rows, drawn] };
}

/**
 * @param {unknown} data
 * @param {number} runs
 * @returns {Promise<number[]>}
 */
async function draw(data, runs) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<main></main><p id="status"></p>');
    await page.addStyleTag({ path: path.join(root, 'media/dashboard.css') });
    await page.evaluate(() => {
      const api = { postMessage() {}, getState() {}, setState() {} };
      Object.assign(window, { acquireVsCodeApi: () => api });
    });
    await page.addScriptTag({ path: path.join(root, 'dist/dashboard.js') });
    return await page.evaluate(measureDrawing, { data, runs });
  } finally {
    await browser.close();
  }
}

/**
 * In the page: what a message costs until all of it is laid out.
 * @param {{ data: unknown, runs: number }} options
 */
function measureDrawing({ data, runs }) {
  const kinds = { model: 'Models', service: 'Services', 'undeclared-dependency': 'Packages' };
  const lists = new Set(['reviews', 'levels', 'states', 'noComparison']);
  // Every text of the page stands for itself.
  const words = new Proxy(
    {},
    { get: (_all, key) => (key === 'kinds' ? kinds : lists.has(String(key)) ? {} : String(key)) },
  );
  const times = [];
  for (let run = 0; run < runs; run++) {
    const message = { kind: 'dashboard', words, folders: [], folder: '', dashboard: data, compared: {} };
    const start = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data: message }));
    // Reading a size makes the browser lay out all of it.
    const height = document.body.getBoundingClientRect().height;
    times.push(performance.now() - start);
    if (height < 500) throw new Error('nothing was drawn');
  }
  return times;
}
