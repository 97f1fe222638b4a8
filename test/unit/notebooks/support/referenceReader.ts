import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node as JsonNode,
  type ParseError,
} from 'jsonc-parser';
import { LineIndex, type Position, type Range, type Span } from '../../../../src/core/model/text.ts';
import { plainPython } from '../../../../src/core/notebooks/magics.ts';

interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly start: number;
}

export interface ReferenceNotebook {
  readonly language: string;
  readonly code: string;
  readonly installs: readonly string[];
  rangeOf(span: Span): Range;
}

/** Reads a notebook by way of a whole syntax tree of its JSON: slow, and simple. */
export function readReference(json: string): ReferenceNotebook | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true });
  const cells = root && findNodeAtLocation(root, ['cells']);
  if (!root || errors.length > 0 || cells?.type !== 'array') return undefined;
  const language = kernelLanguage(root);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  const installs: string[] = [];
  let start = 0;
  for (const cell of cells.children ?? []) {
    if (!isCode(cell, language)) continue;
    let source = '';
    for (const { text, offset } of sourcePieces(cell)) {
      if (text !== '') pieces.push({ text, offset, start: start + source.length });
      source += text;
    }
    const plain = language === 'python' ? plainPython(source) : { text: source, installs: [] };
    installs.push(...plain.installs);
    texts.push(plain.text);
    start += source.length + 1;
  }
  const rangeOf = (span: Span): Range => rangeIn(json, pieces, span);
  return { language, code: texts.join('\n'), installs, rangeOf };
}

function isCode(cell: JsonNode, language: string): boolean {
  if (findNodeAtLocation(cell, ['cell_type'])?.value !== 'code') return false;
  const own: unknown = findNodeAtLocation(cell, ['metadata', 'vscode', 'languageId'])?.value;
  return typeof own !== 'string' || own.toLowerCase() === language;
}

function sourcePieces(cell: JsonNode): readonly Omit<Piece, 'start'>[] {
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

function rangeIn(json: string, pieces: readonly Piece[], span: Span): Range {
  const positionOf = (offset: number): Position =>
    new LineIndex(json).positionAt(rawOffset(json, pieces, offset));
  const start = positionOf(span.start);
  if (span.end <= span.start) return { start, end: start };
  const { line, character } = positionOf(span.end - 1);
  const width = widthOf(json, rawOffset(json, pieces, span.end - 1));
  return { start, end: { line, character: character + width } };
}

function rawOffset(json: string, pieces: readonly Piece[], offset: number): number {
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  if (!piece) return 0;
  const wanted = Math.min(offset - piece.start, piece.text.length);
  let raw = piece.offset + 1;
  for (let count = 0; count < wanted; count++) raw += widthOf(json, raw);
  return raw;
}

function widthOf(json: string, at: number): number {
  if (json[at] !== '\\') return 1;
  return json[at + 1] === 'u' ? 6 : 2;
}
