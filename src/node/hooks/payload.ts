import type { Readable } from 'node:stream';

/** Larger events are not taken: a file of such a size was not written by hand or by an edit. */
const maxBytes = 16 * 1024 * 1024;

/** The tool waits for its hook. */
const maxMs = 3_000;

/** All that comes in; undefined when it is too much, or does not end. */
export function readPayload(input: Readable): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => resolve(undefined), maxMs);
    const done = (payload: string | undefined): void => {
      clearTimeout(timer);
      resolve(payload);
    };
    input.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) done(undefined);
      else chunks.push(chunk);
    });
    input.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
    input.on('error', () => done(undefined));
  });
}
