import { existsSync, watch, type FSWatcher } from 'node:fs';
import type { Disposable } from '../../core/common/disposable.ts';

/** Tells when something changes in folders, where the system tells. Nobody may depend on it. */
export class FolderWatch implements Disposable {
  private readonly watchers = new Map<string, FSWatcher>();

  /** @param onChange told whether a name came or went; else it is a file's content */
  constructor(private readonly onChange: (folder: string, isName: boolean) => void) {}

  /** Watches these, not what lies in folders below them, and no others. */
  set(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const folder of folders) if (!this.watchers.has(folder)) this.add(folder);
  }

  dispose(): void {
    this.set(new Set());
  }

  private add(folder: string): void {
    try {
      const end = (): void => {
        watcher.close();
        this.watchers.delete(folder);
      };
      const watcher = watch(folder, { persistent: false }, (event) => {
        // Of a folder that went, and came again, nothing more would be heard.
        if (event === 'rename' && !existsSync(folder)) end();
        this.onChange(folder, event === 'rename');
      });
      watcher.on('error', end);
      this.watchers.set(folder, watcher);
    } catch {
      // It is not there, or the system has no more watchers to give.
    }
  }
}
