import assert from 'node:assert/strict';
import { patchInScript, readApplyPatch } from '../../../../src/core/provenance/transcripts/applyPatch.ts';
import { readUnifiedDiff } from '../../../../src/core/provenance/transcripts/unifiedDiff.ts';

describe('a patch of apply_patch', () => {
  it('says what each file becomes', () => {
    const patch = [
      '*** Begin Patch',
      '*** Add File: new.py',
      '+import os',
      '+',
      '*** Delete File: gone.py',
      '*** Update File: src/old.py',
      '*** Move to: src/moved.py',
      '@@ def total():',
      ' a = 1',
      '',
      '-b = 2',
      '+b = 3',
      '*** End of File',
      '*** Update File: src/two.py',
      '@@',
      '+x',
      '@@',
      ' y',
      '-z',
      '*** End Patch',
      '',
    ].join('\n');
    assert.deepEqual(readApplyPatch(patch), [
      { path: 'new.py', change: { kind: 'write', content: 'import os\n\n', original: undefined } },
      {
        path: 'src/moved.py',
        change: {
          kind: 'patch',
          hunks: [
            {
              lines: [
                { kind: 'kept', text: 'a = 1' },
                { kind: 'kept', text: '' },
                { kind: 'removed', text: 'b = 2' },
                { kind: 'added', text: 'b = 3' },
              ],
            },
          ],
        },
      },
      {
        path: 'src/two.py',
        change: {
          kind: 'patch',
          hunks: [
            { lines: [{ kind: 'added', text: 'x' }] },
            {
              lines: [
                { kind: 'kept', text: 'y' },
                { kind: 'removed', text: 'z' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('is none without its end, or with words before it', () => {
    assert.deepEqual(readApplyPatch('*** Begin Patch\n*** Add File: a\n+x'), []);
    assert.deepEqual(readApplyPatch('Look:\n*** Begin Patch\n*** Add File: a\n+x\n*** End Patch'), []);
    assert.deepEqual(readApplyPatch(''), []);
  });

  it('is found in a script that does nothing else', () => {
    const patch = '*** Begin Patch\n*** Add File: a\n+EOF is a word\n*** End Patch';
    assert.deepEqual(patchInScript(`apply_patch <<'EOF'\n${patch}\nEOF\n`), { patch });
    assert.deepEqual(patchInScript(`cd "my dir" && apply_patch << PATCH\n${patch}\nPATCH`), {
      patch,
      folder: 'my dir',
    });
    assert.equal(patchInScript(`cd a; apply_patch <<'EOF'\n${patch}\nEOF`), undefined);
    assert.equal(patchInScript(`apply_patch <<'EOF'\n${patch}\nEOF\nrm a`), undefined);
    assert.equal(patchInScript(`cat <<'EOF'\n${patch}\nEOF`), undefined);
  });

  it('takes no time for what is never closed', () => {
    const started = performance.now();
    patchInScript(`apply_patch <<EOF\n${'EOF x\n'.repeat(200_000)}`);
    assert.ok(performance.now() - started < 1_000);
  });
});

describe('a unified diff', () => {
  it('says what is kept, removed and added, and where', () => {
    const diff =
      '--- a\n+++ b\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n@@ -9 +8,0 @@ f()\n-gone\n\\ No newline at end of file\n';
    assert.deepEqual(readUnifiedDiff(diff), [
      {
        lines: [
          { kind: 'kept', text: 'a' },
          { kind: 'removed', text: 'b' },
          { kind: 'added', text: 'c' },
        ],
        newStart: 0,
      },
      { lines: [{ kind: 'removed', text: 'gone' }], newStart: 8 },
    ]);
  });
});
