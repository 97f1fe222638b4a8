import { maskSecrets } from '../common/mask.ts';
import type { ForeignStep, PortableValue } from '../model/portable.ts';
import { LineIndex, type Span } from '../model/text.ts';
import type { DataFormatId } from './dataFormat.ts';
import { nodeAt, type DataNode } from './dataNode.ts';
import { readData } from './readData.ts';

/** Longest piece of a line that is shown, in characters. */
const maxShown = 120;
/** Longest text that can be the name of anything. */
const maxTextLength = 1000;

/** A data file as it was read. */
export interface DataText {
  readonly path: string;
  readonly text: string;
}

/**
 * What data files say under some keys: empty where none has anything there. Several files that may be meant give
 * several values. Of a table it is told in which file it stands.
 */
export function contentAnswer(
  files: readonly DataText[],
  keys: readonly string[],
  format?: DataFormatId,
): readonly PortableValue[] {
  const values: PortableValue[] = [];
  for (const file of files) {
    const root = readData(file.path, file.text, format);
    const node = root ? nodeAt(root, keys) : ({ kind: 'unknown' } as const);
    if (node?.kind === 'table' || node?.kind === 'list') {
      const { path } = file;
      const origin = 'config-file';
      values.push({
        kind: 'file',
        file: { path, base: 'folder' },
        stage: 'loaded',
        ...(format && { format }),
        keys,
        origin,
        steps: [],
      });
    } else if (node) values.push(portable(node, file));
  }
  return values;
}

function portable(node: DataNode | { readonly kind: 'unknown' }, file: DataText): PortableValue {
  if (node.kind === 'literal') return { kind: 'literal', value: node.value };
  if (node.kind !== 'text' || node.text.length > maxTextLength) return { kind: 'unknown' };
  return { kind: 'text', text: node.text, origin: 'config-file', steps: [stepAt(node.span, file)] };
}

function stepAt(span: Span, { path, text }: DataText): ForeignStep {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start);
  // Masked before it is cut: half a credential is no longer recognised as one.
  const line = maskSecrets(text.slice(start, Math.min(end < 0 ? text.length : end, start + 4 * maxShown)));
  const shown = line.replaceAll(/\s+/g, ' ').trim();
  return {
    file: path,
    text: shown.length > maxShown ? `${shown.slice(0, maxShown - 1)}…` : shown,
    range: new LineIndex(text).rangeOf(span),
  };
}
