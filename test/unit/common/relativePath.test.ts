import assert from 'node:assert/strict';
import { relativePath } from '../../../src/core/common/relativePath.ts';

describe('a path below a folder', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['/home/a/project', '/home/a/project/src/x.py', 'src/x.py'],
    ['/home/a/project/', '/home/a/project/x.py', 'x.py'],
    ['/', '/x.py', 'x.py'],
    ['/home/a/project', '/home/a/project', undefined],
    ['/home/a/project', '/home/a/project-two/x.py', undefined],
    ['/home/a/project', '/home/a/Project/x.py', undefined],
    // Windows, as URIs have it
    ['/c:/Users/Ada/project', '/C:/Users/Ada/project/src/x.py', 'src/x.py'],
    ['/D:/project', '/d:/project/a b/ü.py', 'a b/ü.py'],
    ['/c:/project', '/d:/project/x.py', undefined],
    ['/C:/', '/c:/x.py', 'x.py'],
    // a share: its name is the URI's authority
    ['/share/project', '/share/project/x.py', 'x.py'],
    // macOS: composed and decomposed
    ['/Users/ada/Entwürfe', '/Users/ada/Entwu\u0308rfe/é.py', 'é.py'],
    ['/Users/ada', '/Users/ada/e\u0301.py', '\u00e9.py'],
  ];
  for (const [folder, path, expected] of rows) {
    it(`${JSON.stringify(path)} is ${expected ?? 'not'} below ${folder}`, () =>
      assert.equal(relativePath(folder, path), expected));
  }
});
