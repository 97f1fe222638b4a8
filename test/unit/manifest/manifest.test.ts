import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { policyRuleIds, ruleIds } from '../../../src/core/inventory/rules.ts';
import { defectCodes } from '../../../src/core/sbom/checkFragment.ts';
import { languages } from '../../../src/core/languages/index.generated.ts';
import { formatEditorIds } from '../../../src/core/formats/registry.ts';
import { supportedEditorIds } from '../../../src/core/languages/registry.ts';
import { commandIds, settingKeys } from '../../../src/vscode/contributions.ts';
import manifest from '../../../package.json' with { type: 'json' };
import strings from '../../../package.nls.json' with { type: 'json' };
import lock from '../../../package-lock.json' with { type: 'json' };
import grammarList from '../../../syntaxes/grammars.json' with { type: 'json' };
import {
  root,
  contributes,
  settings,
  menuItems,
  editorCommands,
  read,
  filesBelow,
  between,
  matches,
  sorted,
  textOf,
} from './support.ts';

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

  it('have a page for each rule and each fault of a fragment and no other, all of one structure', () => {
    const pages = readdirSync(path.join(root, 'docs/rules'));
    const rules = [...ruleIds, ...policyRuleIds, ...defectCodes.map((code) => `fragment-${code}`)];
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
