import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { packageJson } from '../../../src/core/manifests/formats/packageJson.ts';
import { pipfile } from '../../../src/core/manifests/formats/pipfile.ts';
import { tsconfig } from '../../../src/core/manifests/formats/tsconfig.ts';
import { parseScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import { declared, names, declaring } from './names.ts';

describe('package.json', () => {
  const read = (text: string) => packageJson.parse('package.json', text);

  it('reads every field that declares', () => {
    const text = `{"name": "demo", "dependencies": {"a": "1", "alias": "npm:real@1"}, "optionalDependencies": {"b": "*"},
      "peerDependencies": {"c": "*"}, "devDependencies": {"@x/d": "workspace:*"}, "bundledDependencies": ["e"],
      "overrides": {"not-declared": "1"}, "imports": {"#x/*": "./x/*.js"}, "engines": {"vscode": "^1.90.0"}}`;
    const manifest = read(text);
    assert.deepEqual(names(manifest), ['a', 'alias', 'b:optional', 'c:peer', '@x/d:dev', 'e']);
    assert.equal(manifest.projectName, 'demo');
    assert.deepEqual(manifest.localModules, ['#x/*']);
    assert.deepEqual(manifest.hostModules, ['vscode']);
    const spans = manifest.declarations.map(({ span }) => span && text.slice(span.start, span.end));
    assert.deepEqual(spans, ['a', 'alias', 'b', 'c', '@x/d', 'e']);
  });

  it('is no manifest when it only switches the module type', () => {
    assert.equal(read('{"type": "module"}').configOnly, true);
    assert.equal(read('{"name": "x"}').configOnly, undefined);
  });

  it('forgives the comma that is left while editing', () => {
    const manifest = read('{"dependencies": {"a": "1",},}');
    assert.deepEqual([names(manifest), manifest.problem], [['a'], undefined]);
  });

  it('keeps what can be read of a broken file and says so', () => {
    const manifest = read('{"dependencies": {"a": "1", "b": }, "devDependencies": {');
    assert.ok(names(manifest).includes('a'));
    assert.match(manifest.problem ?? '', /JSON/);
    assert.equal(declaring(packageJson, '{"dependencies": {"a": ', 'x'), undefined);
  });

  for (const odd of ['', '[]', 'null', '"x"', '{"dependencies": []}', '{"dependencies": null, "name": 3}']) {
    it(`survives ${JSON.stringify(odd)}`, () => assert.deepEqual(read(odd).declarations, []));
  }

  it('does not declare into something that is no table', () => {
    assert.equal(declaring(packageJson, '{"dependencies": []}', 'x'), undefined);
    assert.equal(declaring(packageJson, '[]', 'x'), undefined);
  });

  it('keeps indentation, line ends and order', () => {
    const text =
      '\uFEFF{\r\n\t"name": "x",\r\n\t"dependencies": {\r\n\t\t"a": "1",\r\n\t\t"z": "1"\r\n\t}\r\n}\r\n';
    const expected = text.replace('\t\t"z"', '\t\t"m": "*",\r\n\t\t"z"');
    assert.equal(declared(packageJson, text, 'm'), expected);
  });

  it('appends to a list that is not sorted', () => {
    assert.match(
      declared(packageJson, '{\n  "dependencies": {\n    "z": "1",\n    "a": "1"\n  }\n}', 'm'),
      /"a": "1",\n {4}"m": "\*"\n/,
    );
  });

  it('adds the table when there is none', () => {
    assert.deepEqual(JSON.parse(declared(packageJson, '{\n  "name": "x"\n}\n', '@s/m')), {
      name: 'x',
      dependencies: { '@s/m': '*' },
    });
  });

  it('changes nothing when it is declared, and adds it when it is for development only', () => {
    assert.deepEqual(declaring(packageJson, '{"dependencies": {"a": "1"}}', 'a'), []);
    const both = declared(packageJson, '{"devDependencies": {"a": "1"}}', 'a');
    assert.deepEqual(names(read(both)), ['a', 'a:dev']);
  });

  it('adds one entry and changes no other value', () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.constantFrom('1', '^2')),
        fc.constantFrom(undefined, 2, 4, '\t'),
        (all, indent) => {
          fc.pre(!Object.hasOwn(all, 'mm'));
          const text = JSON.stringify({ version: '1', dependencies: all, files: ['a'] }, undefined, indent);
          const result = JSON.parse(declared(packageJson, text, 'mm')) as unknown;
          assert.deepEqual(result, { version: '1', dependencies: { ...all, mm: '*' }, files: ['a'] });
        },
      ),
    );
  });
});

