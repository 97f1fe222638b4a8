import path from 'node:path';
import type { Disposable } from '../../core/common/disposable.ts';
import { Timer } from '../../core/common/timer.ts';
import { transcriptTools } from '../../core/provenance/transcripts/tools/index.generated.ts';
import type { AgentEdit } from '../../core/provenance/transcripts/agentEdit.ts';
import { SpoolReader } from '../hooks/spoolReader.ts';
import { FolderWatch } from './folderWatch.ts';
import { TranscriptFollower } from './transcriptFollower.ts';
import type { TranscriptMessage, TranscriptOrder } from './transcriptMessages.ts';
import { WorkspacePaths } from './workspacePaths.ts';

export interface ServerPace {
  /** How long after a change is seen it is read, so that more of it is there. */
  readonly settleMs: number;
  /** How often it is looked for new files at most, when names were seen to change. */
  readonly findMs: number;
  /** How often it is looked whether something changed that was not seen. */
  readonly slowMs: number;
  /** Pause between two reads when there is more to read. */
  readonly pauseMs: number;
}

const usualPace: ServerPace = { settleMs: 250, findMs: 2_000, slowMs: 15_000, pauseMs: 25 };

/** Folders of so many files that changed last are watched. */
const maxWatched = 24;

/** Follows transcripts and empties the spool of hooks, in turns, until it is disposed of. */
export class TranscriptServer implements Disposable {
  private readonly follower: TranscriptFollower;
  private readonly spool: SpoolReader | undefined;
  private readonly watch = new FolderWatch((folder, isName) => this.hurry(folder, isName));
  private readonly timer = new Timer(() => this.turn());
  private isSoon = false;
  /** Files may have come or gone. */
  private isNamed = false;
  /** When it was last looked for files. */
  private foundAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly order: TranscriptOrder,
    private readonly post: (message: TranscriptMessage) => void,
    private readonly pace: ServerPace = usualPace,
  ) {
    this.follower = new TranscriptFollower({
      ...order,
      tools: transcriptTools.filter(({ id }) => order.tools.includes(id)),
      now: () => performance.now(),
    });
    const { workspace, platform } = order.surroundings;
    if (order.spool !== undefined)
      this.spool = new SpoolReader(order.spool, new WorkspacePaths(workspace, platform), Date.now);
  }

  start(): void {
    this.turn();
  }

  dispose(): void {
    this.timer.dispose();
    this.watch.dispose();
  }

  private turn(): void {
    this.isSoon = false;
    // First what hooks were told: it is the stronger evidence, and there is little of it.
    this.tell('hook', this.spool?.poll() ?? []);
    const now = performance.now();
    const isDue = now - this.foundAt >= (this.isNamed ? this.pace.findMs : this.pace.slowMs);
    if (isDue) {
      this.foundAt = now;
      this.isNamed = false;
    }
    this.tell('transcript', this.follower.poll(isDue ? 'all' : 'recent'));
    const { isBehind, didRead } = this.follower;
    if (!isBehind) {
      if (didRead || isDue) this.post({ kind: 'read', read: this.follower.read });
      this.watch.set(this.watchedFolders());
    }
    const { pauseMs, findMs, slowMs } = this.pace;
    this.timer.start(isBehind ? pauseMs : this.isNamed ? findMs : slowMs);
  }

  private tell(evidence: 'transcript' | 'hook', edits: readonly AgentEdit[]): void {
    if (edits.length > 0) this.post({ kind: 'edits', batch: { evidence, edits } });
  }

  /** Many changes in a row do not put it off. */
  private hurry(folder: string, isName: boolean): void {
    if (isName && folder !== this.order.spool) this.isNamed = true;
    if (this.isSoon) return;
    this.isSoon = true;
    this.timer.start(this.pace.settleMs);
  }

  private watchedFolders(): ReadonlySet<string> {
    const recent = this.follower.files.slice(0, maxWatched).map((file) => path.dirname(file));
    const { spool } = this.order;
    return new Set([...(spool === undefined ? [] : [spool]), ...this.follower.folders, ...recent]);
  }
}
