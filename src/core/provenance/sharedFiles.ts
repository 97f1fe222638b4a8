import { FolderProvenance } from './folderProvenance.ts';
import type { AuthoredLines } from './interop/authoredLines.ts';
import type { LogReplay } from './log/replay.ts';
import { totalsOf, type LineTotals } from './totals.ts';

/** A file with lines of which somebody who shared their log knows that an assistant inserted them. */
export interface AuthoredComponent {
  /** `authored:src/app.py` */
  readonly id: string;
  readonly path: string;
  /** Of the file as it is now. */
  readonly totals: LineTotals;
  /** The lines of assistants, at least one, in their order. */
  readonly lines: readonly AuthoredLines[];
}

/**
 * What shared logs say of files as they are now. Each file is held against the logs by itself, so that the result is a
 * function of the logs and of its text alone, whatever their order.
 */
export class SharedFiles {
  /** Files of which anything is known. */
  readonly paths: readonly string[];

  constructor(private readonly logs: readonly LogReplay[]) {
    this.paths = [...new Set(logs.flatMap((log) => log.paths))].sort();
  }

  /** To look at files, each once. It gives undefined where no line is an assistant's any more. */
  begin(): (path: string, text: string) => AuthoredComponent | undefined {
    const provenance = new FolderProvenance(undefined, this.logs);
    return (path, text) => {
      provenance.see(path, text, { now: 0 });
      const lines = provenance.linesOf(path).filter(({ authorship }) => authorship.origin === 'ai');
      if (lines.length === 0) return undefined;
      return { id: `authored:${path}`, path, totals: totalsOf(provenance, path), lines };
    };
  }
}
