import type { Bom, BomMetadata } from './bom.ts';
import { hasBomShape, shapeError } from './bomShape.ts';
import { duplicateField } from './duplicateFields.ts';
import { isObject } from './jsonObjects.ts';
import { SCHEMA_VERSION } from './metadata.ts';
import { PROPERTY, valuesOf } from './properties.ts';

export type FragmentProblemCode =
  | 'too-large'
  | 'conflict-markers'
  | 'invalid-json'
  | 'unsafe'
  | 'not-cyclonedx'
  | 'unsupported-version'
  | 'malformed'
  | 'foreign'
  | 'newer-schema';

/** Why a file must not be overwritten, with a message for people. */
interface FragmentProblem {
  readonly code: FragmentProblemCode;
  readonly message: string;
}

export type ParsedFragment =
  | { readonly bom: Bom; readonly problem?: undefined }
  | { readonly bom?: undefined; readonly problem: FragmentProblem };

/** In UTF-16 code units: some thousand items take a few millions. */
const MAX_LENGTH = 16 * 1024 * 1024;
/** Deeper than any real BOM, and far from exhausting the stack. */
const MAX_DEPTH = 100;

/**
 * Reads a fragment. Never throws. Whatever is not surely a fragment that this version wrote comes back as a
 * problem, and the file then must be left as it is: it may hold the work of people.
 */
export function parseFragment(text: string): ParsedFragment {
  if (text.length > MAX_LENGTH) {
    return problem('too-large', `The file has more than ${MAX_LENGTH} characters. It was not read.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return hasConflictMarkers(text)
      ? problem('conflict-markers', 'The file holds merge conflict markers. Resolve the conflict first.')
      : problem(
          'invalid-json',
          `The file is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
        );
  }
  const unsafe = unsafePart(value, 0) ?? ambiguousPart(text, value);
  if (unsafe !== undefined) return problem('unsafe', `The file holds ${unsafe}. It was not read.`);
  return checkedFragment(value);
}

/** A line that begins with a marker cannot be in a JSON text that parses. */
function hasConflictMarkers(text: string): boolean {
  return /^(?:<{7}|\|{7}|>{7})(?:\s|$)/m.test(text);
}

function checkedFragment(value: unknown): ParsedFragment {
  if (!isObject(value) || value['bomFormat'] !== 'CycloneDX') {
    return problem('not-cyclonedx', 'The file is not a CycloneDX document: bomFormat is not "CycloneDX".');
  }
  if (value['specVersion'] !== '1.6') {
    return problem(
      'unsupported-version',
      `The file is CycloneDX ${shown(value['specVersion'])}; the fragment is kept in CycloneDX 1.6.`,
    );
  }
  if (!hasBomShape(value)) {
    return problem('malformed', `The file is not valid CycloneDX: ${shapeError(value) ?? 'unreadable'}.`);
  }
  return foreignOrNewer(value.metadata) ?? { bom: value };
}

function foreignOrNewer(metadata: BomMetadata | undefined): ParsedFragment | undefined {
  const schemas = valuesOf(metadata, PROPERTY.schema);
  if (schemas.length === 0) {
    return problem(
      'foreign',
      `The file was not written by Shadowlight: it has no property ${PROPERTY.schema}.`,
    );
  }
  const known = schemas.every((schema) => /^[1-9]\d{0,8}$/.test(schema) && Number(schema) <= SCHEMA_VERSION);
  if (known) return undefined;
  return problem(
    'newer-schema',
    `The file was written by a newer Shadowlight (schema ${schemas.join(', ')}, this one knows ${SCHEMA_VERSION}). Update the extension.`,
  );
}

/** What JSON can hold and this tool could not keep as it is, or not read safely. */
function unsafePart(value: unknown, depth: number): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'a number out of range';
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return `more than ${MAX_DEPTH} levels`;
  if (Object.hasOwn(value, '__proto__')) return 'a field named __proto__';
  for (const field of Object.values(value)) {
    const unsafe = unsafePart(field, depth + 1);
    if (unsafe !== undefined) return unsafe;
  }
  return undefined;
}

/** Only after `unsafePart`: looking for a double calls itself for every level. */
function ambiguousPart(text: string, value: unknown): string | undefined {
  const twice = duplicateField(text, value);
  return (
    twice && `the field ${JSON.stringify(twice.name.slice(0, 40))} twice in one object (line ${twice.line})`
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20) : 'of unknown version';
}

function problem(code: FragmentProblemCode, message: string): ParsedFragment {
  return { problem: { code, message } };
}
