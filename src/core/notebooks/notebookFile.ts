import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node as JsonNode,
  type ParseError,
} from 'jsonc-parser';
import { plainPython } from './magics.ts';
import { NotebookText, type CodePiece } from './notebookText.ts';

export interface NotebookFile {
  /** Language of the kernel, lower case: `python`, `typescript`, … */
  readonly language: string;
  readonly code: NotebookText;
  readonly installs: readonly string[];
}

/**
 * Reads a Jupyter notebook (nbformat 4, https://nbformat.readthedocs.io/en/latest/format_description.html).
 * Undefined when it is none, or not whole: findings of a part would look like those of the notebook.
 */
export function readNotebook(json: string): NotebookFile | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true });
  const cells = root && findNodeAtLocation(root, ['cells']);
  if (!root || errors.length > 0 || cells?.type !== 'array') return undefined;
  const language = kernelLanguage(root);
  const pieces: (CodePiece & { readonly start: number })[] = [];
  const texts: string[] = [];
  const installs: string[] = [];
  let start = 0;
  for (const cell of cells.children ?? []) {
    if (!isCode(cell, language)) continue;
    let source = '';
    for (const piece of sourcePieces(cell)) {
      // An empty piece would hide the one that begins at the same place.
      if (piece.text !== '') pieces.push({ ...piece, start: start + source.length });
      source += piece.text;
    }
    const plain = language === 'python' ? plainPython(source) : { text: source, installs: [] };
    installs.push(...plain.installs);
    texts.push(plain.text);
    // One more for the line break that the cells are joined with.
    start += source.length + 1;
  }
  return { language, code: new NotebookText(texts.join('\n'), pieces, json), installs };
}

/** A cell may say that it is in another language than the kernel's. */
function isCode(cell: JsonNode, language: string): boolean {
  if (valueAt(cell, ['cell_type']) !== 'code') return false;
  const own = valueAt(cell, ['metadata', 'vscode', 'languageId']);
  return typeof own !== 'string' || own.toLowerCase() === language;
}

/** `source` is one string or, as a rule, a list with a string a line. */
function sourcePieces(cell: JsonNode): readonly CodePiece[] {
  const source = findNodeAtLocation(cell, ['source']);
  const nodes = source?.type === 'array' ? (source.children ?? []) : source ? [source] : [];
  return nodes.flatMap((node) =>
    typeof node.value === 'string' ? [{ text: node.value, offset: node.offset }] : [],
  );
}

function kernelLanguage(root: JsonNode): string {
  const info = findNodeAtLocation(root, ['metadata', 'language_info', 'name']);
  const kernel = findNodeAtLocation(root, ['metadata', 'kernelspec', 'language']);
  for (const node of [info, kernel]) {
    const value: unknown = node && getNodeValue(node);
    if (typeof value === 'string') return value.toLowerCase();
  }
  return 'python';
}

function valueAt(node: JsonNode, path: readonly string[]): unknown {
  return findNodeAtLocation(node, [...path])?.value;
}
