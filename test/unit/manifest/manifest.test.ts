import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyRuleIds, ruleIds } from '../../../src/core/inventory/rules.ts';
import { languages } from '../../../src/core/languages/index.generated.ts';
import { formatEditorIds } from '../../../src/core/formats/registry.ts';
import { supportedEditorIds } from '../../../src/core/languages/registry.ts';
import { commandIds, inventoryViewId, settingKeys } from '../../../src/vscode/contributions.ts';
import manifest from '../../../package.json' with { type: 'json' };
import strings from '../../../package.nls.json' with { type: 'json' };
import lock from '../../../package-lock.json' with { type: 'json' };
import grammarList from '../../../syntaxes/grammars.json' with { type: 'json' };

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const { contributes } = manifest;
const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
  contributes.configuration.properties;
const menuItems = Object.values(contributes.menus).flat();
/** Context keys that VS Code sets: https://code.visualstudio.com/api/references/when-clause-contexts */
const editorContextKeys = [
  'isWeb',
  'isWorkspaceTrusted',
  'remoteName',
  'view',
  'viewItem',
  'workspaceFolderCount',
];
/** Commands of VS Code that our texts link to. */
const editorCommands = [
  'shadowlight.inventory.focus',
  'vscode.openFolder',
  'workbench.action.openSettings',
  'workbench.trust.manage',
];

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function filesBelow(folder: string, extension: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')));
}

/** The part of the text between two marks, both of which must be there. */
function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  assert.ok(from >= 0, `"${start}" is not there`);
  const to = text.indexOf(end, from + start.length);
  assert.ok(to >= 0, `"${end}" is not there`);
  return text.slice(from + start.length, to);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function sorted(values: Iterable<string>): string[] {
  return [...values].sort();
}

/** The text of an `%nls.key%`. */
function textOf(value: unknown): string {
  const key = /^%([\w.-]+)%$/.exec(String(value))?.[1];
  assert.ok(key !== undefined, `${String(value)} is not a key of package.nls.json`);
  return (strings as Readonly<Record<string, string>>)[key] ?? '';
}

describe('manifest: commands', () => {
  it('are those that the code names', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(commandIds));
  });

  it('are each registered once', () => {
    const code = filesBelow('src/vscode/features', '.ts').map(read).join('\n');
    const registered = matches(code, /registerCommand\(\s*(?:services\.)?log,\s*'([^']+)'/g);
    assert.deepEqual(sorted(registered), sorted(commandIds));
  });

  it('have the category, and a title without the product’s name', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.equal(category, manifest.displayName, command);
      assert.ok(textOf(title) !== '', command);
      assert.ok(!/shadowlight/i.test(textOf(title)), command);
    }
  });

  it('have a title in the style of VS Code’s own, without pictures', () => {
    for (const { command, title } of contributes.commands) {
      const text = textOf(title);
      assert.ok(!/\p{Extended_Pictographic}/u.test(text), command);
      const small =
        /^(?:a|an|and|as|for|from|in|into|of|not|or|the|to|this|with|an|git-ai|Assisted-by|AI-Authored)$/;
      for (const word of text.replace(/…$/, '').split(/[ /]/))
        assert.ok(small.test(word) || /^[A-Z]/.test(word), `${command}: ${text}`);
    }
  });

  it('can be run only where they can do something', () => {
    // These are for any window: they show something that comes with the extension, or are given what they act on.
    const always = new Set(['getStarted', 'showLog', 'showRule', 'revealOccurrence', 'acceptSuggestion']);
    const inPalette = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));
    for (const command of contributes.commands) {
      const isLimited = 'enablement' in command || inPalette.has(command.command);
      const id = command.command.slice('shadowlight.'.length);
      assert.ok(isLimited || always.has(id), command.command);
    }
  });

  it('in menus are declared', () => {
    const declared = new Set<string>(commandIds);
    for (const { command } of menuItems) assert.ok(declared.has(command), command);
  });

  it('in links of welcome texts exist', () => {
    const links = matches(Object.values(strings).join('\n'), /\(command:([\w.]+)/g);
    assert.ok(links.length > 0);
    for (const link of links) assert.ok([...commandIds, ...editorCommands].includes(link), link);
  });

  it('take no keys of the user’s', () => {
    // Tab alone, while a suggestion is shown, once the user has asked for it; what it runs hands it on to the editor.
    for (const { command, key, when } of contributes.keybindings) {
      assert.deepEqual([command, key], ['shadowlight.acceptSuggestion', 'tab']);
      assert.match(when, /^shadowlight\.watchesSuggestions && inline/);
    }
  });
});

