import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
// It is of draft 4, which differs in nothing that it uses but these names.
const { $schema: _draft, id: _id, ...draft7 } = schema;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(createRequire(import.meta.url)('ajv-formats') as (target: Ajv) => unknown)(ajv);
const validate = ajv.compile(draft7);

/** What the schema of SARIF 2.1.0 has against a text. */
export function sarifProblems(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
