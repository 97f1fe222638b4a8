import { maxFileBytes, maxNotebookBytes } from '../analysis/limits.ts';
import { isTextFormat } from '../formats/registry.ts';
import { languageOfPath } from '../languages/registry.ts';
import { isNoticeFile } from '../vendored/noticeFiles.ts';
import { isWeightsFile } from '../weights/registry.ts';

/** Whether Shadowlight reads files of this name for the models that they name: code, and what else does. */
export function isSource(path: string): boolean {
  return isNotebook(path) || languageOfPath(path) !== undefined || isTextFormat(path);
}

/** Whether anything of files of this name is read, their first bytes at least. */
export function isScanned(path: string): boolean {
  return isSource(path) || isWeightsFile(path) || isNoticeFile(path);
}

/** From how many bytes on a file is not read. */
export function maxBytesOf(path: string): number {
  return isNotebook(path) ? maxNotebookBytes : maxFileBytes;
}

function isNotebook(path: string): boolean {
  return path.toLowerCase().endsWith('.ipynb');
}
