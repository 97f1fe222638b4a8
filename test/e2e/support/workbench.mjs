// @ts-check
// A VS Code window in a real browser, for tests that see and do what a user does. Everything waits for what
// it needs to appear; nothing sleeps.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from '../../../scripts/vscode/browser.mjs';
import { resultsFolder, root } from '../../../scripts/vscode/paths.mjs';
import { startServer } from '../../../scripts/vscode/server.mjs';
import { buildName } from '../../../scripts/vscode/versions.mjs';
import { copyWorkspace } from '../../../scripts/vscode/workspaceCopy.mjs';
import { workbenchUrl } from '../../../scripts/vscode/workbenchUrl.mjs';
import { Editor } from './editor.mjs';
import { observe } from './observer.mjs';

const screenshotFolder = path.join(resultsFolder, 'e2e');

/** How long anything may take to appear. Generous: a slow machine is not a failed test. */
const waitLimitMs = 20_000;

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [workspace] folder or `.code-workspace` file to open a copy of, from the repository's root;
 *   `demo` if not given
 * @property {boolean} [workspaceTrust] true opens the folder in Restricted Mode, as VS Code does with any
 *   folder it does not know
 * @property {Record<string, unknown>} [settings] user settings
 * @property {{ width: number, height: number }} [size]
 * @property {Record<string, string>} [env] variables for the extension host
 * @property {string} [extension] folder of the extension to install; this repository if not given
 */

/**
 * Starts VS Code with our extension installed, on a copy of a workspace. Close it in `after()`.
 * SHADOWLIGHT_E2E_VSCODE chooses the build, SHADOWLIGHT_E2E_VSIX installs a
 * packaged extension instead of this repository.
 * @param {WorkbenchOptions} [options]
 */
