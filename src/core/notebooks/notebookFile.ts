import { getNodeValue, parseTree, findNodeAtLocation, type Node as JsonNode } from 'jsonc-parser';
import { LineIndex } from '../model/text.ts';
import { ComposedText, type LineOrigin } from './composedText.ts';
import { plainPython } from './magics.ts';

export interface NotebookFile {
  /** Language of the kernel, lower case: `python`, `typescript`, … */
  readonly language: string;
  readonly code: ComposedText;
  readonly installs: readonly string[];
}

/**
 * Reads a Jupyter notebook (nbformat 4, https://nbformat.readthedocs.io/en/latest/format_description.html).
 * Undefined when it is none.
 */
export function readNotebook(json: string): NotebookFile | undefined {
  const root = parseTree(json);
  const cells = root && findNodeAtLocation(root, ['cells']);
  if (!root || cells?.type !== 'array') return undefined;
  const language = kernelLanguage(root);
  const lines = new LineIndex(json);
  const texts: string[] = [];
  const origins: LineOrigin[] = [];
  const installs: string[] = [];
  for (const [cell, node] of (cells.children ?? []).entries()) {
    if (valueAt(node, 'cell_type') !== 'code') continue;
    const pieces = sourcePieces(node);
    const source = pieces.map((piece) => piece.text).join('');
    const plain = language === 'python' ? plainPython(source) : { text: source, installs: [] };
    installs.push(...plain.installs);
    texts.push(plain.text);
    origins.push(...originsOf(pieces, cell, lines));
  }
  return { language, code: new ComposedText(texts.join('\n'), origins), installs };
}

interface Piece {
  readonly text: string;
  /** Offset of the JSON string in the file. */
  readonly offset: number;
}

/** `source` is one string or, as a rule, a list with a string a line. */
function sourcePieces(cell: JsonNode): readonly Piece[] {
  const source = findNodeAtLocation(cell, ['source']);
  const nodes = source?.type === 'array' ? (source.children ?? []) : source ? [source] : [];
  return nodes.flatMap((node) =>
    typeof node.value === 'string' ? [{ text: node.value, offset: node.offset }] : [],
  );
}

/** Where each line of a cell's text is written in the file. */
function originsOf(pieces: readonly Piece[], cell: number, lines: LineIndex): readonly LineOrigin[] {
  const origins: LineOrigin[] = [];
  let before = '\n';
  for (const piece of pieces) {
    const { line, character } = lines.positionAt(piece.offset);
    const startsLine = before.endsWith('\n');
    // After a line break the line that it opened is the first one of this piece.
    if (startsLine) origins.pop();
    for (let index = startsLine ? 0 : 1; index < piece.text.split('\n').length; index++) {
      // Only the first line of a string starts right after its quote; the others share its line in the file.
      origins.push({ cell, line, shift: index === 0 ? character + 1 : 0 });
    }
    before = piece.text;
  }
  if (origins.length === 0) origins.push({ cell, line: 0, shift: 0 });
  return origins;
}

function kernelLanguage(root: JsonNode): string {
  const metadata = findNodeAtLocation(root, ['metadata']);
  const value: unknown = metadata ? getNodeValue(metadata) : undefined;
  const named = nested(value, 'language_info', 'name') ?? nested(value, 'kernelspec', 'language');
  return typeof named === 'string' ? named.toLowerCase() : 'python';
}

function nested(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Readonly<Record<string, unknown>>)[key];
  }
  return current;
}

function valueAt(node: JsonNode, key: string): unknown {
  return findNodeAtLocation(node, [key])?.value;
}
