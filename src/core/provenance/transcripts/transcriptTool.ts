import type { AgentEdit } from './agentEdit.ts';

/** What a tool's places are made of. */
export interface TranscriptSurroundings {
  /** Absolute paths of this machine, with `/`. */
  readonly home: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The workspace folder, absolute, as the system spells it. */
  readonly workspace: string;
  /** Variables by which tools let their folders be moved. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where editors of the VS Code family keep users' data on this machine (`…/Code/User`), known ones first. */
  readonly editorData: readonly string[];
  /** Where this editor lets extensions keep what belongs to the workspace (`…/workspaceStorage/<hash>`). */
  readonly workspaceStorage: string | undefined;
}

/** A folder in which a tool keeps records, and which files in it are such. */
export interface TranscriptPlace {
  /** Absolute, with `/`. */
  readonly folder: string;
  /** Which of its files, by their path below it; minimatch. Whether case counts is the file system's matter. */
  readonly files: readonly string[];
  readonly form: TranscriptForm;
}

/**
 * How a tool keeps its record: `lines` is only ever appended to, one JSON value a line, so reading goes on where it
 * ended; a `document` is written anew each time and read whole when it has changed.
 */
export type TranscriptForm = 'lines' | 'document';

/** Takes one transcript in, and gives the edits in it. What is not understood is passed over; it never throws. */
export interface TranscriptReader {
  /** One line, or the whole document. Prompts and answers are not kept. */
  read(text: string): readonly AgentEdit[];
}

/** An agent tool that leaves records on the disk: one file each in `tools/`. */
export interface TranscriptTool {
  readonly id: string;
  readonly name: string;
  /** Where it was learned what the records look like: URLs of the tool's own repository or documentation. */
  readonly sources: readonly string[];
  places(surroundings: TranscriptSurroundings): readonly TranscriptPlace[];
  /** @param path of the transcript, absolute: some tools say in it which session or folder it is of. */
  open(path: string): TranscriptReader;
}
