import { directoryOf, fileNameOf } from '../paths.ts';
import { moduleConstants, readLiteral } from '../pythonLiterals.ts';
import { PythonManifestBuilder, isDevName } from '../pythonManifest.ts';
import { tokenizePython } from '../pythonTokens.ts';
import type { DependencyGroup, ManifestFormat } from '../manifest.ts';
import type { PythonLiteral } from '../pythonLiterals.ts';
import type { PythonToken } from '../pythonTokens.ts';

const REQUIREMENTS: ReadonlyMap<string, DependencyGroup> = new Map([
  ['install_requires', 'runtime'],
  ['requires', 'runtime'],
  ['tests_require', 'dev'],
  ['setup_requires', 'build'],
]);

const KEYWORDS = new Set([
  ...REQUIREMENTS.keys(),
  'extras_require',
  'name',
  'packages',
  'py_modules',
  'package_dir',
  'python_requires',
]);

/** Longest text, in UTF-16 code units, that is read; those that people write are a hundredth of it. */
const MAX_LENGTH = 200_000;
/** Longest string that is taken for the name of a requirements file. */
const MAX_FILE_NAME = 200;

/**
 * setup.py, read without running it: https://setuptools.pypa.io/en/latest/references/keywords.html
 * Lists of literals and module-level constants are followed; anything computed becomes a problem.
 */
export const setupPy: ManifestFormat = {
  id: 'setup-py',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'setup.py',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    if (text.length > MAX_LENGTH) {
      builder.fail('It is too long to be read.');
      return builder.build();
    }
    const tokens = tokenizePython(text);
    const constants = moduleConstants(tokens);
    let isSetup = false;
    for (const [index, token] of tokens.entries()) {
      isSetup ||= token.kind === 'name' && token.text === 'setup' && isOpening(tokens[index + 1]);
      const keyword = keywordAt(tokens, index);
      if (keyword === undefined) continue;
      const { value } = readLiteral(tokens, index + 2, constants);
      if (!readKeyword(keyword, value, builder)) readComputed(keyword, tokens, constants, builder);
    }
    // A module that happens to be called setup.py, or a stub beside setup.cfg: it declares nothing itself.
    builder.configOnly = !isSetup;
    return builder.build();
  },
};

/** `install_requires=` in a call or `"install_requires":` in a dict of arguments. */
function keywordAt(tokens: readonly PythonToken[], index: number): string | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next?.kind !== 'other') return undefined;
  if (token.kind === 'name' && next.text === '=' && !token.isLineStart && KEYWORDS.has(token.text))
    return token.text;
  if (token.kind === 'name' && next.text === '=' && token.isLineStart && isArgument(tokens, index)) {
    return KEYWORDS.has(token.text) ? token.text : undefined;
  }
  if (token.kind === 'string' && next.text === ':' && KEYWORDS.has(token.value)) return token.value;
  return undefined;
}

/** An argument on its own line follows a bracket or a comma; an assignment does not. */
function isArgument(tokens: readonly PythonToken[], index: number): boolean {
  const previous = tokens[index - 1];
  return previous?.kind === 'other' && (previous.text === '(' || previous.text === ',');
}

function isOpening(token: PythonToken | undefined): boolean {
  return token?.kind === 'other' && token.text === '(';
}

/** Takes what the literal says; false where a part of a list of requirements is computed. */
function readKeyword(keyword: string, value: PythonLiteral, builder: PythonManifestBuilder): boolean {
  const group = REQUIREMENTS.get(keyword);
  if (group !== undefined) {
    builder.addRequirements(value.strings.flatMap(splitLines), group);
    return value.isWhole;
  }
  if (keyword === 'extras_require') {
    for (const [extra, list] of value.entries) {
      builder.addRequirements(list.strings, isDevName(extra) ? 'dev' : 'optional');
    }
    return value.isWhole;
  }
  if (keyword === 'name') {
    const [name] = value.strings;
    if (name !== undefined && value.isWhole) builder.projectName ??= name;
  } else if (keyword === 'python_requires') {
    [builder.requiresPython] = value.strings;
  } else if (keyword === 'package_dir') {
    for (const [name, root] of value.entries) {
      if (name === '') builder.addSourceRoot(root.strings[0]);
      else builder.addLocalModule(name);
    }
  } else {
    for (const name of value.strings) builder.addLocalModule(name);
  }
  return true;
}

/**
 * Many files read the list out of a requirements file that they name; that file then is the answer. Others pick
 * from lists above: what those hold is declared, and the doubt stays.
 */
function readComputed(
  keyword: string,
  tokens: readonly PythonToken[],
  constants: ReadonlyMap<string, PythonLiteral>,
  builder: PythonManifestBuilder,
): void {
  const files = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'string' || token.value.length > MAX_FILE_NAME) continue;
    if (/^[\w./-]*require[\w./-]*\.(txt|in)$/i.test(token.value)) files.add(token.value);
  }
  for (const file of files) builder.addInclude(file.replace(/^\//, ''));
  if (files.size > 0) return;
  for (const [name, constant] of constants) {
    if (/dep|require/i.test(name)) builder.addRequirements(constant.strings, 'runtime');
  }
  builder.fail(`Its ${keyword} is computed when it runs.`);
}

/** One string may hold a requirement on every line. */
function splitLines(value: string): readonly string[] {
  return value.split(/\r\n|\n|\\n/);
}
