import type { FileContent } from '../analyzer.ts';

/** Bytes up to here are copied: that costs next to nothing, and they can be sent again when the worker dies. */
const maxCopied = 1_000_000;

export interface Parcel {
  readonly content: FileContent;
  readonly transfer: readonly ArrayBuffer[];
  /** The sender still has what it sent. */
  readonly isKept: boolean;
}

/**
 * Makes a file's content ready to be sent. Only a buffer that holds nothing else may be given away: small ones of
 * Node share a pool, and a message that came in may be cut into several.
 */
export function handOver(content: FileContent): Parcel {
  if (typeof content === 'string') return { content, transfer: [], isKept: true };
  const { buffer, byteLength } = content;
  if (byteLength > maxCopied && buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
    return { content, transfer: [buffer], isKept: false };
  const copy = new Uint8Array(content);
  return { content: copy, transfer: [copy.buffer], isKept: true };
}
