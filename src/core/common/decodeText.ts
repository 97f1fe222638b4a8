/** WHATWG Encoding, present in every host: https://encoding.spec.whatwg.org/#interface-textdecoder */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

export type DecodedText = { readonly text: string } | { readonly problem: 'binary' };

/** How many characters are looked at to tell text from anything else. */
const sniffedLength = 8192;

/** Making one takes longer than reading a small file with it; it keeps nothing from one text to the next. */
const utf8 = new TextDecoder('utf-8');

/**
 * Bytes of a file as text. UTF-8 unless a byte-order mark says UTF-16; invalid sequences become U+FFFD. The mark
 * itself is dropped. A NUL near the start means that it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const text = utf8.decode(bytes);
  // Strings are searched many times faster than bytes.
  return text.slice(0, sniffedLength).includes('\0') ? { problem: 'binary' } : { text };
}
