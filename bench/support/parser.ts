import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

/** tree-sitter by itself. An analyzer must have parsed before: that starts the WebAssembly module. */
export async function loadParser(root: string, language: 'python' | 'typescript'): Promise<Parser> {
  const parser = new Parser();
  const grammar = await readFile(path.join(root, `syntaxes/tree-sitter-${language}.wasm`));
  parser.setLanguage(await Language.load(grammar));
  return parser;
}
