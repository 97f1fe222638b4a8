import type * as vscode from 'vscode';
import { Emitter } from '../core/common/emitter.ts';
import { readUserFile, userFiles, type ReadUserFile } from '../core/assistants/userFiles.ts';
import type { Platform } from './platform.ts';

const key = 'shadowlight.mayReadUserSettings';

/** What was read of somebody's own settings, and where the file is. */
export interface OwnSettings extends ReadUserFile {
  readonly fsPath: string;
}

/**
 * Somebody's own settings of assistants, on this machine: read only after they said yes, which is remembered for this
 * machine alone, and kept nowhere.
 */
export class OwnSettingsReader implements vscode.Disposable {
  private readonly changed = new Emitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly memory: Pick<vscode.Memento, 'get' | 'update'>,
    private readonly platform: Pick<Platform, 'readUserFile'>,
  ) {}

  /** Whether there is a home folder that could be looked into. */
  get isPossible(): boolean {
    return this.platform.readUserFile !== undefined;
  }

  get isAllowed(): boolean {
    return this.isPossible && this.memory.get<unknown>(key) === true;
  }

  async allow(isAllowed: boolean): Promise<void> {
    await this.memory.update(key, isAllowed ? true : undefined);
    this.changed.fire();
  }

  /** Nothing where nobody said yes. */
  async read(): Promise<readonly OwnSettings[]> {
    const { readUserFile: readAt } = this.platform;
    if (!this.isAllowed || !readAt) return [];
    const found = await Promise.all(
      userFiles.map(async (file) => {
        const own = await readAt(file.path);
        if (!own) return [];
        const read = own.text === null ? { file, mentions: null, lines: [] } : readUserFile(file, own.text);
        return [{ ...read, fsPath: own.fsPath }];
      }),
    );
    return found.flat();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
