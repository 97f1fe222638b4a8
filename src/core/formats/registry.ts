import { textFormats } from './index.generated.ts';
import type { TextFormat } from './textFormat.ts';

/** Language ids of the editor in which files are that name models. */
export const formatEditorIds: readonly string[] = [
  ...new Set(textFormats.flatMap(({ editorIds }) => editorIds)),
].sort();

/** The same, and those that many other files have, too. */
export const allFormatEditorIds: readonly string[] = [
  ...new Set([...formatEditorIds, ...textFormats.flatMap(({ quietIds = [] }) => quietIds)]),
].sort();

/** The formats that a file of this name may be in; a `config.yaml` may be in several. */
export function textFormatsOf(path: string): readonly TextFormat[] {
  return textFormats.filter((format) => format.matches(path));
}

export function isTextFormat(path: string): boolean {
  return textFormats.some((format) => format.matches(path));
}
