import { v5 } from 'uuid';

/**
 * The UUIDv5 (RFC 9562) of a name. It is made of UTF-8, which has no form for half of a surrogate pair: what a text that
 * is not well-formed has in its place is U+FFFD, as everywhere else where such a text is written.
 */
export function nameUuid(name: string, namespace: string): string {
  return v5(name.replace(/\p{Surrogate}/gu, '\uFFFD'), namespace);
}
