import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { AgentEdit } from '../../core/provenance/transcripts/agentEdit.ts';
import type { ReadTranscript } from '../../core/provenance/transcripts/readTranscript.ts';
import type {
  TranscriptPlace,
  TranscriptReader,
  TranscriptSurroundings,
  TranscriptTool,
} from '../../core/provenance/transcripts/transcriptTool.ts';
import { LineCursor } from './lineCursor.ts';
import { asItIsNow, findTranscripts, type TranscriptFile } from './transcriptFiles.ts';
import { WorkspacePaths } from './workspacePaths.ts';

export interface FollowLimits {
  /** So many files are followed, those that changed last. */
  readonly maxFiles: number;
  /** How long one poll may read, in milliseconds; what is left is read by the next. */
  readonly pollMs: number;
  /** A longer line is passed over. */
  readonly maxLineBytes: number;
  /** A larger document is passed over. */
  readonly maxDocumentBytes: number;
  /** So many edits are remembered, so that none is told twice. */
  readonly maxRemembered: number;
}

const usualLimits: FollowLimits = {
  maxFiles: 400,
  pollMs: 200,
  maxLineBytes: 16 * 1024 * 1024,
  maxDocumentBytes: 64 * 1024 * 1024,
  maxRemembered: 50_000,
};

export interface FollowOptions {
  readonly tools: readonly TranscriptTool[];
  readonly surroundings: TranscriptSurroundings;
  /** Files that did not change since then are left alone. Milliseconds since 1970. */
  readonly since: number;
  /** What was read to its end before. */
  readonly read: readonly ReadTranscript[];
  /** Milliseconds from any origin. */
  readonly now: () => number;
  readonly limits?: Partial<FollowLimits>;
}

/** So many files are looked at when something was seen to change. */
const maxRecent = 32;

interface Followed {
  file: TranscriptFile;
  reader: TranscriptReader | undefined;
  cursor: LineCursor;
  isRead: boolean;
}

/**
 * Finds what agent tools record of their work on this machine, and gives the edits to files of the workspace, each
 * once. It only ever reads, and holds the thread while it does: made for a worker.
 */
export class TranscriptFollower {
  /** Whether there is more to read already. */
  isBehind = false;
  /** Whether the last poll read anything. */
  didRead = false;
  private readonly tools: ReadonlyMap<string, TranscriptTool>;
  private readonly followed = new Map<string, Followed>();
  private readonly remembered = new Set<string>();
  private readonly workspace: WorkspacePaths;
  private readonly limits: FollowLimits;
  private readonly readBefore: ReadonlyMap<string, ReadTranscript>;

  constructor(private readonly options: FollowOptions) {
    this.limits = { ...usualLimits, ...options.limits };
    this.tools = new Map(options.tools.map((tool) => [tool.id, tool]));
    this.readBefore = new Map(options.read.map((file) => [file.path, file]));
    this.workspace = new WorkspacePaths(options.surroundings.workspace, options.surroundings.platform);
  }

  /** Those found by the last poll, those that changed last first. */
  get files(): readonly string[] {
    return [...this.followed.keys()];
  }

  /** Where the tools keep their records; not each need be there. */
  get folders(): readonly string[] {
    return this.options.tools.flatMap((tool) => this.placesOf(tool).map(({ folder }) => folder));
  }

  /** To be handed to the next follower of this workspace. */
  get read(): readonly ReadTranscript[] {
    return [...this.followed.values()]
      .filter(({ isRead }) => isRead)
      .map(({ file: { path, size, mtimeMs } }) => ({ path, size, mtimeMs }));
  }

  /** @param scope `recent`: only the files that changed last are looked at, and no new ones are looked for */
  poll(scope: 'all' | 'recent' = 'all'): readonly AgentEdit[] {
    const end = this.options.now() + this.limits.pollMs;
    const mayGoOn = (): boolean => this.options.now() < end;
    this.follow(scope === 'all' ? this.find() : this.recent());
    this.isBehind = false;
    this.didRead = false;
    const edits: AgentEdit[] = [];
    for (const followed of this.followed.values()) {
      if (followed.isRead) continue;
      if (!mayGoOn()) {
        this.isBehind = true;
        break;
      }
      this.didRead = true;
      for (const edit of this.readFile(followed, mayGoOn)) {
        const located = this.locate(edit);
        if (located && this.isNew(located)) edits.push(located);
      }
      if (!followed.isRead) this.isBehind = true;
    }
    return edits;
  }

