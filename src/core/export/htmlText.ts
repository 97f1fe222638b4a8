/** A text as HTML shows it, in an element or an attribute; what is not seen, or turns the direction, is made visible. */
export function escaped(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Surrogate}]/gu, '\uFFFD')
    .replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
