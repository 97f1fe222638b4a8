import { sentence, type Sentence } from '../messages/sentence.ts';
import type { Bom } from '../sbom/bom.ts';
import { hasBomShape, shapeError } from '../sbom/bomShape.ts';
import { duplicateField } from '../sbom/duplicateFields.ts';
import { isObject } from '../sbom/jsonObjects.ts';

/** Versions of CycloneDX that have a JSON form, whose documents are valid in every later one of these. */
const versions: readonly string[] = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];

/** What our entries need. */
const ownVersion = '1.6';

/** In UTF-16 code units: what Dependency-Track takes, several times over. */
const maxLength = 128 * 1024 * 1024;
/** Deeper than any real BOM, and far from exhausting the stack. */
const maxDepth = 100;

/** Another tool's document, and how it is written. */
export interface ForeignBom {
  readonly bom: Bom;
  /** The version that holds both: theirs, or ours where that is later. */
  readonly specVersion: '1.6' | '1.7';
  /** What stands before a line, one level deep; empty where there is but one line. */
  readonly indent: string;
}

export type ReadBom = ForeignBom | { readonly problem: Sentence };

/** Reads a CycloneDX document of any tool. Never throws: what could not be kept whole is a problem. */
export function readBom(text: string): ReadBom {
  if (text.length > maxLength) return { problem: sentence('The file is too large.') };
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: sentence('The file is not JSON.') };
  }
  const problem = unsafePart(value, 0) ?? twicePart(json, value) ?? problemOf(value);
  if (problem) return { problem };
  const bom = value as Bom;
  return {
    bom,
    specVersion: (bom.specVersion as string) === '1.7' ? '1.7' : ownVersion,
    indent: /^\s*\{\r?\n([ \t]+)"/.exec(json)?.[1] ?? '',
  };
}

function twicePart(json: string, value: unknown): Sentence | undefined {
  const twice = duplicateField(json, value);
  return (
    twice &&
    sentence(
      'The file has the field {0} twice in one object (line {1}).',
      twice.name.slice(0, 40),
      String(twice.line),
    )
  );
}

function problemOf(value: unknown): Sentence | undefined {
  if (!isObject(value) || value['bomFormat'] !== 'CycloneDX')
    return sentence('The file is not a CycloneDX document: bomFormat is not "CycloneDX".');
  if (!versions.includes(String(value['specVersion'])))
    return sentence('The specVersion of the file is none of {0}.', versions.join(', '));
  if (value['signature'] !== undefined)
    return sentence('The file is signed: the signature would not hold for another content.');
  return hasBomShape(value)
    ? undefined
    : sentence('The file is not valid CycloneDX: {0}.', shapeError(value) ?? 'unreadable');
}

/** What JavaScript could not give back as it is. */
function unsafePart(value: unknown, depth: number): Sentence | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
      ? undefined
      : sentence('The file holds a number out of range.');
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= maxDepth) return sentence('The file has more than {0} levels.', String(maxDepth));
  if (Object.hasOwn(value, '__proto__')) return sentence('The file holds a field named __proto__.');
  for (const field of Object.values(value)) {
    const unsafe = unsafePart(field, depth + 1);
    if (unsafe !== undefined) return unsafe;
  }
  return undefined;
}
