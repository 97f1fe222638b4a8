import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { commandIds, inventoryViewId } from '../../../src/vscode/contributions.ts';
import {
  root,
  contributes,
  menuItems,
  editorContextKeys,
  read,
  filesBelow,
  between,
  matches,
  sorted,
  textOf,
} from './support.ts';

describe('manifest: views and conditions', () => {
  const views = Object.values(contributes.views).flat();

  it('declares the view that the code fills', () => {
    assert.deepEqual(
      views.map(({ id }) => id),
      [inventoryViewId],
    );
  });

  it('gives every view a welcome', () => {
    for (const { id } of views) {
      const texts = contributes.viewsWelcome.filter(({ view }) => view === id);
      assert.ok(texts.length > 0, id);
      for (const { contents } of texts) assert.ok(textOf(contents) !== '');
    }
  });

  it('has a welcome for each reason why there is nothing to list', () => {
    const conditions = contributes.viewsWelcome.map(({ when }) => when).join('\n');
    for (const reason of [
      'workspaceFolderCount == 0',
      ' shadowlight.isScanning',
      '!shadowlight.isScanned',
      ' shadowlight.isScanned',
      ' shadowlight.isNothingReadable',
      ' shadowlight.isFiltered',
      '!isWorkspaceTrusted',
    ])
      assert.ok(conditions.includes(reason), reason);
  });

  it('has one container, few views, and at most two actions on a row', () => {
    assert.equal(contributes.viewsContainers.activitybar.length, 1);
    assert.ok(views.length <= 3);
    for (const { name } of views) assert.ok(textOf(name).split(' ').length <= 2, name);
    const rows = contributes.menus['view/item/context'];
    const kinds = rowKinds().filter((kind) => kind !== 'pinnable');
    for (const kind of kinds) {
      const inline = rows.filter(({ group, when }) => group.startsWith('inline') && holds(when, kind));
      assert.ok(inline.length <= 2, kind);
      // Whatever is beside the row is in its menu too, by name.
      for (const { command } of inline) {
        const inMenu = rows.filter((each) => each.command === command && !each.group.startsWith('inline'));
        assert.ok(inMenu.length > 0, command);
      }
    }
    for (const { group } of rows) assert.match(group, /^[a-z_]+@\d$/);
    const title = contributes.menus['view/title'].filter(({ group }) => group.startsWith('navigation'));
    assert.ok(new Set(title.map(({ group }) => group)).size <= 4);
  });

  it('hides from the palette what needs a row', () => {
    const onRows = new Set(contributes.menus['view/item/context'].map(({ command }) => command));
    for (const command of onRows) {
      const item = contributes.menus.commandPalette.find((each) => each.command === command);
      assert.equal(item?.when, 'false', command);
    }
  });

  function holds(when: string, kind: string): boolean {
    const pattern = /viewItem =~ \/(.+)\/$/.exec(when)?.[1];
    return pattern === undefined ? when.endsWith(`viewItem == ${kind}`) : new RegExp(pattern).test(kind);
  }

  it('puts every view into a container that is declared', () => {
    const containers = contributes.viewsContainers.activitybar.map(({ id }) => id);
    assert.deepEqual(Object.keys(contributes.views), containers);
  });

  it('asks only for context keys that somebody sets', () => {
    const ours = matches(
      between(read('src/vscode/contributions.ts'), 'interface ContextKeys {', '}'),
      /'([\w.]+)'/g,
    );
    const known = new Set([...ours, ...editorContextKeys]);
    const { commands, viewsWelcome } = contributes;
    const conditions = [
      ...commands.flatMap((command) => ('enablement' in command ? [command.enablement] : [])),
      ...menuItems.map(({ when }) => when),
      ...viewsWelcome.map(({ when }) => when),
    ];
    for (const condition of conditions.filter((text) => text !== 'false')) {
      for (const term of condition.split(/&&|\|\|/)) {
        const key = /^\s*!?([\w.]+)/.exec(term)?.[1] ?? '';
        assert.ok(known.has(key), condition);
        const [, value] = /==\s*(\S+)/.exec(term) ?? [];
        if (key === 'view') assert.equal(value, inventoryViewId);
        const several = /=~ \/(?:\^|\\b)\(([\w|-]+)\)(?:\$|\\b)\//.exec(term)?.[1]?.split('|');
        if (key === 'viewItem')
          for (const kind of several ?? [value ?? '']) assert.ok(rowKinds().includes(kind), condition);
      }
    }
  });

  /** What rows of the inventory say they are. */
  function rowKinds(): string[] {
    return [
      ...matches(between(read('src/vscode/inventory/node.ts'), 'contextValue?:', ';'), /'([\w-]+)'/g),
      ...matches(read('src/vscode/inventory/treeItem.ts'), /isPinnable \? \['(\w+)'\]/g),
    ];
  }
});

describe('manifest: walkthrough', () => {
  const [walkthrough, ...others] = contributes.walkthroughs;

  it('has at most five steps, each with a picture in the colours of the theme and words for it', () => {
    assert.ok(walkthrough);
    assert.deepEqual(others, []);
    assert.ok(walkthrough.steps.length <= 5);
    for (const { title, description, media } of walkthrough.steps) {
      for (const text of [title, description, media.altText]) assert.ok(textOf(text) !== '');
      const picture = read(media.svg);
      assert.ok(picture.length < 8_000, media.svg);
      assert.match(picture, /var\(--vscode-/);
      assert.ok(!/(?:fill|stroke)="#/.test(picture), media.svg);
    }
  });

  it('opens when somebody asks for it: where the extension does not run yet, VS Code finds none to open', () => {
    assert.equal(walkthrough?.when, 'shadowlight.isRunning');
  });

  it('asks for commands and views that exist', () => {
    const commands: readonly string[] = commandIds;
    for (const event of walkthrough?.steps.flatMap(({ completionEvents }) => completionEvents) ?? []) {
      const [kind, id = ''] = event.split(':');
      assert.ok(kind === 'onView' ? id === inventoryViewId : commands.includes(id), event);
    }
  });
});

describe('what people see', () => {
  const code = filesBelow('src', '.ts').map((file) => ({ file, text: read(file) }));

  it('is told in messages by one file alone, and nowhere without being asked', () => {
    const showing = code.filter(({ text }) => /\bshow(?:Information|Warning|Error)Message\(/.test(text));
    assert.deepEqual(
      showing.map(({ file }) => file),
      ['src/vscode/notify.ts'],
    );
  });

  it('is one item in the status bar, in the colours of the status bar', () => {
    const items = code.filter(({ text }) => text.includes('createStatusBarItem('));
    assert.equal(items.length, 1);
    assert.ok(!/\.(?:backgroundColor|color)\s*=/.test(items[0]?.text ?? ''));
  });

  it('is a sample whose files come with the extension', () => {
    const listed = matches(
      between(read('src/vscode/features/openSample.ts'), 'sampleFiles = [', '];'),
      /'([^']+)'/g,
    );
    const there = readdirSync(path.join(root, 'demo'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(root, 'demo'), path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll('\\', '/'));
    assert.deepEqual(sorted(listed), sorted(there));
    assert.match(read('.vscodeignore'), /^!demo\/\*\*$/m);
  });
});
