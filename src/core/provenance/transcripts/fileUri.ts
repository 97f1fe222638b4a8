/** The path of a `file:` URI; a path stays what it is. */
export function pathOfUri(given: string | undefined): string | undefined {
  const [, encoded] = /^file:\/\/(?:localhost)?(\/.*)$/s.exec(given ?? '') ?? [];
  if (encoded === undefined) return given;
  try {
    return decodeURIComponent(encoded).replace(/^\/([A-Za-z]:\/)/, '$1');
  } catch {
    return undefined;
  }
}
