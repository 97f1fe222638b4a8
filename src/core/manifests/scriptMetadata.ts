import { parse as parseToml } from 'smol-toml';
import { directoryOf } from './paths.ts';
import { PythonManifestBuilder } from './pythonManifest.ts';
import { dig } from './values.ts';
import type { Manifest } from './manifest.ts';

/** https://packaging.python.org/en/latest/specifications/inline-script-metadata/#reference-implementation */
const BLOCK = /^# \/\/\/ script[ \t]*\r?\n((?:#(?:| [^\r\n]*)\r?\n)+?)# \/\/\/[ \t]*$/m;

/**
 * The manifest inside a Python file (`# /// script`), kept under the file's own path; it speaks for that file
 * only. Undefined when there is none. Never throws.
 */
export function parseScriptMetadata(path: string, text: string): Manifest | undefined {
  const block = BLOCK.exec(text)?.[1];
  if (block === undefined) return undefined;
  const builder = new PythonManifestBuilder(path, directoryOf(path));
  try {
    const document = parseToml(block.replace(/^# ?/gm, ''));
    builder.addRequirements(dig(document, 'dependencies'), 'runtime');
  } catch {
    builder.fail('Its script metadata is not valid TOML.');
  }
  return builder.build();
}