describe('manifest: strings', () => {
  it('are all defined and all used', () => {
    const used = matches(read('package.json'), /"%([\w.-]+)%"/g);
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(strings)));
  });

  it('in the code have the form that is exported for translators', () => {
    // https://github.com/microsoft/vscode-l10n: only `l10n.t('…')` is found, not a `t` of its own.
    for (const file of filesBelow('src', '.ts')) {
      const text = read(file);
      assert.ok(!/\{[^}\n]*\bt\b[^}\n]*\}\s*=\s*(?:vscode\.)?l10n\b/.test(text), `${file}: call l10n.t(…)`);
      for (const call of matches(text, /\bl10n\.t\(\s*([^\s])/g)) {
        assert.ok(/['"`{]/.test(call), `${file}: the message of l10n.t is not written in the call`);
      }
    }
  });
});

describe('manifest: settings', () => {
  it('are those that the code names', () => {
    assert.deepEqual(sorted(Object.keys(settings)), sorted(settingKeys));
  });

  it('have a scope, a default, a description and a place', () => {
    const places = new Set();
    for (const [key, setting] of Object.entries(settings)) {
      const scopes = ['application', 'machine', 'machine-overridable', 'window', 'resource'];
      assert.ok(scopes.includes(String(setting['scope'])), key);
      assert.equal(typeof setting['default'], setting['type'], key);
      assert.ok(textOf(setting['markdownDescription']) !== '', key);
      places.add(setting['order']);
    }
    assert.equal(places.size, settingKeys.length);
  });

  it('are few, and lead to those that belong to them', () => {
    assert.ok(settingKeys.length <= 25);
    for (const [key, setting] of Object.entries(settings)) {
      const text = textOf(setting['markdownDescription']);
      for (const link of matches(text, /#([\w.]+)#/g))
        assert.ok(link in settings && link !== key, `${key}: ${link}`);
      const family = Object.keys(settings).filter((other) => other.startsWith('shadowlight.diagnostics.'));
      if (family.includes(key)) assert.match(text, /`#shadowlight\.diagnostics\./, key);
      const offered: unknown = setting['enum'];
      if (!Array.isArray(offered)) continue;
      const described: unknown = setting['enumDescriptions'];
      assert.ok(Array.isArray(described) && described.length === offered.length, key);
      for (const description of described) assert.ok(textOf(description) !== '', key);
    }
  });

  it('are asked for anew: none needs the window to be loaded again', () => {
    for (const [key, setting] of Object.entries(settings))
      assert.ok(!/reload|restart/i.test(textOf(setting['markdownDescription'])), key);
    // Kept in no variable: `settings` reads at each question.
    assert.ok(
      !/^(?:const|let) \w+ = (?:read|vscode\.workspace\.getConfiguration)\(/m.test(
        read('src/vscode/settings.ts'),
      ),
    );
  });

  it('give each rule the severity that the code gives it', () => {
    const { properties } = contributes.configuration.properties['shadowlight.diagnostics.severity'];
    const inManifest = Object.entries(properties).map(([rule, { default: level }]) => `${rule} ${level}`);
    const table = between(read('src/core/inventory/ruleLevels.ts'), 'const levels', '};');
    const inCode = [...table.matchAll(/^ {2}'?([\w-]+)'?: '(\w+)',$/gm)].map(([, rule, level]) => {
      return `${rule} ${level}`;
    });
    assert.deepEqual(sorted(inManifest), sorted(inCode));
    assert.deepEqual(Object.keys(properties), [...ruleIds]);
  });

  it('offer each rule the same severities, each with a description', () => {
    const { properties } = contributes.configuration.properties['shadowlight.diagnostics.severity'];
    const levels = matches(between(read('src/vscode/settings.ts'), 'levels: readonly', ';'), /'(\w+)'/g);
    for (const [rule, { enum: offered, enumDescriptions }] of Object.entries(properties)) {
      assert.deepEqual(offered, levels, rule);
      assert.equal(enumDescriptions.length, offered.length, rule);
    }
  });
});

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

describe('manifest: activation and versions', () => {
  it('starts only where there is something to read', () => {
    const { activationEvents } = manifest;
    assert.ok(!activationEvents.some((event) => event === '*' || event === 'onStartupFinished'));
    const ofLanguages = activationEvents.filter((event) => event.startsWith('onLanguage:'));
    assert.deepEqual(
      sorted(ofLanguages),
      sorted([...supportedEditorIds, ...formatEditorIds].map((id) => `onLanguage:${id}`)),
    );
  });

  it('is typed against the oldest editor that it runs in', () => {
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.match(manifest.devDependencies['@types/vscode'], /^1\.100\.\d+$/);
  });

  it('pins every dependency', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });
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

describe('manifest: files', () => {
  it('are there', () => {
    const { icon, license } = manifest;
    assert.equal(license, 'Apache-2.0');
    assert.match(read('LICENSE'), /Apache License\s+Version 2\.0/);
    for (const { path: file } of contributes.grammars) assert.ok(existsSync(path.join(root, file)), file);
    assert.ok(existsSync(path.join(root, icon)));
    assert.ok(existsSync(path.join(root, manifest.l10n, 'bundle.l10n.json')));
  });

  it('have an icon of at least 128 pixels', () => {
    const png = readFileSync(path.join(root, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(16) === png.readUInt32BE(20));
  });

  it('have an activity bar icon of one colour', () => {
    for (const { icon } of contributes.viewsContainers.activitybar) {
      const svg = read(icon);
      const colours = matches(svg, /(?:fill|stroke)="([^"]+)"/g).filter((colour) => colour !== 'none');
      assert.equal(new Set(colours).size, 1);
      assert.match(svg, /<svg[^>]*width="24" height="24"/);
    }
  });

  it('have a page for each rule and no other, all of one structure', () => {
    const pages = readdirSync(path.join(root, 'docs/rules'));
    const rules = [...ruleIds, ...policyRuleIds];
    assert.deepEqual(sorted(pages), sorted(rules.map((rule) => `${rule}.md`)));
    for (const rule of rules) {
      const text = read(`docs/rules/${rule}.md`);
      assert.equal(text.split('\n')[0], `# ${rule}`);
      const sections = ['What it says', 'Why it matters', 'Example', 'Fix it', 'Silence it'];
      assert.deepEqual(matches(text, /^## (.+)$/gm), sections, rule);
    }
  });

  it('have the rules’ pages packaged, since the editor opens them from the extension', () => {
    assert.match(read('.vscodeignore'), /^!docs\/rules\/\*(?:\*|\.md)$/m);
  });
});

describe('manifest: grammars', () => {
  const files = [grammarList.runtime, ...grammarList.grammars];

  it('have the versions that are locked', () => {
    const packages: Readonly<Record<string, { readonly version?: string }>> = lock.packages;
    for (const { package: name, version } of files) {
      assert.equal(packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it('are there for every language', () => {
    const known = grammarList.grammars.map(({ file }) => file);
    assert.deepEqual(sorted(new Set(languages.map(({ grammar }) => grammar))), sorted(known));
  });
});

describe('core', () => {
  it('imports no editor, no Node and no folder outside', () => {
    for (const file of filesBelow('src/core', '.ts')) {
      const specifiers = matches(
        read(file),
        /^(?:import|export)\b(?:[^'"=;]*?\bfrom)?\s*'([^']+)'|await import\('([^']+)'/gm,
      );
      for (const specifier of specifiers) {
        if (!specifier.startsWith('.')) {
          assert.ok(specifier in manifest.dependencies, `${file}: ${specifier}`);
          continue;
        }
        const target = path.posix.join(path.posix.dirname(file), specifier);
        assert.ok(/^(?:src\/core|syntaxes)\//.test(target), `${file}: ${specifier}`);
      }
    }
  });
});
