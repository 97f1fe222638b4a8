import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

interface Document {
  readonly packages: readonly { readonly SPDXID: string }[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relatedSpdxElement: string;
  }[];
}

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/spdx-2.3.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
(createRequire(import.meta.url)('ajv-formats') as (target: Ajv) => unknown)(ajv);
const validate = ajv.compile(schema);

/** What the schema says, and what it cannot: identifiers given twice, relationships to nothing. */
export function spdx23Problems(text: string): string[] {
  const document = JSON.parse(text) as Document;
  validate(document);
  const ids = document.packages.map(({ SPDXID }) => SPDXID);
  const known = new Set([...ids, 'SPDXRef-DOCUMENT']);
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index || !/^SPDXRef-[A-Za-z0-9.-]+$/.test(id)),
    ...document.relationships
      .flatMap((each) => [each.spdxElementId, each.relatedSpdxElement])
      .filter((id) => !known.has(id)),
  ];
}
