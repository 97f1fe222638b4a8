import type { Bom } from '../sbom/bom.ts';
import { hasBomShape, shapeError } from '../sbom/bomShape.ts';
import { duplicateField } from '../sbom/duplicateFields.ts';
import { isObject } from '../sbom/jsonObjects.ts';

/** Versions of CycloneDX that have a JSON form, whose documents are valid in every later one of these. */
const versions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'] as const;
type SpecVersion = (typeof versions)[number];

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
  readonly specVersion: SpecVersion;
  /** What stands before a line, one level deep; empty where there is but one line. */
  readonly indent: string;
}

export type ReadBom = ForeignBom | { readonly problem: string };

/** Reads a CycloneDX document of any tool. Never throws: what could not be kept whole is a problem. */
export function readBom(text: string): ReadBom {
  if (text.length > maxLength) return { problem: 'it is too large' };
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'it is not JSON' };
  }
  const unsafe = unsafePart(value, 0);
  if (unsafe !== undefined) return { problem: `it holds ${unsafe}` };
  const twice = duplicateField(json, value);
  if (twice)
    return {
      problem: `it has the field ${twice.name.slice(0, 40)} twice in one object (line ${twice.line})`,
    };
  if (!isObject(value) || value['bomFormat'] !== 'CycloneDX')
    return { problem: 'it is no CycloneDX document: bomFormat is not "CycloneDX"' };
  const found = versions.find((version) => version === value['specVersion']);
  if (!found) return { problem: `its specVersion is none of ${versions.join(', ')}` };
  if (value['signature'] !== undefined)
    return { problem: 'it is signed: the signature would not hold for another content' };
  if (!hasBomShape(value)) return { problem: `it is not valid: ${shapeError(value) ?? 'unreadable'}` };
  return {
    bom: value,
    specVersion: found === '1.7' ? found : ownVersion,
    indent: /^\s*\{\r?\n([ \t]+)"/.exec(json)?.[1] ?? '',
  };
}

/** What JavaScript could not give back as it is. */
function unsafePart(value: unknown, depth: number): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
      ? undefined
      : 'a number out of range';
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= maxDepth) return `more than ${maxDepth} levels`;
  if (Object.hasOwn(value, '__proto__')) return 'a field named __proto__';
  for (const field of Object.values(value)) {
    const unsafe = unsafePart(field, depth + 1);
    if (unsafe !== undefined) return unsafe;
  }
  return undefined;
}
