import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/github-snapshot.schema.json', import.meta.url), 'utf8'),
  // A word of OpenAPI, which JSON Schema does not have.
  (name, value: unknown) => (name === 'nullable' ? undefined : value),
) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
(createRequire(import.meta.url)('ajv-formats') as (target: Ajv) => unknown)(ajv);
const validate = ajv.compile(schema);

/** What the schema of GitHub's API has against a snapshot of dependencies. */
export function snapshotProblems(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** The snapshot with what the job adds that sends it. */
export function withTheJob(text: string): string {
  const snapshot = JSON.parse(text) as { readonly detector: object };
  return JSON.stringify({
    ...snapshot,
    sha: '0e9e39f249a16976918f6564b8830bc894c89659',
    ref: 'refs/heads/main',
    job: { id: '7', correlator: 'w j' },
    detector: { ...snapshot.detector, url: 'https://github.com/acme/shop' },
  });
}
