import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import type { JsonLd } from 'jsonld/jsonld-spec.js';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import Validator from 'rdf-validate-shacl';

const { namedNode, quad } = DataFactory;
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
/** What the model itself defines: individuals of it are no part of a document. */
const terms = 'https://spdx.org/rdf/3.0.1/';

const context: JsonLd = JSON.parse(schemaText('spdx-3.0.1.context.jsonld'));
const model = new Parser().parse(schemaText('spdx-3.0.1.model.ttl'));
// Shapes count for classes of RDF Schema, and the model calls its own those of OWL: nothing would be checked.
const classes = model
  .filter(({ predicate, object }) => predicate.value === type && object.value.endsWith('owl#Class'))
  .map(({ subject }) =>
    quad(subject, namedNode(type), namedNode('http://www.w3.org/2000/01/rdf-schema#Class')),
  );
const validator = new Validator(new Store([...model, ...classes]));
/** Which class is part of which, and which values are of which: a document is read with this. */
const vocabulary = model.filter(
  ({ subject, predicate }) =>
    subject.termType === 'NamedNode' && (predicate.value === subClassOf || predicate.value === type),
);

/** What the shapes (SHACL) of the SPDX 3.0.1 model have against a document. */
export async function shapeProblems(text: string): Promise<string[]> {
  const { results } = await validator.validate(new Store([...vocabulary, ...(await quadsOf(text))]));
  return results
    .filter(({ focusNode }) => !focusNode?.value.startsWith(terms))
    .map((each) =>
      [each.focusNode, each.path, each.value, each.sourceConstraintComponent].map(wordOf).join(' '),
    );
}

async function quadsOf(text: string): Promise<Quad[]> {
  const lines = await jsonld.toRDF(JSON.parse(text), {
    format: 'application/n-quads',
    documentLoader: async (url) => {
      if (!url.endsWith('/3.0.1/spdx-context.jsonld')) throw new Error(`another context: ${url}`);
      return { document: context, documentUrl: url };
    },
  });
  return new Parser().parse(typeof lines === 'string' ? lines : '');
}

function wordOf(part: unknown): string {
  return typeof part === 'object' && part !== null && 'value' in part ? String(part.value) : '';
}

function schemaText(name: string): string {
  return readFileSync(new URL(`../../../schemas/${name}`, import.meta.url), 'utf8');
}
