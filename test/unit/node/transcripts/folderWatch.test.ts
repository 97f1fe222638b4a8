import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FolderWatch } from '../../../../src/node/transcripts/folderWatch.ts';

describe('watching folders', () => {
  it('goes on with a folder that went and came again', async () => {
    const parent = await mkdtemp(path.join(tmpdir(), 'shadowlight-watch-'));
    const folder = path.join(parent, 'spool');
    let heard: () => void = () => undefined;
    const watch = new FolderWatch(() => heard());
    const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));
    try {
      await mkdir(folder);
      watch.set(new Set([folder]));
      const first = next();
      await writeFile(path.join(folder, 'a'), '');
      await first;
      const gone = next();
      await rm(folder, { recursive: true });
      await gone;
      await mkdir(folder);
      watch.set(new Set([folder]));
      const second = next();
      await writeFile(path.join(folder, 'b'), '');
      await second;
    } finally {
      watch.dispose();
      await rm(parent, { recursive: true, force: true });
    }
  });
});
