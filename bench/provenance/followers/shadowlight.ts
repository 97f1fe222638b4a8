import { FolderProvenance } from '../../../src/core/provenance/folderProvenance.ts';
import type { Authorship } from '../../../src/core/provenance/model/authorship.ts';
import type { Edit, EditCause, Follower, Said } from './follower.ts';

/** The product's own, as the editor's part uses it. */
export class Shadowlight implements Follower {
  private readonly provenance = new FolderProvenance();
  private acts = 0;

  see(path: string, lines: readonly string[]): void {
    this.provenance.see(path, lines.join('\n'), { now: 0 });
  }

  edit(path: string, edit: Edit, lines: readonly string[], { by, isReturn = false }: EditCause): void {
    const cause = { now: 0, isReturn };
    this.provenance.change(path, [edit], (line) => lines[line] ?? '', cause, this.authorOf(by));
  }

  copy(path: string, first: number, behind: number): void {
    this.provenance.copy(path, first, behind - 1);
  }

  remove(path: string): void {
    this.provenance.remove(path);
  }

  rename(path: string, to: string): void {
    this.provenance.rename(path, to);
  }

  said(path: string): readonly Said[] {
    const said: Said[] = this.provenance.trackedLines(path).map(() => undefined);
    for (const { first, last, authorship, state } of this.provenance.linesOf(path)) {
      if (authorship.origin === 'ai') said.fill(state, first - 1, last);
    }
    return said;
  }

  private authorOf(by: EditCause['by']): Authorship | undefined {
    if (by === 'human') return { id: 'typed', origin: 'human', evidence: 'typing', confidence: 0.95 };
    return by === 'ai'
      ? { id: `act-${++this.acts}`, origin: 'ai', evidence: 'transcript', confidence: 0.99 }
      : undefined;
  }
}
