/** One stretch of a file that a tool changed, lines without their breaks. */
export interface EditHunk {
  /** `kept` and `removed` lines are what stood there before, `kept` and `added` what stands there after. */
  readonly lines: readonly EditLine[];
  /** The first of the lines after the change, counted from 0, where the tool tells. */
  readonly newStart?: number;
}

export interface EditLine {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** What a tool did to a file, in the form in which it tells. */
export type AgentChange =
  /** The whole file. `original` is what was there before; null when the tool says that there was none. */
  | { readonly kind: 'write'; readonly content: string; readonly original: string | null | undefined }
  /** Stretches of text that were replaced, each once unless `isEverywhere`; text in the place of none is a `write`. */
  | { readonly kind: 'replace'; readonly pairs: readonly ReplacedText[] }
  | { readonly kind: 'patch'; readonly hunks: readonly EditHunk[] };

export interface ReplacedText {
  readonly before: string;
  readonly after: string;
  readonly isEverywhere?: boolean;
}

/** One change to one file that a tool records as done. What was refused, failed or only proposed is none. */
export interface AgentEdit {
  /** The tool's own id of the call, with the file's where one call changes many: seen twice, it is the same edit. */
  readonly id: string;
  /** Id of the tool, as `src/core/assistants/places` spells it. */
  readonly tool: string;
  readonly toolVersion?: string;
  /** As the tool spells it; absent when it does not tell. Never guessed. */
  readonly model?: string;
  /** The tool's own id of the session. It is hashed before it is kept. */
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
  /** Absolute, with the tool's own separators; relative ones are made absolute with the session's folder. */
  readonly path: string;
  readonly change: AgentChange;
  /** The tool says that the user changed what it proposed before it was written. */
  readonly isEditedByUser?: boolean;
}
