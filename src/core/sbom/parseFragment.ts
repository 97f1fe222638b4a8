import { sentence, type Sentence } from '../messages/sentence.ts';
import type { Bom, BomMetadata } from './bom.ts';
import { hasBomShape, shapeError } from './bomShape.ts';
import { duplicateField } from './duplicateFields.ts';
import { isObject } from './jsonObjects.ts';
import { LinesOf, lineAt, lineOfSyntaxError, type BomPath } from './linesOf.ts';
import { SCHEMA_VERSION } from './metadata.ts';
import { PROPERTY, valuesOf } from './properties.ts';

export const fragmentProblemCodes = [
  'too-large',
  'conflict-markers',
  'invalid-json',
  'unsafe',
  'not-cyclonedx',
  'unsupported-version',
  'malformed',
  'foreign',
  'newer-schema',
] as const;

export type FragmentProblemCode = (typeof fragmentProblemCodes)[number];

/** Why a file must not be overwritten, with a message for people. */
interface FragmentProblem {
  readonly code: FragmentProblemCode;
  readonly message: Sentence;
  /** From 1; undefined where no line is to blame. */
  readonly line?: number | undefined;
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
  if (text.length > MAX_LENGTH)
    return problem(
      'too-large',
      sentence('The file has more than {0} characters. It was not read.', String(MAX_LENGTH)),
    );
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const marker = conflictMarker(json);
    return marker === undefined
      ? problem('invalid-json', sentence('The file is not JSON.'), lineOfSyntaxError(json))
      : problem(
          'conflict-markers',
          sentence('The file holds merge conflict markers. Resolve the conflict first.'),
          lineAt(json, marker),
        );
  }
  return unsafePart(value, 0) ?? ambiguousPart(json, value) ?? checkedFragment(value, json);
}

/** Where the first marker stands. A line that begins with one cannot be in a JSON text that parses. */
function conflictMarker(text: string): number | undefined {
  return /^(?:<{7}|\|{7}|>{7})(?:\s|$)/m.exec(text)?.index;
}

function checkedFragment(value: unknown, text: string): ParsedFragment {
  if (!isObject(value) || value['bomFormat'] !== 'CycloneDX')
    return problem(
      'not-cyclonedx',
      sentence('The file is not a CycloneDX document: bomFormat is not "CycloneDX".'),
    );
  if (value['specVersion'] !== '1.6')
    return problem(
      'unsupported-version',
      sentence(
        'The file is CycloneDX {0}; the fragment is kept in CycloneDX 1.6.',
        shown(value['specVersion']),
      ),
      new LinesOf(text).lineOf(['specVersion']),
    );
  if (!hasBomShape(value)) {
    const error = shapeError(value) ?? 'unreadable';
    return problem(
      'malformed',
      sentence('The file is not valid CycloneDX: {0}.', error),
      new LinesOf(text).lineOf(pathOfShapeError(error)),
    );
  }
  return foreignOrNewer(value.metadata) ?? { bom: value };
}

/** `components[2].name: expected a text` begins with where it is. */
function pathOfShapeError(error: string): BomPath {
  const place = error.slice(0, error.lastIndexOf(':'));
  return [...place.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );
}

function foreignOrNewer(metadata: BomMetadata | undefined): ParsedFragment | undefined {
  const schemas = valuesOf(metadata, PROPERTY.schema);
  if (schemas.length === 0)
    return problem(
      'foreign',
      sentence('The file was not written by Shadowlight: it has no property {0}.', PROPERTY.schema),
    );
  const known = schemas.every((schema) => /^[1-9]\d{0,8}$/.test(schema) && Number(schema) <= SCHEMA_VERSION);
  if (known) return undefined;
  return problem(
    'newer-schema',
    sentence(
      'The file was written by a newer Shadowlight (schema {0}, this one knows {1}). Update the extension.',
      schemas.join(', '),
      String(SCHEMA_VERSION),
    ),
  );
}

/** What JSON can hold and this tool could not keep as it is, or not read safely. */
function unsafePart(value: unknown, depth: number): ParsedFragment | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : unsafe(sentence('The file holds a number out of range.'));
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return unsafe(sentence('The file holds more than {0} levels.', String(MAX_DEPTH)));
  if (Object.hasOwn(value, '__proto__'))
    return unsafe(sentence('The file holds a field named {0}.', '__proto__'));
  for (const field of Object.values(value)) {
    const found = unsafePart(field, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only after `unsafePart`: looking for a double calls itself for every level. */
function ambiguousPart(text: string, value: unknown): ParsedFragment | undefined {
  const twice = duplicateField(text, value);
  return (
    twice &&
    unsafe(
      sentence('The file holds the field {0} twice in one object.', JSON.stringify(twice.name.slice(0, 40))),
      twice.line,
    )
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20) : '?';
}

function unsafe(message: Sentence, line?: number): ParsedFragment {
  return problem('unsafe', message, line);
}

function problem(code: FragmentProblemCode, message: Sentence, line?: number): ParsedFragment {
  return { problem: { code, message, line } };
}
