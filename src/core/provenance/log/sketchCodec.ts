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
  // Cut out of one text: to put each together from its characters takes three times as long.
  const characters = asCharacters(bytes);
  const sketches: LineSketch[] = [];
  for (let at = 0; at < bytes.length;) {
    const hash = hashAt(bytes, at);
    const weight = bytes[at + 4];
    at += 5;
    let count = 0;
    for (let shift = 0; shift <= 21; shift += 7) {
      const part = bytes[at++] ?? 0;
      count |= (part & 127) << shift;
      if (part < 128) break;
    }
    if (weight === undefined || at + count > bytes.length) return undefined;
    sketches.push({ hash, weight, tokens: characters.slice(at, at + count) });
    at += count;
  }
  return sketches;
}

function hashAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = [
    bytes[at],
    bytes[at + 1],
    bytes[at + 2],
    bytes[at + 3],
  ];
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

/** So many arguments fit on any stack. */
const charactersAtOnce = 8_192;

/** Each byte as the character of its number. */
function asCharacters(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += charactersAtOnce) {
    // Not by spreading: that takes ten times as long.
    characters += Reflect.apply(
      String.fromCharCode,
      undefined,
      bytes.subarray(at, at + charactersAtOnce),
    ) as string;
  }
  return characters;
}
