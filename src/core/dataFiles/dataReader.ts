import { isSecretName, maskSecrets } from '../common/mask.ts';
import type { DataFile } from '../model/dataFile.ts';
import type { ForeignStep, PortableValue } from '../model/portable.ts';
import { LineIndex, type Span } from '../model/text.ts';
import type { DataFormatId } from './dataFormat.ts';
import { variableIn } from './environmentFiles.ts';
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

/** What a data file tells of itself. */
export class DataReader {
  private readonly roots = new Map<DataFormatId | undefined, DataNode | undefined>();

  constructor(private readonly file: DataText) {}

  /** What it has under some keys: empty where there is nothing. Of a table it is told where it stands. */
  content(keys: readonly string[], format?: DataFormatId): readonly PortableValue[] {
    const root = this.rootOf(format);
    if (!root) return [unknown];
    const node = nodeAt(root, keys);
    if (!node) return [];
    if (isSecretName(keys.at(-1) ?? '')) return [unknown];
    if (node.kind !== 'table' && node.kind !== 'list') return [this.portable(node)];
    const file: DataFile = { path: this.file.path, base: 'folder' };
    const origin = 'config-file';
    return [{ kind: 'file', file, stage: 'loaded', ...(format && { format }), keys, origin, steps: [] }];
  }

  /** What it sets a variable of the environment to: empty where it does not. */
  variable(name: string): readonly PortableValue[] {
    const root = this.rootOf(undefined);
    if (!root || isSecretName(name)) return [];
    return variableIn(this.file.path, root, name).map((node) => this.portable(node));
  }

  private rootOf(format: DataFormatId | undefined): DataNode | undefined {
    if (!this.roots.has(format)) this.roots.set(format, readData(this.file.path, this.file.text, format));
    return this.roots.get(format);
  }

  private portable(node: DataNode): PortableValue {
    if (node.kind === 'literal') return { kind: 'literal', value: node.value };
    if (node.kind !== 'text' || node.text.length > maxTextLength) return unknown;
    // A credential is nobody's business.
    if (maskSecrets(node.text) !== node.text) return unknown;
    return { kind: 'text', text: node.text, origin: 'config-file', steps: [stepAt(node.span, this.file)] };
  }
}

const unknown: PortableValue = { kind: 'unknown' };

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
