import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { surroundingsOf } from '../../../../src/node/transcripts/surroundings.ts';
import { withFolder } from '../../support/temporaryFolder.ts';

describe('the surroundings of transcripts', () => {
  it('are the folders of this editor first, those of others that are there, and no other variables', () =>
    withFolder({}, async (root) => {
      const before = { ...process.env };
      try {
        process.env['XDG_CONFIG_HOME'] = root;
        process.env['CODEX_HOME'] = path.join(root, 'codex');
        process.env['COPILOT_HOME'] = 'relative';
        process.env['OPENAI_API_KEY'] = 'secret';
        await mkdir(path.join(root, 'VSCodium/User'), { recursive: true });
        const user = '/home/me/.vscode-server/data/User';
        const { environment, editorData, workspace, workspaceStorage } = surroundingsOf({
          workspace: '/srv/shop',
          globalStorage: `${user}/globalStorage/shadowlight.shadowlight`,
          storage: `${user}/workspaceStorage/ab12/shadowlight.shadowlight`,
        });
        assert.deepEqual(Object.entries(environment), [['CODEX_HOME', path.join(root, 'codex')]]);
        assert.deepEqual(editorData, [user, path.join(root, 'VSCodium/User')]);
        assert.equal(workspace, '/srv/shop');
        assert.equal(workspaceStorage, `${user}/workspaceStorage/ab12`);
      } finally {
        process.env = before;
      }
    }));
});
