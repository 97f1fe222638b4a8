import type { GrammarSource } from '../../syntax/grammars.ts';
import type { GrammarMessage } from './protocol.ts';

interface Reader {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Grammars for a worker that cannot read files: it asks the other side for them. */
export class AskedGrammars implements GrammarSource {
  private readonly readers = new Map<string, Reader[]>();

  constructor(private readonly ask: (file: string) => void) {}

  read(file: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const readers = this.readers.get(file) ?? [];
      this.readers.set(file, [...readers, { resolve, reject }]);
      if (readers.length === 0) this.ask(file);
    });
  }

  receive({ file, bytes }: GrammarMessage): void {
    const readers = this.readers.get(file) ?? [];
    this.readers.delete(file);
    for (const { resolve, reject } of readers) {
      if (bytes) resolve(bytes);
      else reject(new Error(`${file} could not be read`));
    }
  }
}