describe('Pipfile', () => {
  it('reads packages, development packages and categories', () => {
    const manifest = pipfile.parse(
      'Pipfile',
      `[[source]]\nurl = "u"\n[packages]\nrequests = "*"\nx = {git = "u"}
[dev-packages]\npytest = "*"\n[gpu]\ntorch = "*"\n[requires]\npython_version = "3.11"`,
    );
    assert.deepEqual(names(manifest), ['requests', 'x', 'pytest:dev', 'torch:optional']);
  });

  it('says when it is broken', () => {
    assert.match(pipfile.parse('Pipfile', '[packages').problem ?? '', /TOML/);
    assert.equal(declaring(pipfile, '[packages', 'x'), undefined);
  });

  it('declares below the last package, or in a new table', () => {
    const text = '[packages]\r\na = "*" # x\r\n\r\n[requires]\r\n';
    assert.equal(
      declared(pipfile, text, 'new'),
      '[packages]\r\na = "*" # x\r\nnew = "*"\r\n\r\n[requires]\r\n',
    );
    assert.equal(declared(pipfile, '[requires]\n', 'a.b'), '[requires]\n\n[packages]\n"a.b" = "*"\n');
    assert.equal(declared(pipfile, '[packages]', 'new'), '[packages]\nnew = "*"');
    assert.deepEqual(declaring(pipfile, '[packages]\nNEW = "*"', 'new'), []);
  });
});

describe('tsconfig.json', () => {
  const read = (text: string, path = 'app/tsconfig.json') => tsconfig.parse(path, text);

  it('reads aliases and roots, with comments and trailing commas', () => {
    const manifest = read(`{ // c
      "extends": "../tsconfig.base",
      "compilerOptions": {"baseUrl": "./src", "paths": {"@/*": ["./*"], "lib": ["../lib/index.ts"],
        "react": ["./node_modules/preact/compat"], "*": ["types/*"],}}, }`);
    assert.deepEqual(manifest.localModules, ['@/*', 'lib']);
    assert.deepEqual(manifest.sourceRoots, ['app/src', 'app/src/types']);
    assert.deepEqual(manifest.includes, ['tsconfig.base.json']);
    assert.equal(manifest.configOnly, true);
    assert.equal(manifest.problem, undefined);
  });

  it('has no root without baseUrl', () => {
    assert.deepEqual(read('{"compilerOptions": {"paths": {"~/*": ["src/*"]}}}').sourceRoots, []);
  });

  it('leaves configurations of packages out', () => {
    const manifest = read('{"extends": ["@tsconfig/node20/tsconfig.json", "./a.json"]}');
    assert.deepEqual(manifest.includes, ['app/a.json']);
  });

  for (const odd of [
    '',
    '[]',
    '{"compilerOptions": {"paths": [1]}}',
    '{"extends": 3, "compilerOptions": null}',
  ]) {
    it(`survives ${JSON.stringify(odd)}`, () => assert.deepEqual(read(odd).localModules, []));
  }
});

describe('script metadata', () => {
  it('reads the block of PEP 723', () => {
    const text =
      '#!/usr/bin/env x\r\n# /// script\r\n# requires-python = ">=3.11"\r\n# dependencies = [\r\n#   "httpx<1",\r\n# ]\r\n# ///\r\nimport httpx\r\n';
    const manifest = parseScriptMetadata('a/run.py', text);
    assert.deepEqual(manifest && names(manifest), ['httpx']);
    assert.equal(manifest?.path, 'a/run.py');
  });

  it('finds none in ordinary code, and admits a broken one', () => {
    assert.equal(parseScriptMetadata('a.py', '# script\nimport x\n'), undefined);
    assert.match(
      parseScriptMetadata('a.py', '# /// script\n# dependencies = [\n# ///\n')?.problem ?? '',
      /TOML/,
    );
  });
});

describe('the registry of formats', () => {
  const files: readonly (readonly [string, string | undefined])[] = [
    ['pyproject.toml', 'pyproject'],
    ['a/requirements.txt', 'requirements'],
    ['setup.py', 'setup-py'],
    ['setup.cfg', 'setup-cfg'],
    ['Pipfile', 'pipfile'],
    ['a/package.json', 'package-json'],
    ['tsconfig.app.json', 'tsconfig'],
    ['jsconfig.json', 'tsconfig'],
    ['package-lock.json', 'package-lock'],
    ['Pipfile.lock', 'pipfile-lock'],
    ['bun.lockb', undefined],
    ['my-package-lock.json', undefined],
    ['my_setup.py', undefined],
  ];
  for (const [path, id] of files) {
    it(`${id === undefined ? 'has none' : `has "${id}"`} for ${path}`, () =>
      assert.equal(manifestFormatOf(path)?.id, id));
  }
});
