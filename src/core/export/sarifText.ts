/** Longer than any real name; what is cut here stands whole in the source. */
const MOST_CHARACTERS = 300;

/**
 * A text as a plain text message of SARIF shows it: brackets would make a link and braces a placeholder (3.11.5 and
 * 3.11.6 of the standard). Characters that are not seen or turn the direction of others are made visible.
 */
export function plainMessage(text: string): string {
  const isLong = text.length > MOST_CHARACTERS;
  const cut = isLong ? `${text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return cut
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Surrogate}]/gu, '\uFFFD')
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

/** A path as a relative URI reference (RFC 3986). */
export function relativeUri(path: string): string {
  // Half a pair stands for nothing that could be encoded.
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
