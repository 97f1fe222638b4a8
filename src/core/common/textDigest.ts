import { nameUuid } from './nameUuid.ts';

/** Namespace of these name-based UUIDs: a constant, or every digest would be another. */
const NAMESPACE = '1f0c5b1e-9d57-4a8e-8a52-6b1c7e2f4d90';

/**
 * A short name of what a text says, the same on every machine: line ends and a byte-order mark do not count, which git
 * makes differ. A UUIDv5 (RFC 9562), for it needs no host to be made.
 */
export function textDigest(text: string): string {
  return nameUuid(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), NAMESPACE);
}
