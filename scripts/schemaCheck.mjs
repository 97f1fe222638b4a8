// @ts-check
// Turns the official schema of CycloneDX 1.6 into a function: a check that needs neither a schema nor `eval` at run
// time. It is a file of its own (dist/schemaCheck.cjs), loaded when a fragment is checked and not before.
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './vscode/paths.mjs';

/** The package the schemas are taken from; its licence goes into the notices. */
export const schemaPackage = 'node_modules/@cyclonedx/cyclonedx-library';

/**
 * What the schema asks for in words. None of them is stricter than its RFC, for a valid document must never fail.
 * @type {Readonly<Record<string, RegExp>>}
 */
const formats = {
  'date-time':
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/,
  'idn-email': /^[^\s@]+@[^\s@]+$/,
  'iri-reference': /^[^\s<>"{}|\\^`]*$/,
  uri: /^[A-Za-z][A-Za-z\d+.-]*:[^\s<>"{}|\\^`]*$/,
};

/** @returns {string} CommonJS that exports a function with `errors`, as Ajv makes it. */
export function schemaCheckSource() {
  const ajv = new Ajv({
    // The official schema has keywords for documentation.
    strict: false,
    code: { source: true, lines: false },
  });
  for (const [name, pattern] of Object.entries(formats)) ajv.addFormat(name, pattern);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  return standaloneCode(ajv, ajv.compile(schema('bom-1.6')));
}

/**
 * Without words for people, which would fill half of the file, and without `uniqueItems`: each entry is compared with
 * all others there, so that a large list takes forever. Copies are looked for in `src/core/sbom/documentDefects.ts`.
 * @param {string} name
 */
function schema(name) {
  const file = path.join(root, schemaPackage, 'res/schema', `${name}.SNAPSHOT.schema.json`);
  const words = new Set(['description', 'title', '$comment']);
  return JSON.parse(readFileSync(file, 'utf8'), (key, value) => {
    // A field may be called `description`, and then it is an object.
    const isWords = words.has(key) && typeof value === 'string';
    return isWords || key === 'meta:enum' || key === 'uniqueItems' ? undefined : value;
  });
}
