import { CellReader, type Cell } from './cellReader.ts';
import { JsonCursor, NotJson } from './jsonCursor.ts';
import { plainPython } from './magics.ts';
import { NotebookText } from './notebookText.ts';

export interface NotebookFile {
  /** Language of the kernel, lower case: `python`, `typescript`, … */
  readonly language: string;
  readonly code: NotebookText;
  readonly installs: readonly string[];
}

/** What a notebook holds that matters here; `cells` is absent where it has none. */
interface Parts {
  cells?: readonly Cell[];
  infoLanguage?: string | undefined;
  kernelLanguage?: string | undefined;
}

/**
 * Reads a Jupyter notebook (nbformat 4, https://nbformat.readthedocs.io/en/latest/format_description.html).
 * Undefined when it is none, or not whole: findings of a part would look like those of the notebook.
 */
export function readNotebook(json: string): NotebookFile | undefined {
  const parts = readParts(json);
  if (!parts?.cells) return undefined;
  const language = (parts.infoLanguage ?? parts.kernelLanguage ?? 'python').toLowerCase();
  const texts: string[] = [];
  const installs: string[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  let start = 0;
  for (const cell of parts.cells) {
    if (cell.language !== undefined && cell.language.toLowerCase() !== language) continue;
    let source = '';
    for (const { value, offset } of cell.source) {
      // An empty piece would hide the one that begins at the same place.
      if (value === '') continue;
      starts.push(start + source.length);
      offsets.push(offset);
      source += value;
    }
    const plain = language === 'python' ? plainPython(source) : { text: source, installs: [] };
    for (const name of plain.installs) installs.push(name);
    texts.push(plain.text);
    // One more for the line break that the cells are joined with.
    start += source.length + 1;
  }
  return { language, code: new NotebookText(texts.join('\n'), starts, offsets, json), installs };
}

/** Undefined where the text is no JSON. */
function readParts(json: string): Parts | undefined {
  const parts: Parts = {};
  try {
    const cursor = new JsonCursor(json);
    cursor.object({
      cells: () => {
        const cells = new CellReader(cursor);
        if (cursor.list(() => cells.read())) parts.cells = cells.code;
        else cursor.skip();
      },
      metadata: () =>
        cursor.object({
          language_info: () => cursor.object({ name: () => (parts.infoLanguage = cursor.string()?.value) }),
          kernelspec: () =>
            cursor.object({ language: () => (parts.kernelLanguage = cursor.string()?.value) }),
        }),
    });
    cursor.end();
    return parts;
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}
