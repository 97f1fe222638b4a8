import { sentence } from '../messages/sentence.ts';
import type { Bom } from './bom.ts';
import type { DocumentDefect } from './documentDefects.ts';

/** A function that Ajv made of the official schema (`scripts/schemaCheck.mjs`). It says what is wrong on itself. */
export interface SchemaCheck {
  (document: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

interface SchemaError {
  /** JSON pointer, RFC 6901. */
  readonly instancePath: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The first thing by which a document is not CycloneDX; undefined when it is. Of an alternative that nothing fits,
 * all branches complain: the one that went deepest is the one that was meant.
 */
export function schemaDefect(bom: Bom, check: SchemaCheck): DocumentDefect | undefined {
  if (check(bom)) return undefined;
  const errors = (check.errors ?? []).map((error) => ({ error, path: pathOf(error.instancePath) }));
  const [deepest] = errors.sort((left, right) => right.path.length - left.path.length);
  if (!deepest) return { message: sentence('The file is not valid CycloneDX 1.6.'), path: [] };
  const { error, path } = deepest;
  const field = path.length === 0 ? 'document' : path.join('.');
  // The names that the schema does not know are the ones to look for.
  const surplus = error.params['additionalProperty'];
  const where = typeof surplus === 'string' ? `${field}.${surplus}` : field;
  return {
    message: sentence('By the schema of CycloneDX 1.6, {0} {1}.', where, error.message ?? 'is wrong'),
    path: typeof surplus === 'string' ? [...path, surplus] : path,
  };
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
