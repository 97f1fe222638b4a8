/** A text of others in one line, in which what is not seen or turns the direction is made visible. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\p{Cf}\p{Surrogate}]/gu, '\uFFFD');
}
