import { parse as parseToml } from 'smol-toml';
import { directoryOf } from './paths.ts';
import { normalizePypiName } from './pypiNames.ts';
import { constraintOf } from './pypiVersions.ts';
import { PythonManifestBuilder } from './pythonManifest.ts';
import { insertAt, lineEndOf } from './textEdits.ts';
import { TomlText } from './tomlEdits.ts';
import { asArray, asString, dig } from './values.ts';
import { inHouseStyle, requirementStyles } from './versionStyle.ts';
import type { TextChange } from '../model/text.ts';
import type { Manifest, WantedPackage } from './manifest.ts';

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
    const document = parseToml(block.text.replace(/^# ?/gm, ''));
    const dependencies = dig(document, 'dependencies');
    builder.addRequirements(dependencies, 'runtime');
    builder.requiresPython = asString(dig(document, 'requires-python'));
    builder.configOnly = dependencies === undefined;
  } catch {
    builder.fail('Its script metadata is not valid TOML.');
  }
  return builder.build();
}

/** The edit that adds a package to the block; none when it is there already. Undefined without a block that can be read. */
export function declareInScript(
  text: string,
  { name, version }: WantedPackage,
): readonly TextChange[] | undefined {
  const block = scriptBlock(text);
  const metadata = parseScriptMetadata('', text);
  if (block === undefined || metadata === undefined || metadata.problem !== undefined) return undefined;
  const wanted = normalizePypiName(name);
  if (metadata.declarations.some((each) => normalizePypiName(each.name) === wanted)) return [];
  const content = block.text.replace(/^# ?/gm, '');
  const others = asArray(dig(parseToml(content), 'dependencies')).map((each) =>
    constraintOf(asString(each) ?? ''),
  );
  const requirement =
    version === undefined ? name : name + inHouseStyle(version, others, requirementStyles, `>=${version}`);
  const added = new TomlText(content).appendToArray(['dependencies'], requirement);
  if (added === undefined) {
    if (dig(parseToml(content), 'dependencies') !== undefined) return undefined;
    return [insertAt(block.start, `# dependencies = [${JSON.stringify(requirement)}]${lineEndOf(text)}`)];
  }
  const start = block.start + offsetInComments(block.text, added.span.start);
  return [insertAt(start, added.text.replaceAll('\n', '\n# '))];
}

/** Where a place of the lines without their comment marks is in the lines with them. */
function offsetInComments(block: string, offset: number): number {
  let left = offset;
  let position = 0;
  for (const [line] of block.matchAll(/[^\n]*(?:\n|$)/g)) {
    const mark = /^# ?/.exec(line)?.[0].length ?? 0;
    if (left < line.length - mark) return position + mark + left;
    left -= line.length - mark;
    position += line.length;
  }
  return position;
}

/** The lines between the marks. Goes over the text once, however many blocks begin and never end. */
function scriptBlock(text: string): { readonly start: number; readonly text: string } | undefined {
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
      if (END.test(found) && before > from) return { start: from, text: text.slice(from, before) };
    }
  }
  return undefined;
}
