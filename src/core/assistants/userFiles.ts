import type { Mention } from '../commands/mention.ts';
import { maxDataLength } from '../dataFiles/readData.ts';
import type { Assistant, UserFile } from './assistant.ts';
import { readAs } from './configuration.ts';
import { assistants } from './places/index.generated.ts';
import { configurationAt } from './registry.ts';

/** What a path begins with that counts from the folder of the editor's own settings. */
export const editorFolder = '{editor}/';

/** A file of a person's own settings, and whose assistant it sets up. */
export interface KnownUserFile extends UserFile {
  readonly assistant: Assistant;
}

/** Every file of a person's own settings that may be looked into, by the path that people know it by. */
export const userFiles: readonly KnownUserFile[] = assistants
  .flatMap((assistant) => (assistant.userFiles ?? []).map((file) => ({ ...file, assistant })))
  .sort((left, right) => (left.path < right.path ? -1 : 1));

/** What came of looking into one of them. */
export interface ReadUserFile {
  readonly file: KnownUserFile;
  /** Null where it is too large to be read. */
  readonly mentions: readonly Mention[] | null;
  /** Line of the file on which each begins, counted from 0, as they come in `mentions`. */
  readonly lines: readonly number[];
}

/** What a file of a person's own settings says: it is shown to them, and becomes no finding of a folder. */
export function readUserFile(file: KnownUserFile, text: string): ReadUserFile {
  const { assistant, path, like = path } = file;
  if (text.length > maxDataLength) return { file, mentions: null, lines: [] };
  const what = configurationAt(like)?.what;
  const mentions = what ? readAs(assistant, what, like, text) : [];
  return { file, mentions, lines: mentions.map(({ span }) => lineOf(text, span.start)) };
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
