/** One replacement as an editor tells of it; places in the text before the event. */
export interface ObservedChange {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly text: string;
}

/**
 * Where a change came from, as far as the editor says: VS Code names it only to extensions that it lets
 * (`textDocumentChangeReason`, https://github.com/microsoft/vscode/issues/284258).
 */
export interface EditSource {
  /** `cursor`, `inlineCompletionAccept`, `Chat.applyEdits`, … */
  readonly source: string;
  readonly kind?: string;
  readonly extensionId?: string;
  readonly extensionVersion?: string;
  readonly modelId?: string;
}

/** What an editor tells of one event. */
export interface EditEvent {
  readonly changes: readonly ObservedChange[];
  readonly reason: 'undo' | 'redo' | undefined;
  readonly source: EditSource | undefined;
  /** It is the document that has the focus. */
  readonly isActive: boolean;
  /** A line of the text after the event. Asked only while the event is handled. */
  lineAt(line: number): string;
}

/** Whether keys can have done that: one character at each caret, a pair of brackets, or a line break with its indentation. */
export function mayBeTyped({ changes, isActive }: EditEvent): boolean {
  const [first, ...others] = changes;
  if (!first || !isActive || others.some(({ text }) => text !== first.text)) return false;
  const { text } = first;
  return isOneCharacter(text) || pairs.has(text) || /^\r?\n[\t ]*$/.test(text);
}

const pairs: ReadonlySet<string> = new Set(['()', '[]', '{}', '<>', '""', "''", '``']);

function isOneCharacter(text: string): boolean {
  const code = text.codePointAt(0);
  return code !== undefined && text.length === (code > 0xffff ? 2 : 1);
}

/** The longest text that an input method is taken to replace its own by. */
const maxComposed = 20;

/** Whether an input method goes on where the last event was: it replaces what it put there. */
export function mayBeComposed({ changes, isActive }: EditEvent, last: ObservedChange | undefined): boolean {
  const [first] = changes;
  if (!first || !last || changes.length > 1 || !isActive || first.text.length > maxComposed) return false;
  const isSamePlace = first.startLine === last.startLine && first.startCharacter === last.startCharacter;
  const isReplaced =
    first.endCharacter - first.startCharacter === last.text.length && first.endLine === first.startLine;
  return isSamePlace && isReplaced && !/[\r\n]/.test(first.text);
}

/** So many lines that say something, or so many characters in one, are more than keys bring in at once. */
const largeLines = 2;
const largeCharacters = 60;

export function isLarge({ changes }: EditEvent): boolean {
  return changes.some(({ text }) => {
    const telling = text.split('\n').filter((line) => line.trim().length > 3);
    return telling.length >= largeLines || text.trim().length >= largeCharacters;
  });
}
