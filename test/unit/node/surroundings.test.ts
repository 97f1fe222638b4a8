import assert from 'node:assert/strict';
import path from 'node:path';
import { surroundingsOf } from '../../../src/node/surroundings.ts';

describe('the surroundings of transcripts', () => {
  it('are the folders of this editor first, and of the variables those that move folders', () => {
    const before = { ...process.env };
    try {
      process.env['XDG_CONFIG_HOME'] = path.resolve('/configuration');
      process.env['CODEX_HOME'] = path.resolve('/codex');
      process.env['COPILOT_HOME'] = 'relative';
      process.env['OPENAI_API_KEY'] = 'secret';
      const user = '/home/me/.vscode-server/data/User';
      const { environment, editorData, workspace, workspaceStorage } = surroundingsOf('/srv/shop', {
        global: `${user}/globalStorage/shadowlight.shadowlight`,
        ofWorkspace: `${user}/workspaceStorage/ab12/shadowlight.shadowlight`,
      });
      assert.equal(environment['CODEX_HOME'], path.resolve('/codex'));
      assert.equal(environment['COPILOT_HOME'], undefined);
      assert.equal(environment['OPENAI_API_KEY'], undefined);
      assert.equal(editorData[0], user);
      assert.ok(editorData.length > 1);
      assert.equal(workspace, '/srv/shop');
      assert.equal(workspaceStorage, `${user}/workspaceStorage/ab12`);
    } finally {
      process.env = before;
    }
  });
});