  private find(): readonly TranscriptFile[] {
    const files = new Map<string, TranscriptFile>();
    for (const tool of this.options.tools)
      for (const place of this.placesOf(tool))
        for (const file of findTranscripts(tool.id, place, this.options.since)) files.set(file.path, file);
    return [...files.values()];
  }

  private recent(): readonly TranscriptFile[] {
    const files = [...this.followed.values()].map(({ file }) => file);
    const now = files.slice(0, maxRecent).flatMap((file) => asItIsNow(file) ?? []);
    return [...now, ...files.slice(maxRecent)];
  }

  private follow(files: readonly TranscriptFile[]): void {
    const newest = files
      .toSorted((a, b) => b.mtimeMs - a.mtimeMs || (a.path < b.path ? -1 : 1))
      .slice(0, this.limits.maxFiles);
    const before = new Map(this.followed);
    // What nothing is heard of any more is let go of, with its reader.
    this.followed.clear();
    for (const file of newest) {
      const known = before.get(file.path);
      if (known && known.file.tool === file.tool && known.file.ino === file.ino) {
        known.isRead &&= isSame(known.file, file);
        known.file = file;
        this.followed.set(file.path, known);
      } else this.followed.set(file.path, { ...this.fresh(), file, isRead: !known && this.wasRead(file) });
    }
  }

  /** A tool may know the workspace by where it truly lies. */
  private placesOf(tool: TranscriptTool): readonly TranscriptPlace[] {
    const { surroundings } = this.options;
    return this.workspace.spellings.flatMap((workspace) => tool.places({ ...surroundings, workspace }));
  }

  private wasRead(file: TranscriptFile): boolean {
    const read = this.readBefore.get(file.path);
    return read !== undefined && isSame(read, file);
  }

  private fresh(): Pick<Followed, 'reader' | 'cursor'> {
    return { reader: undefined, cursor: new LineCursor(this.limits.maxLineBytes) };
  }

  /** A file that cannot be read counts as read until it changes. */
  private readFile(followed: Followed, mayGoOn: () => boolean): readonly AgentEdit[] {
    const { file } = followed;
    const edits: AgentEdit[] = [];
    let descriptor: number | undefined;
    try {
      // In the place of a file there may be a pipe by now, which would be waited for.
      descriptor = openSync(file.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      const { size } = fstatSync(descriptor);
      if (file.form === 'document') {
        followed.isRead = true;
        if (size > this.limits.maxDocumentBytes) return [];
        return this.open(file)?.read(readFileSync(descriptor, 'utf8')) ?? [];
      }
      if (!followed.cursor.isAt(descriptor)) Object.assign(followed, this.fresh());
      const reader = (followed.reader ??= this.open(file));
      followed.isRead = followed.cursor.read(
        descriptor,
        (line) => edits.push(...(reader?.read(line) ?? [])),
        mayGoOn,
      );
    } catch {
      followed.isRead = true;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
    return edits;
  }

  private open(file: TranscriptFile): TranscriptReader | undefined {
    return this.tools.get(file.tool)?.open(file.path);
  }

  private locate(edit: AgentEdit): AgentEdit | undefined {
    const path = this.workspace.locate(edit.path);
    return path === undefined ? undefined : { ...edit, path };
  }

  private isNew({ tool, id, path }: AgentEdit): boolean {
    const key = `${tool}\0${id}\0${path}`;
    if (this.remembered.has(key)) return false;
    this.remembered.add(key);
    if (this.remembered.size > this.limits.maxRemembered)
      for (const oldest of this.remembered) {
        this.remembered.delete(oldest);
        break;
      }
    return true;
  }
}

function isSame(
  a: Pick<TranscriptFile, 'size' | 'mtimeMs'>,
  b: Pick<TranscriptFile, 'size' | 'mtimeMs'>,
): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs;
}
