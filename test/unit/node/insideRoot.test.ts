import assert from 'node:assert/strict';
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { InsideRoot } from '../../../src/node/insideRoot.ts';
import { withFolder } from '../support/temporaryFolder.ts';

describe('what lies inside a folder', () => {
  it('is believed for a second, and a folder that became a link leads nowhere after it', () =>
    withFolder({ 'in/sub/a.py': '', 'secret/a.py': '' }, async (root) => {
      let now = 5_000;
      const inside = new InsideRoot(path.join(root, 'in'), () => now);
      assert.equal(inside.holds('sub/a.py'), true);
      await rm(path.join(root, 'in/sub'), { recursive: true });
      await symlink(path.join(root, 'secret'), path.join(root, 'in/sub'));
      now += 1_001;
      assert.equal(inside.holds('sub/a.py'), false);
      assert.equal(inside.holds('sub/other.py'), false);
    }));

  it('is asked for again once a folder that was missing is there', () =>
    withFolder({ 'a.py': '' }, async (root) => {
      const inside = new InsideRoot(root, () => 0);
      assert.throws(() => inside.holds('sub/a.py'), { code: 'ENOENT' });
      await symlink('.', path.join(root, 'sub'));
      assert.equal(inside.holds('sub/a.py'), true);
    }));
});
