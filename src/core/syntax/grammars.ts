import { Language, Parser } from 'web-tree-sitter';

/** Where the wasm files come from; file names are those in `syntaxes/`. */
export interface GrammarSource {
  read(file: string): Promise<Uint8Array>;
}

const runtimeFile = 'web-tree-sitter.wasm';

/** The runtime is one for the whole thread. It puts a view of its memory into the options that it is started with. */
const runtimeOptions: { HEAPU8?: Uint8Array } = {};

/** What the runtime and all trees take. It never shrinks. */
export function runtimeMemoryBytes(): number {
  return runtimeOptions.HEAPU8?.byteLength ?? 0;
}

/** Loads the tree-sitter runtime and each grammar once, and only when first asked for. */
export class Grammars {
  private runtime: Promise<void> | undefined;
  private readonly languages = new Map<string, Promise<Language>>();

  constructor(private readonly source: GrammarSource) {}

  load(file: string): Promise<Language> {
    let language = this.languages.get(file);
    if (!language) {
      language = this.loadOnce(file);
      this.languages.set(file, language);
      // A failed read must not be remembered: the next document tries again.
      language.catch(() => this.languages.delete(file));
    }
    return language;
  }

  private async loadOnce(file: string): Promise<Language> {
    this.runtime ??= this.source.read(runtimeFile).then((wasmBinary) =>
      // `locateFile` is given because the bundled runtime cannot work out its own URL.
      Parser.init(Object.assign(runtimeOptions, { wasmBinary, locateFile: (name: string) => name })),
    );
    const runtime = this.runtime;
    runtime.catch(() => {
      this.runtime = undefined;
    });
    const [bytes] = await Promise.all([this.source.read(file), runtime]);
    return Language.load(bytes);
  }
}