export async function openWorkbench(options = {}) {
  const workspace = copyWorkspace(path.resolve(root, options.workspace ?? 'demo'));
  const browser = await launchBrowser();
  try {
    const server = await startServer({
      vscode: buildName(process.env['SHADOWLIGHT_E2E_VSCODE'] ?? 'newest'),
      ...extensionToInstall(options.extension),
      workspaceTrust: options.workspaceTrust ?? false,
      ...(options.env ? { env: options.env } : {}),
      settings: { 'security.workspace.trust.startupPrompt': 'never', ...options.settings },
    });
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(waitLimitMs);
    const observed = observe(context);
    const page = await context.newPage();
    await page.goto(workbenchUrl(server, workspace));
    await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await page.locator('.explorer-folders-view .monaco-list').waitFor();
    const close = async () => {
      await browser.close();
      await server.stop();
    };
    return new Workbench(page, workspace, observed, close);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * @param {string | undefined} folder
 * @returns {{ extension: string } | { vsix: string }}
 */
function extensionToInstall(folder) {
  const vsix = process.env['SHADOWLIGHT_E2E_VSIX'];
  return vsix && folder === undefined ? { vsix } : { extension: folder ?? root };
}

export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} workspace
   * @param {ReturnType<typeof observe>} observed
   * @param {() => Promise<void>} close
   */
  constructor(page, workspace, observed, close) {
    this.page = page;
    /** The copy that is open. */
    this.workspace = workspace;
    this.observed = observed;
    this.close = close;
    /** The active text editor. */
    this.editor = new Editor(page);
  }

  // ---- Commands and files ----

  /** The input box at the top: palette, quick open, questions of an extension. */
  get quickInput() {
    return this.page.locator('.quick-input-widget:visible').locator('input.input').first();
  }

  /**
   * Rows of the list under the input box.
   * @param {string | RegExp} [label] of the row's first line
   */
  quickPickRows(label) {
    const rows = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
    if (label === undefined) return rows;
    const text = typeof label === 'string' ? exactly(label) : label;
    return rows.filter({ has: this.page.locator('.label-name', { hasText: text }) });
  }

  /**
   * Opens the command palette and finds a command. Opens it anew while the command is missing: an open palette
   * does not notice that an extension has arrived, or that a command has become available.
   * @param {string | RegExp} title with its category, as in `Shadowlight: Scan Workspace`
   * @param {string} [typed] what to type to find it
   */
  async findCommand(title, typed = typeof title === 'string' ? title : '') {
    const end = Date.now() + waitLimitMs;
    const row = this.quickPickRows(title).first();
    for (;;) {
      await this.page.keyboard.press('F1');
      await this.quickInput.fill(`>${typed}`);
      try {
        await row.waitFor({ timeout: 3_000 });
        return row;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.closeQuickInput();
      }
    }
  }

  /**
   * Runs a command by its title in the palette.
   * @param {string} title with its category
   */
  async runCommand(title) {
    const row = await this.findCommand(title);
    await row.click();
    // The palette closes itself; a command that asks something opens the next input in its place.
  }

  /**
   * Answers an input box of an extension.
   * @param {string} prompt a part of what it asks
   * @param {string} answer
   */
  async answerInput(prompt, answer) {
    const box = this.page.locator('.quick-input-widget:visible').filter({ hasText: prompt });
    await box.waitFor();
    await this.quickInput.fill(answer);
    await this.page.keyboard.press('Enter');
    await box.waitFor({ state: 'detached' });
  }

  /**
   * Answers the save dialog, which `files.simpleDialog.enable` makes an input box.
   * @param {string} file name, saved into the workspace folder
   */
  async answerSaveDialog(file) {
    await this.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).waitFor();
    await this.quickInput.fill(path.join(this.workspace, file));
    await this.page.keyboard.press('Enter');
  }

  /**
   * Closes the palette or any other input box.
   */
  async closeQuickInput() {
    await this.page.keyboard.press('Escape');
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
  }

  /**
   * Opens a file of the workspace and waits until its editor shows.
   * @param {string} file path from the workspace folder, with forward slashes
   */
  async openFile(file) {
    const { dir, base } = path.posix.parse(file);
    await this.page.keyboard.press('Control+P');
    await this.quickInput.fill(path.join(this.workspaceFolder, file));
    // Files of the same name in other folders can be listed too. A row is labelled "app.py src, file results".
    const row = new RegExp(`^${escape(base)}( .*)?${escape(dir)},`);
    await this.page.getByRole('option', { name: row }).first().click();
    await this.tab(base).and(this.page.locator('.active')).waitFor();
    await this.editor.waitFor(file);
  }

  /**
   * @param {string} name
   */
  tab(name) {
    return this.page.locator(`.tabs-container .tab[data-resource-name="${name}"]`);
  }

  /**
   * The tab of a file with unsaved changes.
   * @param {string} name
   */
  dirtyTab(name) {
    return this.tab(name).and(this.page.locator('.dirty'));
  }

  /** Saves every file that has unsaved changes, and waits until none has any. */
  async saveAll() {
    const row = await this.findCommand(/^\s*File: Save All( Files)?\s*$/, 'File: Save All');
    await row.click();
    await this.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
  }

  get workspaceFolder() {
    return this.workspace.endsWith('.code-workspace') ? path.dirname(this.workspace) : this.workspace;
  }

  /**
   * What a file of the workspace holds on disk now.
   * @param {string} file
   */
  readFile(file) {
    return readFileSync(path.join(this.workspaceFolder, file), 'utf8');
  }

  /**
   * Waits until a file of the workspace is on disk and holds something.
   * @param {string} file
   * @param {RegExp} content
   * @returns {Promise<string>} its text
   */
  async waitForFile(file, content) {
    const end = Date.now() + waitLimitMs;
    for (;;) {
      const text = existsSync(path.join(this.workspaceFolder, file)) ? this.readFile(file) : '';
      if (content.test(text)) return text;
      if (Date.now() > end) throw new Error(`${file} did not come to hold ${content}; it holds:\n${text}`);
      await delay(50);
    }
  }

  /**
   * Changes a file behind VS Code's back, as git or another program would.
   * @param {string} file
   * @param {string} text
   */
  writeFile(file, text) {
    const full = path.join(this.workspaceFolder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  // ---- Views ----

  /** Opens the Problems panel. */
  async showProblems() {
    await this.runCommand('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
  }

  /**
   * Rows of the Problems panel, which has to be open.
   * @param {string | RegExp} [text]
   */
  problems(text) {
    return withText(this.page.locator('.markers-panel .monaco-list-row:has(.marker-icon)'), text);
  }

  /**
   * Opens a view container by its icon in the activity bar.
   * @param {string} title
   */
  async openViewContainer(title) {
    const name = new RegExp(`^${escape(title)}\\b`);
    const icon = this.page.locator('.activitybar').getByRole('tab', { name });
    // A click on the icon of the container that is open would close it.
    if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
    await icon.and(this.page.locator('[aria-selected="true"]')).waitFor();
  }

  /**
   * A view: the part of a side bar or panel under one title.
   * @param {string} title
   */
  view(title) {
    const header = this.page.locator('.pane-header', {
      has: this.page.locator(`.title`, { hasText: exactly(title) }),
    });
    return this.page.locator('.pane').filter({ has: header });
  }

  /**
   * Rows of a tree view.
   * @param {string} title of the view
   * @param {string | RegExp} [text]
   */
  treeRows(title, text) {
    return withText(this.view(title).locator('.monaco-list-row'), text);
  }

  /**
   * Opens a row of a tree view that has children; no-op when it is open.
   * @param {import('playwright-core').Locator} row
   */
  async expand(row) {
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
  }

  // ---- Messages ----

  /**
   * Notifications that popped up.
   * @param {string | RegExp} [text]
   */
  notifications(text) {
    return withText(this.page.locator('.notifications-toasts .notification-list-item'), text);
  }

  /**
   * Presses a button of a notification.
   * @param {string | RegExp} text of the notification
   * @param {string} button
   */
  async answerNotification(text, button) {
    const buttons = this.notifications(text).locator('.notification-list-item-buttons-container');
    await buttons.getByRole('button', { name: button, exact: true }).click();
  }

  /**
   * A modal dialog, with the text and buttons in it.
   * @param {string | RegExp} [text]
   */
  dialog(text) {
    return withText(this.page.locator('.monaco-dialog-box'), text);
  }

  /**
   * @param {string | RegExp} text
   */
  statusBarItem(text) {
    return withText(this.page.locator('.part.statusbar .statusbar-item'), text);
  }

  /** The content of the webview that shows, inside both of its frames. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  // ---- For the test's report ----

  /**
   * @param {string} name of the picture, in `test-results/e2e/`
   */
  async screenshot(name) {
    await this.page.screenshot({
      path: path.join(screenshotFolder, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`),
      // What fades in is there.
      animations: 'disabled',
    });
  }

  /**
   * A picture and the console of a failed test. For `afterEach()`, where `this` is mocha's context.
   * @param {import('mocha').Context} context
   */
  async reportFailure(context) {
    const test = context.currentTest;
    if (test?.state !== 'failed') return;
    const name = `FAILED-${test.fullTitle().replaceAll(/[^\w.-]+/g, '-')}`;
    await this.screenshot(name);
    writeFileSync(path.join(screenshotFolder, `${name}.log`), this.observed.console.join('\n'));
  }

  /** Fails when the page logged an error, broke a content security policy or asked another machine. */
  assertNothingUntoward() {
    assert.deepEqual(this.observed.policyViolations, [], 'content security policy violated');
    assert.deepEqual(this.observed.outsideRequests, [], 'requests that leave this machine');
    assert.deepEqual(this.observed.errors, [], 'errors on the console');
  }
}

/**
 * @param {import('playwright-core').Locator} locator
 * @param {string | RegExp | undefined} text
 */
function withText(locator, text) {
  return text === undefined ? locator : locator.filter({ hasText: text });
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The whole text of an element, whatever white space is around it.
 * @param {string} text
 */
function exactly(text) {
  return new RegExp(`^\\s*${escape(text)}\\s*$`);
}
