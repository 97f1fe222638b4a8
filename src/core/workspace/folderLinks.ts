import type { Cancellation } from '../common/cancellation.ts';
import { Linker } from '../linking/linker.ts';
import { FolderLinker } from '../linking/folderLinker.ts';
import type { FolderAccess } from './folderAccess.ts';
import type { FolderState, ViewKind } from './folderState.ts';
import { maxBytesOf } from './sourceFiles.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { AnalysisCache } from './cache/analysisCache.ts';
import type { Given } from '../analysis/inquiry.ts';

interface LinkContext {
  readonly access: Pick<FolderAccess, 'read'>;
  readonly analyzer: Pick<Analyzer, 'analyzeFile' | 'answer'>;
  readonly state: FolderState;
  /** What was found the last time; absent where nothing may be kept. */
  readonly cache?: Pick<AnalysisCache, 'linksOf' | 'putLinks'> | undefined;
}

/** Keeps the files of a folder linked, in each view by what that view sees. */
export class FolderLinks {
  private readonly linkers: Readonly<Record<ViewKind, FolderLinker>>;
  private last: Promise<unknown> = Promise.resolve();
  private running = 0;

  private readonly state: FolderState;
  private readonly linker: Linker;
  private readonly cache: LinkContext['cache'];

  constructor({ access, analyzer, state, cache }: LinkContext) {
    this.state = state;
    this.cache = cache;
    // What a file says is the same in both views, if it has the same content.
    const linker = (this.linker = new Linker(analyzer, (analysis) => cache?.linksOf(analysis)));
    const read = async (path: string): Promise<Uint8Array | undefined> => {
      const found = await access.read(path, maxBytesOf(path));
      return 'bytes' in found ? found.bytes : undefined;
    };
    const linkerOf = (kind: ViewKind): FolderLinker =>
      new FolderLinker(linker, {
        folder: () => state.folderToLink(kind, read),
        setLinked: (linked, isAll) => state.setLinked(kind, linked, isAll),
      });
    this.linkers = { shown: linkerOf('shown'), committed: linkerOf('committed') };
  }

  /** What was last known of other files when this one was shown. */
  givenOf(path: string): Given | undefined {
    return this.linkers.shown.givenOf(path);
  }

  /** Takes up what changed; one after the other. False when it was cancelled. */
  update(kinds: readonly ViewKind[], cancellation: Cancellation): Promise<boolean> {
    this.running++;
    const run = this.last
      .then(() => this.updateNow(kinds, cancellation))
      .finally(() => {
        this.running--;
      });
    this.last = run.catch(() => undefined);
    return run;
  }

  /** What is known of other files is being taken up. */
  get isBusy(): boolean {
    return this.running > 0;
  }

  private async updateNow(kinds: readonly ViewKind[], cancellation: Cancellation): Promise<boolean> {
    for (const kind of kinds) {
      // As long as both are one, one is enough.
      if (kind === 'committed' && this.state.isOneView) continue;
      if (!(await this.linkers[kind].update(cancellation))) return false;
    }
    this.linker.tellFound((analysis, memo) => this.cache?.putLinks(analysis, memo));
    return true;
  }
}
