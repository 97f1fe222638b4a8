/** WHATWG Encoding, present in every host: https://encoding.spec.whatwg.org/#interface-textdecoder */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

export type DecodedText = { readonly text: string } | { readonly problem: 'binary' };

/** How many bytes are looked at to tell text from anything else. */
const sniffedBytes = 8192;

/**
 * Bytes of a file as text. UTF-8 unless a byte-order mark says UTF-16; invalid sequences become U+FFFD. The mark
 * itself is dropped. A NUL byte near the start means that it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.subarray(0, sniffedBytes).includes(0)) return { problem: 'binary' };
  return { text: new TextDecoder('utf-8').decode(bytes) };
}
