import { maxFileBytes, maxNotebookBytes } from '../analysis/limits.ts';
import { languageOfPath } from '../languages/registry.ts';

/** Whether Shadowlight reads the code in files of this name. */
export function isSource(path: string): boolean {
  return isNotebook(path) || languageOfPath(path) !== undefined;
}

/** From how many bytes on a file is not read. */
export function maxBytesOf(path: string): number {
  return isNotebook(path) ? maxNotebookBytes : maxFileBytes;
}

function isNotebook(path: string): boolean {
  return path.toLowerCase().endsWith('.ipynb');
}
