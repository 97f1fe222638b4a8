import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readSpooled } from '../../core/provenance/hooks/spooledEdit.ts';
import type { AgentEdit } from '../../core/provenance/transcripts/agentEdit.ts';
import type { WorkspacePaths } from '../transcripts/workspacePaths.ts';
import { maxSpooled, maxSpooledBytes, unreadMs, watchedFile } from './spoolLimits.ts';

/**
 * Takes edits to files of one workspace out of the spool. Those of other workspaces are left for their windows; what
 * is no edit, and what nobody took in time, is thrown away.
 */
export class SpoolReader {
  /** Files of other workspaces. */
  private others = new Set<string>();

  constructor(
    private readonly spool: string,
    private readonly workspace: WorkspacePaths,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
  ) {}

  poll(): readonly AgentEdit[] {
    const names = this.names();
    this.others = new Set(names.filter((name) => this.others.has(name)));
    return names.flatMap((name) => this.take(name) ?? []);
  }

  /** The oldest first. */
  private names(): readonly string[] {
    try {
      writeFileSync(`${this.spool}/${watchedFile}`, '', { mode: 0o600 });
      const names = readdirSync(this.spool).filter((name) => name !== watchedFile);
      return names.sort().slice(0, 2 * maxSpooled);
    } catch {
      return [];
    }
  }

  private take(name: string): AgentEdit | undefined {
    const file = `${this.spool}/${name}`;
    try {
      const stat = lstatSync(file);
      const isOld = this.now() - stat.mtimeMs > unreadMs;
      // Another may be about to rename it.
      if (!name.endsWith('.json') && !isOld) return undefined;
      if (this.others.has(name) && !isOld) return undefined;
      if (isOld || !stat.isFile() || stat.size > maxSpooledBytes) {
        rmSync(file, { force: true });
        return undefined;
      }
      return this.read(name, file);
    } catch {
      return undefined;
    }
  }

  private read(name: string, file: string): AgentEdit | undefined {
    const edit = readSpooled(readFileSync(file, 'utf8'));
    const path = edit && this.workspace.locate(edit.path);
    if (edit && path === undefined) {
      this.others.add(name);
      return undefined;
    }
    rmSync(file, { force: true });
    return edit && path !== undefined ? { ...edit, path } : undefined;
  }
}
