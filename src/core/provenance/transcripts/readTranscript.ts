/** A transcript that was read to its end, by what the file system says of it: it is read again only once it has changed. */
export interface ReadTranscript {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}
