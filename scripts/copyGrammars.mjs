// Copies the tree-sitter runtime and grammars from their pinned npm packages into syntaxes/ and refuses
// any file whose checksum is not the one in syntaxes/grammars.json.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export async function copyGrammars() {
  const list = JSON.parse(await readFile(path.join(root, 'syntaxes/grammars.json'), 'utf8'));
  for (const entry of [list.runtime, ...list.grammars]) {
    const bytes = await readFile(path.join(root, 'node_modules', entry.package, entry.file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== entry.sha256) {
      throw new Error(
        `${entry.package}/${entry.file}: checksum ${sha256}, syntaxes/grammars.json has ${entry.sha256}`,
      );
    }
    await writeFile(path.join(root, 'syntaxes', entry.file), bytes);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await copyGrammars();
