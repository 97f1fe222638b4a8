import { createHash } from 'node:crypto';

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** Of a text in UTF-8, in hexadecimal digits of lower case. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
