// @ts-check
// The active text editor, as a user sees it.

export class Editor {
  /**
   * @param {import('playwright-core').Page} page
   */
  constructor(page) {
    this.page = page;
  }

  get root() {
    return this.page
      .locator('.editor-group-container.active .editor-instance .monaco-editor[data-uri]')
      .first();
  }

  /**
   * Waits until the active editor shows a file.
   * @param {string} file last part of its path, with forward slashes
   */
  async waitFor(file) {
    const ending = file
      .split(/[\\/]/)
      .map((part) => encodeURIComponent(part))
      .join('/');
    const editor = this.root.and(this.page.locator(`[data-uri$="/${ending}"]`));
    await editor.locator('.view-line').first().waitFor();
  }

  /**
   * Lines on the screen that hold a text.
   * @param {string} text
   */
  lines(text) {
    return this.root.locator('.view-line', { hasText: asShown(text) });
  }

  /**
   * Scrolls a line to the middle and puts the caret there.
   * @param {number} line from 1
   * @param {number} column from 1
   */
  async goTo(line, column = 1) {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget:visible input.input').first();
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await this.page
      .locator('.part.statusbar .statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
  }

  /**
   * Squiggles of a severity; the editor has one element for each on the screen.
   * @param {'error' | 'warning' | 'info' | 'hint'} severity
   */
  squiggles(severity) {
    return this.root.locator(`.view-overlays .squiggly-${severity}`);
  }

  /**
   * Centre of a text on the screen, in the page's coordinates.
   * @param {string} text has to be on the screen, in one line
   * @param {string} [inLine] another text of that line, where several lines have the first
   */
  async positionOf(text, inLine) {
    const line = (inLine === undefined ? this.lines(text) : this.lines(inLine)).first();
    await line.waitFor();
    return await line.evaluate((element, wanted) => {
      // A line is made of many spans; a range over their text nodes finds the text across them.
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      /** @type {Array<{ node: Node, start: number }>} */
      const nodes = [];
      let whole = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: whole.length });
        whole += (node.nodeValue ?? '').replaceAll('\u00a0', ' ');
      }
      const start = whole.indexOf(wanted);
      const end = start + wanted.length;
      const first = nodes.findLast((entry) => entry.start <= start);
      const last = nodes.findLast((entry) => entry.start < end);
      if (start < 0 || !first || !last)
        throw new Error(`${JSON.stringify(wanted)} is not in ${JSON.stringify(whole)}`);
      const range = document.createRange();
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, end - last.start);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, text);
  }

  /**
   * Puts the caret into a text.
   * @param {string} text
   * @param {string} [inLine] as for `positionOf`
   */
  async click(text, inLine) {
    const { x, y } = await this.positionOf(text, inLine);
    await this.page.mouse.click(x, y);
    await this.root.and(this.page.locator('.focused')).waitFor();
  }

  /**
   * Rests the mouse on a text and gives the hover that appears.
   * @param {string} text
   * @param {string | RegExp} [content] of the hover to wait for: several providers add to it over time
   * @param {string} [inLine] as for `positionOf`
   */
  async hover(text, content, inLine) {
    const { x, y } = await this.positionOf(text, inLine);
    await this.page.mouse.move(x, y + 40);
    await this.page.mouse.move(x, y, { steps: 4 });
    const hover = this.page.locator('.monaco-hover:visible');
    const wanted = content === undefined ? hover : hover.filter({ hasText: content });
    await wanted.first().waitFor();
    return wanted.first();
  }

  /**
   * Opens the quick-fix menu on a text.
   * @param {string} text
   */
  async openQuickFixes(text) {
    const end = Date.now() + 20_000;
    for (;;) {
      await this.click(text);
      await this.page.keyboard.press('Control+.');
      try {
        await this.quickFixes().first().waitFor({ timeout: 3_000 });
        return;
      } catch (error) {
        // The extension may still have been busy with the file, and then VS Code says that there is none.
        if (Date.now() > end) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /**
   * Entries of the quick-fix menu, which has to be open.
   * @param {string | RegExp} [title]
   */
  quickFixes(title) {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    return title === undefined ? rows : rows.filter({ hasText: title });
  }

  /**
   * @param {string} text the problem is on
   * @param {string | RegExp} title of the quick fix
   */
  async applyQuickFix(text, title) {
    await this.openQuickFixes(text);
    const row = this.quickFixes(title).first();
    // Until the mouse moves, an invisible pane keeps an accidental click from choosing an entry (1.100).
    await row.hover({ force: true });
    await row.click();
    await this.page.locator('.action-widget .monaco-list').waitFor({ state: 'hidden' });
  }

  /**
   * Types at the caret, key by key.
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Saves and waits until the tab says that it is saved. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }
}

/**
 * The editor shows spaces as no-break spaces; a pattern that takes either.
 * @param {string} text
 */
function asShown(text) {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll(' ', '[ \\u00a0]'));
}
