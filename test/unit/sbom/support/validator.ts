import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { PackageURL } from 'packageurl-js';
import { isObject } from '../../../../src/core/sbom/jsonObjects.ts';

const SCHEMAS = new URL('../../../../node_modules/@cyclonedx/cyclonedx-library/res/schema/', import.meta.url);

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`${name}.SNAPSHOT.schema.json`, SCHEMAS), 'utf8'));
}

// Not strict about unknown keywords: the official schema has some for documentation.
const ajv = new Ajv({ strict: false, allErrors: true });
// Both are CommonJS, one of them without types.
const load = createRequire(import.meta.url) as (plugin: string) => (target: Ajv) => unknown;
load('ajv-formats')(ajv);
load('ajv-formats-draft2019')(ajv);
// The plugin takes no URN for an IRI, though RFC 3987 does, and the schema itself asks for `urn:cdx:` links.
const iriReference = ajv.formats['iri-reference'];
assert.ok(typeof iriReference === 'function');
ajv.addFormat('iri-reference', (text: string) => /^urn:[a-z0-9-]+:[^\s]+$/.test(text) || iriReference(text));
ajv.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
ajv.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
ajv.addSchema(
  schema('cryptography-defs'),
  'http://cyclonedx.org/schema/cryptography-defs.SNAPSHOT.schema.json',
);
const validators = {
  '1.6': ajv.compile(schema('bom-1.6')),
  '1.7': ajv.compile(schema('bom-1.7')),
};

/**
 * Everything that is wrong with a document: errors of the official CycloneDX schema, and what the schema
 * cannot see: bom-refs given twice, references to nothing, purls that are none.
 */
export function problemsOf(text: string, version: keyof typeof validators = '1.6'): string[] {
  const validate = validators[version];
  const document: unknown = JSON.parse(text);
  validate(document);
  const schemaErrors = (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
  return [...schemaErrors, ...referenceProblems(document), ...purlProblems(document)];
}

/** Fields whose strings are bom-refs of the same document. */
const REFERENCES = new Set(['ref', 'dependsOn', 'provides', 'assemblies', 'subjects']);

function referenceProblems(document: unknown): string[] {
  const known = new Set<string>();
  const problems: string[] = [];
  const used: string[] = [];
  visit(document, (key, value, parent) => {
    if (key === 'bom-ref' && typeof value === 'string') {
      if (known.has(value)) problems.push(`bom-ref given twice: ${value}`);
      known.add(value);
    }
    const inComposition = key === 'dependencies' && 'aggregate' in parent;
    const inIdentity = key === 'tools' && 'field' in parent;
    if (REFERENCES.has(key) || inComposition || inIdentity) used.push(...[value].flat().filter(isText));
  });
  const seen = new Set<string>();
  for (const entry of listOf(document, 'dependencies')) {
    const ref = isObject(entry) && isText(entry['ref']) ? entry['ref'] : '';
    if (seen.has(ref)) problems.push(`dependencies given twice: ${ref}`);
    seen.add(ref);
  }
  const dangling = used.filter((ref) => !known.has(ref) && !ref.startsWith('urn:cdx:'));
  return [...problems, ...dangling.map((ref) => `reference to nothing: ${ref}`)];
}

function purlProblems(document: unknown): string[] {
  const problems: string[] = [];
  visit(document, (key, value) => {
    if (key !== 'purl' || typeof value !== 'string') return;
    try {
      const purl = PackageURL.fromString(value);
      if (purl.type === 'huggingface' && !purl.namespace) problems.push(`purl without namespace: ${value}`);
    } catch (error) {
      problems.push(`not a purl: ${value} (${String(error)})`);
    }
  });
  return problems;
}

function listOf(document: unknown, field: string): readonly unknown[] {
  const list = isObject(document) ? document[field] : undefined;
  return Array.isArray(list) ? list : [];
}

function visit(value: unknown, see: (key: string, value: unknown, parent: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    see(key, field, value);
    visit(field, see);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
