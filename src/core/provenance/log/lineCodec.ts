import type { Label, TrackedLine } from '../model/label.ts';
import type { LineSketch } from '../tracking/lineSketch.ts';
import type { EncodedLabel, EncodedLines, EncodedRun } from './events.ts';
import { decodeSketches, encodeSketches } from './sketchCodec.ts';

export function encodeLines(lines: readonly TrackedLine[]): EncodedLines {
  const authors = new Map<string, number>();
  const numberOf = (author: string): number => {
    const known = authors.get(author) ?? authors.size;
    authors.set(author, known);
    return known;
  };
  const runs: EncodedRun[] = [];
  for (const { sketch, label } of lines) {
    const last = runs.at(-1);
    if (!label) {
      if (last?.length === 1) runs[runs.length - 1] = [last[0] + 1];
      else runs.push([1]);
      continue;
    }
    if (!isPlain(label, sketch)) {
      runs.push([1, encodeLabel(label, sketch, numberOf)]);
      continue;
    }
    const author = numberOf(label.author);
    if (last?.[1] === author) runs[runs.length - 1] = [last[0] + 1, author];
    else runs.push([1, author]);
  }
  return { s: encodeSketches(lines.map(({ sketch }) => sketch)), a: [...authors.keys()], l: runs };
}

/** Undefined when the parts do not fit together. */
export function decodeLines({ s, a, l }: EncodedLines): TrackedLine[] | undefined {
  const sketches = decodeSketches(s);
  if (!sketches) return undefined;
  const lines: TrackedLine[] = [];
  for (const run of l) {
    const [count, label] = run;
    for (let index = 0; index < count; index++) {
      const sketch = sketches[lines.length];
      if (!sketch) return undefined;
      const decoded = decodeLabel(label, sketch, a);
      lines.push(decoded ? { sketch, label: decoded } : { sketch });
    }
  }
  return lines.length === sketches.length ? lines : undefined;
}

function isPlain(label: Label, sketch: LineSketch): boolean {
  return (
    label.written.hash === sketch.hash &&
    label.isMoved !== true &&
    label.isChanged !== true &&
    label.was === undefined
  );
}

function encodeLabel(label: Label, sketch: LineSketch, numberOf: (author: string) => number): EncodedLabel {
  return {
    a: numberOf(label.author),
    ...(label.written.hash === sketch.hash ? {} : { w: encodeSketches([label.written]) }),
    ...(label.isMoved === true ? { moved: true } : {}),
    ...(label.isChanged === true ? { changed: true } : {}),
    ...(label.was ? { was: encodeLabel(label.was, sketch, numberOf) } : {}),
  };
}

function decodeLabel(
  label: number | EncodedLabel | undefined,
  sketch: LineSketch,
  authors: readonly string[],
): Label | undefined {
  if (label === undefined) return undefined;
  const encoded: EncodedLabel = typeof label === 'number' ? { a: label } : label;
  const author = authors[encoded.a];
  const written = encoded.w === undefined ? sketch : decodeSketches(encoded.w)?.[0];
  if (author === undefined || !written) return undefined;
  const was = decodeLabel(encoded.was, sketch, authors);
  return {
    author,
    written,
    ...(encoded.moved === true ? { isMoved: true } : {}),
    ...(encoded.changed === true ? { isChanged: true } : {}),
    ...(was ? { was } : {}),
  };
}
