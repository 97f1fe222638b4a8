import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

export interface Element {
  readonly type: string;
  readonly spdxId?: string;
  readonly '@id'?: string;
  readonly [field: string]: unknown;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/spdx-3.0.1.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

export function graphOf(text: string): readonly Element[] {
  return (JSON.parse(text) as { readonly '@graph': readonly Element[] })['@graph'];
}

/** What the schema says, and what it cannot: ids given twice, references to nothing. */
export function spdx3Problems(text: string): string[] {
  validate(JSON.parse(text));
  const graph = graphOf(text);
  const ids = graph.map((element) => element.spdxId ?? element['@id'] ?? '');
  const known = new Set(ids);
  const references = graph.flatMap((element) =>
    [
      'creationInfo',
      'createdBy',
      'createdUsing',
      'from',
      'to',
      'element',
      'rootElement',
      'subject',
      'suppliedBy',
    ]
      .flatMap((field) => [element[field] ?? []].flat())
      .map(String)
      .filter((id) => !id.startsWith('https://spdx.org/rdf/')),
  );
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `given twice: ${id}`),
    ...references.filter((id) => !known.has(id)).map((id) => `reference to nothing: ${id}`),
  ];
}
