import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

const call = 'from openai import OpenAI\nOpenAI().embeddings.create(model="still-here")\n';

const hostile: Readonly<Record<string, string | Uint8Array>> = {
  'minified.js': `${'var a=function(b){return b(1,2)};'.repeat(32_000)}\n`,
  'nested.py': `x = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
  'unclosed.py': `x = ${'('.repeat(100_000)}\n`,
  'chain.ts': `x${'.a().b()'.repeat(5_000)};\n`,
  'invalid.py': Uint8Array.from([0x69, 0xff, 0xfe, 0xc3, 0x28, 0x0a, 0xf0, 0x28, 0x8c, 0x28]),
  'half.py': `${call.repeat(50).slice(0, 1_234)}\ndef broken(:\n  "unclosed`,
  'large.py': 'x = 1\n'.repeat(9_000_000),
};

describe('hostile files', () => {
  const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'hostile', name);

  before(async () => {
    await activatedExtension();
    for (const [name, content] of Object.entries(hostile)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      await vscode.workspace.fs.writeFile(uri(name), bytes);
    }
  });
  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'hostile'), { recursive: true });
  });
  afterEach(closeAll);

  for (const name of Object.keys(hostile)) {
    it(`open without harm: ${name}`, async function () {
      this.timeout(60_000);
      // The editor keeps documents of more than 50 MB to itself.
      if (name === 'large.py') await vscode.commands.executeCommand('vscode.open', uri(name));
      else await open(uri(name));
      const honest = await vscode.workspace.openTextDocument({ language: 'python', content: call });
      const found = await waitForDiagnostics(honest, 'a finding beside it', (list) => list.length > 0);
      assert.ok(found.includes('model-unreviewed@2: "still-here"'));
    });
  }

  it('take nothing from a scan of the whole folder', async function () {
    this.timeout(60_000);
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    const document = await open(vscode.Uri.joinPath(workspaceFolder(), 'src/train.py'));
    const found = await waitForDiagnostics(document, 'findings', (list) => list.length >= 14);
    assert.equal(found.length, 14);
  });
});
