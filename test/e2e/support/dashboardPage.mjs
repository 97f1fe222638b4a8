// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.mjs';
import { root } from '../../../scripts/vscode/paths.mjs';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The demo in a repository of its own, with a model that was added since its commit. */
export function changedDemo() {
  const folder = path.join(temporaryFolder('changed').folder, 'demo');
  cpSync(path.join(root, 'demo'), folder, { recursive: true });
  for (const argv of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'As it was'],
  ])
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...argv], { cwd: folder });
  appendFileSync(
    path.join(folder, 'src/train.py'),
    '\nnew = pipeline("text-classification", model="google-bert/bert-large-cased")\n',
  );
  return folder;
}

/** The page of the dashboard, inside of both frames of its webview. */
export class DashboardPage {
  /** @param {import('./workbench.mjs').Workbench} workbench */
  constructor(workbench) {
    this.workbench = workbench;
    this.content = workbench.webview();
  }

  /** Opens it, and waits until it shows what changed. */
  async open() {
    await this.workbench.runCommand('Shadowlight: Open Dashboard');
    await this.waitUntilRead();
  }

  async waitUntilRead() {
    await this.content.getByText(/^Since the last commit/).waitFor();
    await this.content.getByText(/files read, \d+ skipped\.$/).waitFor();
  }

  /**
   * A number of a table.
   * @param {string | RegExp} what it counts
   */
  number(what) {
    return this.content.getByRole('button', { name: what });
  }

  /** The frame itself, in which scripts can be run though the page allows none. */
  async frame() {
    for (const frame of this.workbench.page.frames()) {
      if (frame.name() !== 'active-frame' && !frame.parentFrame()?.parentFrame()) continue;
      if ((await frame.$('main #used')) !== null) return frame;
    }
    throw new Error('the dashboard has no frame');
  }

  /** Fails with what axe finds. */
  async assertAccessible() {
    const frame = await this.frame();
    await frame.evaluate(readFileSync(axeFile, 'utf8'));
    const violations = await frame.evaluate(async () => {
      // @ts-expect-error axe was put there just before
      const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'] });
      return found.map((/** @type {any} */ each) => ({
        id: each.id,
        nodes: each.nodes.map((/** @type {any} */ node) => `${node.html} ${node.failureSummary}`),
      }));
    });
    assert.deepEqual(violations, []);
  }

  /** @param {string} part id of a section */
  async scrollTo(part) {
    await this.content
      .locator(`#${part}-title`)
      .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  }
}
