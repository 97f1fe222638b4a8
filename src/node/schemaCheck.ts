import { createRequire } from 'node:module';
import path from 'node:path';
import type { SchemaCheck } from '../core/sbom/schemaDefect.ts';

/** The build makes it of the official schema; it is read when a fragment is first checked. */
export function loadSchemaCheck(folder: string): SchemaCheck {
  const file = path.join(folder, 'schemaCheck.cjs');
  return createRequire(file)(file) as SchemaCheck;
}
