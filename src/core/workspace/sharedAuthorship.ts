import type { Cancellation } from '../common/cancellation.ts';
import { writerOf } from '../provenance/log/sharedFolder.ts';
import { LogReplay } from '../provenance/log/replay.ts';
import { SharedFiles, type AuthoredComponent } from '../provenance/sharedFiles.ts';
import { isSameList } from '../judging/manifestContent.ts';
import { readText, type FolderAccess } from './folderAccess.ts';
import type { FolderState, ViewKind } from './folderState.ts';
import { maxBytesOf } from './sourceFiles.ts';

/** Larger logs are not read: nobody writes so much. */
const maxLogBytes = 64_000_000;

const cancelled = Symbol('cancelled');

interface Known {
  readonly logPaths: readonly string[];
  readonly shared: SharedFiles;
  readonly files: Map<string, AuthoredComponent | undefined>;
}

/** Keeps a folder's state in step with the logs of authorship that its writers share, and with the files in them. */
export class SharedAuthorship {
  private readonly known = new Map<ViewKind, Known>();
  private listing: readonly string[] | undefined;
  private logs: readonly string[] = [];

  constructor(private readonly context: { readonly access: FolderAccess; readonly state: FolderState }) {}

  /** @param touched files that may be others now; undefined: any may. */
  async update(touched: ReadonlySet<string> | undefined, cancellation: Cancellation): Promise<void> {
    const { state } = this.context;
    const shown = await this.look('shown', touched, cancellation);
    if (shown === cancelled) return;
    const used = shown && [...shown.logPaths, ...shown.shared.paths];
    // Mostly git tracks all of it, and then one look is enough.
    const isOne = used === undefined || used.every((path) => state.isIn('committed', path));
    const committed = isOne ? shown : await this.look('committed', touched, cancellation);
    if (committed === cancelled) return;
    state.setAuthored({ shown: filesOf(shown), committed: filesOf(committed) });
  }

  /** Undefined where nobody shares anything. */
  private async look(
    kind: ViewKind,
    touched: ReadonlySet<string> | undefined,
    cancellation: Cancellation,
  ): Promise<Known | undefined | typeof cancelled> {
    const { state, access } = this.context;
    const logPaths = this.listedLogs().filter((path) => state.isIn(kind, path));
    if (logPaths.length === 0) {
      this.known.delete(kind);
      return undefined;
    }
    const before = this.known.get(kind);
    const isSame = before !== undefined && isSameList(before.logPaths, logPaths);
    const isFresh = isSame && touched !== undefined && !logPaths.some((path) => touched.has(path));
    const known = isFresh ? before : { logPaths, shared: await this.read(logPaths), files: new Map() };
    this.known.set(kind, known);
    const look = known.shared.begin();
    for (const path of known.shared.paths) {
      if (cancellation.isCancelled) {
        this.known.delete(kind);
        return cancelled;
      }
      const isThere = state.hasPath(path) && state.isIn(kind, path);
      if (isThere && known.files.has(path) && touched?.has(path) === false) continue;
      const text = isThere ? await readText(access, path, maxBytesOf(path)) : undefined;
      known.files.set(path, text === undefined ? undefined : look(path, text));
    }
    return known;
  }

  /** Logs among all files, looked for once a listing: most changes make no other. */
  private listedLogs(): readonly string[] {
    const { paths } = this.context.state;
    if (this.listing !== paths) {
      this.listing = paths;
      this.logs = paths.filter((path) => writerOf(path) !== undefined);
    }
    return this.logs;
  }

  /** The months of each writer follow each other in one log. */
  private async read(paths: readonly string[]): Promise<SharedFiles> {
    const { access, state } = this.context;
    const logs = new Map<string, LogReplay>();
    for (const path of [...paths].sort()) {
      const writer = writerOf(path) ?? '';
      const text = await readText(access, path, maxLogBytes);
      state.setSkipped(path, text === undefined ? 'unreadable' : undefined);
      const log = logs.get(writer) ?? new LogReplay();
      logs.set(writer, log);
      if (text !== undefined) log.read(text);
    }
    return new SharedFiles([...logs.values()]);
  }
}

function filesOf(known: Known | undefined): readonly AuthoredComponent[] | undefined {
  return known?.shared.paths.flatMap((path) => known.files.get(path) ?? []);
}
