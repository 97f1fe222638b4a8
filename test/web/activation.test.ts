import * as vscode from 'vscode';

describe('web activation', () => {
  it('activates in the web extension host', async () => {
    const extension = vscode.extensions.getExtension('shadowlight.shadowlight');
    if (!extension) throw new Error('the extension is not installed');
    await extension.activate();
    const commands = await vscode.commands.getCommands(true);
    if (!commands.includes('shadowlight.scanWorkspace')) throw new Error('its command is not registered');
  });
});
