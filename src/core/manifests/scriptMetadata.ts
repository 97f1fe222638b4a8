import { parse as parseToml } from 'smol-toml';
import { directoryOf } from './paths.ts';
import { PythonManifestBuilder } from './pythonManifest.ts';
import { asString, dig } from './values.ts';
import type { Manifest } from './manifest.ts';

/** https://packaging.python.org/en/latest/specifications/inline-script-metadata/#reference-implementation */
const START = /^# \/\/\/ script[ \t]*\r?\n/gm;
const LINE = /#(?:| [^\r\n]*)(?:\r?\n|$)/y;
const END = /^# \/\/\/[ \t]*\r?\n?$/;

/**
 * The manifest inside a Python file (`# /// script`), kept under the file's own path; it speaks for that file
 * only. Undefined when there is none. Never throws.
 */
export function parseScriptMetadata(path: string, text: string): Manifest | undefined {
  const block = scriptBlock(text);
  if (block === undefined) return undefined;
  const builder = new PythonManifestBuilder(path, directoryOf(path));
  builder.ofScript = true;
  try {
    const document = parseToml(block.replace(/^# ?/gm, ''));
    const dependencies = dig(document, 'dependencies');
    builder.addRequirements(dependencies, 'runtime');
    builder.requiresPython = asString(dig(document, 'requires-python'));
    builder.configOnly = dependencies === undefined;
  } catch {
    builder.fail('Its script metadata is not valid TOML.');
  }
  return builder.build();
}

/** The lines between the marks. Goes over the text once, however many blocks begin and never end. */
function scriptBlock(text: string): string | undefined {
  if (!text.includes('# /// script')) return undefined;
  const start = new RegExp(START);
  const line = new RegExp(LINE);
  while (start.exec(text) !== null) {
    const from = start.lastIndex;
    for (line.lastIndex = from; ;) {
      const before = line.lastIndex;
      const found = line.exec(text)?.[0];
      if (found === undefined || found === '') {
        start.lastIndex = before;
        break;
      }
      if (END.test(found) && before > from) return text.slice(from, before);
    }
  }
  return undefined;
}
