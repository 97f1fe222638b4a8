import { directoryOf, fileNameOf } from '../paths.ts';
import { moduleConstants, readLiteral } from '../pythonLiterals.ts';
import { PythonManifestBuilder } from '../pythonManifest.ts';
import { tokenizePython } from '../pythonTokens.ts';
import { readToxDeps } from '../toxSettings.ts';
import type { ManifestFormat } from '../manifest.ts';

/** Longest text, in UTF-16 code units, that is read. */
const maxLength = 200_000;

/** noxfile.py: `session.install("name", …)`. https://nox.thea.codes/en/stable/config.html#nox.sessions.Session.install */
export const noxfile: ManifestFormat = {
  id: 'noxfile',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'noxfile.py',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    builder.configOnly = true;
    const tokens = text.length > maxLength ? [] : tokenizePython(text);
    const constants = moduleConstants(tokens);
    /** Where the arguments end that were read last. */
    let read = 0;
    for (const [index, token] of tokens.entries()) {
      if (index < read) continue;
      const isInstall = token.kind === 'name' && (token.text === 'install' || token.text === 'conda_install');
      const before = tokens[index - 1];
      if (!isInstall || before?.kind !== 'other' || before.text !== '.') continue;
      const { value, end } = readLiteral(tokens, index + 1, constants);
      read = end;
      readToxDeps(linesOf(value.strings), path, builder);
    }
    return builder.build();
  },
};

/** Options and their values stand on one line, as in a requirements file. */
function linesOf(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && /^-[rce]$|^--(?:requirement|constraint|editable)$/.test(last)) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
