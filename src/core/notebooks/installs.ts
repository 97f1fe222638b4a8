import { PlacedText } from '../commands/placedText.ts';
import { librariesIn } from '../commands/pythonInstalls.ts';
import { readScript } from '../commands/shellScript.ts';
import { literalOf } from '../commands/word.ts';

const mark = /^[ \t]*[%!]{1,2}[ \t]*/;
const mayInstall = /\b(?:install|add)\b/;
/** Lists of words that a cell may run, and lines that it hands to a shell. */
const runs =
  /\[[^[\]]{0,200}["']install["'][^[\]]{0,2000}\]|\b(?:system|popen|getoutput|run|call|check_call|check_output|Popen)\(\s*f?(["'])([^\r\n]{0,500}?)\1/g;

/** The distributions that a line of a notebook installs: `%pip install a "b>=1"`, `!pip install c`. */
export function installsIn(line: string): readonly string[] {
  return mayInstall.test(line) ? installedByScript(line.replace(mark, '')) : [];
}

/** Those that its Python installs: `subprocess.run([sys.executable, "-m", "pip", "install", "a"])`, `os.system("pip install b")`. */
export function installsInCode(cell: string): readonly string[] {
  if (!/["' ]install["' ]/.test(cell)) return [];
  return [...cell.matchAll(runs)].flatMap(({ index, 0: whole, 2: script }) =>
    isInComment(cell, index) ? [] : installedByScript(script ?? asCommand(whole)),
  );
}

function isInComment(cell: string, at: number): boolean {
  return /^[ \t]*#/.test(cell.slice(cell.lastIndexOf('\n', at) + 1, at));
}

/** `[sys.executable, "-m", "pip"]` as a shell has it; what is no string is a variable. */
function asCommand(list: string): string {
  return [...list.matchAll(/(["'])(.*?)\1|[^\s,[\]"']+/g)]
    .map(([whole, quote, text]) =>
      quote === undefined ? `$${whole.replace(/\W+/g, '_')}` : `'${text ?? ''}'`,
    )
    .join(' ');
}

function installedByScript(script: string): readonly string[] {
  return readScript(PlacedText.of(script)).flatMap(({ words }) => {
    const isRoot = literalOf(words[0]) === 'sudo';
    return librariesIn(isRoot ? words.slice(1) : words).map(({ name }) => name);
  });
}
