import type { LineSketch } from '../tracking/lineSketch.ts';
import { fromBase64, toBase64 } from './base64.ts';

/**
 * Sketches of lines, one behind the other: four bytes of hash, one of weight, the number of tokens (seven bits a byte,
 * the last one below 128), the tokens; all in base64. Some 20 characters a line.
 */
export function encodeSketches(sketches: readonly LineSketch[]): string {
  const bytes: number[] = [];
  for (const { hash, weight, tokens } of sketches) {
    bytes.push(hash >>> 24, (hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff, weight);
    let count = tokens.length;
    for (; count > 127; count >>>= 7) bytes.push((count & 127) | 128);
    bytes.push(count);
    for (let at = 0; at < tokens.length; at++) bytes.push(tokens.charCodeAt(at));
  }
  return toBase64(bytes);
}

/** Undefined for what is none. */
export function decodeSketches(text: string): LineSketch[] | undefined {
  const bytes = fromBase64(text);
  if (!bytes) return undefined;
  const sketches: LineSketch[] = [];
  let at = 0;
  const next = (): number => bytes[at++] ?? Number.NaN;
  while (at < bytes.length) {
    const hash = ((next() << 24) | (next() << 16) | (next() << 8) | next()) >>> 0;
    const weight = next();
    let count = 0;
    for (let shift = 0; shift <= 21; shift += 7) {
      const part = next();
      count |= (part & 127) << shift;
      if (part < 128) break;
    }
    if (Number.isNaN(weight) || at + count > bytes.length) return undefined;
    let tokens = '';
    for (const end = at + count; at < end; at++) tokens += String.fromCharCode(bytes[at] ?? 0);
    sketches.push({ hash, weight, tokens });
  }
  return sketches;
}
