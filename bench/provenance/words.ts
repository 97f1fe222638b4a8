/** Words and signs of a line. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\w+|[^\w\s]/g) ?? [];
}
