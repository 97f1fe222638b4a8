import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

const files: Readonly<Record<string, string>> = {
  'py/pyproject.toml':
    '[project]\nname = "py"\ndependencies = [\n  "openai>=1", # why\n]\n\n[dependency-groups]\ndev = ["pytest>=8", "Rich>=13"]\n',
  'py/uv.lock': '[[package]]\nname = "numpy"\nversion = "2.1.0"\n',
  'py/app.py': 'import rich\nimport numpy\nimport some_unknown_thing\n',
  'py/tests/test_app.py': 'import yaml\n',
  'py/slip.py': 'from openaii import OpenAI\nimport openaii\n',
  'py/tool.py': '# /// script\n# dependencies = [\n#   "openai",\n# ]\n# ///\nimport yaml\n',
  'js/package.json':
    '{\n    "name": "js",\n    "dependencies": {\n        "a": "1.0.0",\n        "z": "1.0.0"\n    },\n    "devDependencies": {\n        "kleur": "~4.1.0"\n    }\n}\n',
  'js/package-lock.json': '{"packages": {"node_modules/zod": {"version": "3.22.0"}}}',
  'pnpm/pnpm-workspace.yaml': 'packages:\n  - "*"\ncatalog:\n  zod: ^3.0.0\n',
  'pnpm/a/package.json': '{ "name": "a", "dependencies": {} }\n',
  'pnpm/a/index.ts': "import { z } from 'zod';\nconsole.log(z);\n",
  'js/app.ts': "import kleur from 'kleur';\nimport { z } from 'zod';\nconsole.log(kleur, z);\n",
  'js/app.test.ts':
    "import { Node } from 'estree';\nimport sinon from 'sinon';\nconsole.log(sinon as Node);\n",
};

describe('declaring packages', () => {
  const root = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'declaring');
  const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(root(), path);

  before(async () => {
    await activatedExtension();
    for (const [path, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  });
  afterEach(async () => {
    for (const each of vscode.workspace.textDocuments) {
      if (!each.isDirty) continue;
      await vscode.window.showTextDocument(each);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await closeAll();
  });
  after(() => vscode.workspace.fs.delete(root(), { recursive: true }));

  async function actionsAt(path: string, line: number): Promise<readonly vscode.CodeAction[]> {
    const document = await open(uriOf(path));
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      document.lineAt(line).range,
    );
    return all.filter(({ title }) => /^(Declare|Move|Replace) /.test(title));
  }

  /** The files were just written: they may not have been judged yet. */
  async function actionAt(path: string, line: number, title: string): Promise<vscode.CodeAction | undefined> {
    for (let tries = 0; tries < 100; tries++) {
      const found = (await actionsAt(path, line)).find((each) => each.title === title);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return undefined;
  }

  /** The text of a manifest after the action of this title at a line. */
  async function textAfter(path: string, line: number, title: string, manifest: string): Promise<string> {
    const action = await actionAt(path, line, title);
    assert.ok(action?.edit, title);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    return (await vscode.workspace.openTextDocument(uriOf(manifest))).getText();
  }

  it('for development, where a test imports it', async () => {
    const text = await textAfter(
      'py/tests/test_app.py',
      0,
      'Declare PyYAML for development in declaring/py/pyproject.toml',
      'py/pyproject.toml',
    );
    assert.match(text, /^dev = \["pytest>=8", "Rich>=13", "PyYAML"\]$/m);
    await waitForDiagnostics(await open(uriOf('py/tests/test_app.py')), 'none', (list) => list.length === 0);
  });

  it('with the version that is locked, as the others are written', async () => {
    const title = 'Declare numpy in declaring/py/pyproject.toml';
    const text = await textAfter('py/app.py', 1, title, 'py/pyproject.toml');
    assert.match(text, /^ {2}"openai>=1", # why\n {2}"numpy>=2\.1\.0",$/m);
    const json = await textAfter(
      'js/app.ts',
      1,
      'Declare zod in declaring/js/package.json',
      'js/package.json',
    );
    assert.match(json, /^ {8}"z": "1\.0\.0",\n {8}"zod": "3\.22\.0"$/m);
  });

  it('by the catalog of the workspace', async () => {
    const title = 'Declare zod in declaring/pnpm/a/package.json';
    const json = await textAfter('pnpm/a/index.ts', 0, title, 'pnpm/a/package.json');
    assert.match(json, /"zod": "catalog:"/);
  });

  it('in the metadata of the script itself', async () => {
    const text = await textAfter('py/tool.py', 5, 'Declare PyYAML in declaring/py/tool.py', 'py/tool.py');
    assert.match(text, /^# {3}"openai",\n# {3}"PyYAML",\n# \]$/m);
    assert.equal((await actionsAt('py/tool.py', 6)).length, 0);
  });

  it('as the types, where there is nothing else', async () => {
    const title = 'Declare @types/estree for development in declaring/js/package.json';
    const text = await textAfter('js/app.test.ts', 0, title, 'js/package.json');
    assert.match(text, /"@types\/estree": "\*",\n {8}"kleur"/);
  });

  it('never by a name that is a guess', async () => {
    const document = await open(uriOf('py/app.py'));
    await waitForDiagnostics(document, 'the import', (list) => list.some((each) => each.includes('@3')));
    assert.deepEqual(await actionsAt('py/app.py', 2), []);
  });

  it('puts the declared name in place of one that looks like it', async () => {
    const title = 'Replace openaii by openai, which is declared';
    const text = await textAfter('py/slip.py', 0, title, 'py/slip.py');
    assert.equal(text, 'from openai import OpenAI\nimport openaii\n');
    assert.deepEqual(await actionsAt('py/slip.py', 1), []);
  });

  it('moves what code needs at run time, and is declared for development', async () => {
    const json = await textAfter(
      'js/app.ts',
      0,
      'Move kleur to the run-time dependencies in declaring/js/package.json',
      'js/package.json',
    );
    assert.deepEqual(JSON.parse(json), {
      name: 'js',
      dependencies: { a: '1.0.0', kleur: '~4.1.0', z: '1.0.0' },
      devDependencies: {},
    });
    const text = await textAfter(
      'py/app.py',
      0,
      'Move Rich to the run-time dependencies in declaring/py/pyproject.toml',
      'py/pyproject.toml',
    );
    assert.match(text, /^ {2}"Rich>=13",$/m);
    assert.match(text, /^dev = \["pytest>=8"\]$/m);
  });
});
