import type { BomProperty } from './bom.ts';
import { compareCodeUnits } from './canonicalJson.ts';

/** The names that this tool writes; what they mean is in the table of docs/sbom.md. */
export const PROPERTY = {
  schema: 'shadowlight:schema',
  catalogue: 'shadowlight:catalogue',
  skipped: 'shadowlight:coverage:skipped',
  unreadLanguage: 'shadowlight:coverage:language-not-read',
  unresolved: 'shadowlight:coverage:unresolved',
  detail: 'shadowlight:assistant:detail',
  fileDetail: 'shadowlight:file:detail',
  fileFormat: 'shadowlight:file:format',
  fileHash: 'shadowlight:file:sha256',
  host: 'shadowlight:host',
  kind: 'shadowlight:kind',
  provider: 'shadowlight:provider',
  sdk: 'shadowlight:sdk',
  revision: 'shadowlight:revision',
  pinned: 'shadowlight:pinned',
  alias: 'shadowlight:alias',
  task: 'shadowlight:task',
  risk: 'shadowlight:risk',
  resolution: 'shadowlight:resolution',
  usage: 'shadowlight:usage',
  ecosystem: 'shadowlight:ecosystem',
  verdict: 'shadowlight:verdict',
  vendoredEcosystem: 'shadowlight:vendored:ecosystem',
  vendoredHolder: 'shadowlight:vendored:holder',
  vendoredLicence: 'shadowlight:vendored:licence',
  vendoredVersion: 'shadowlight:vendored:version',
  authoredEvidence: 'shadowlight:authored:evidence',
  authoredLines: 'shadowlight:authored:lines',
  authoredModel: 'shadowlight:authored:model',
  authoredRange: 'shadowlight:authored:range',
  authoredTool: 'shadowlight:authored:tool',
  state: 'shadowlight:state',
  otherReview: 'shadowlight:review:other',
  reproducible: 'cdx:reproducible',
} as const;

const NAMESPACE = 'shadowlight:';
export const REVIEW_NAMESPACE = 'shadowlight:review:';
/** What somebody said of a field of which another said something else: for people to decide, and theirs. */
export const CONFLICT_NAMESPACE = 'shadowlight:conflict:';
const OF_PEOPLE = [REVIEW_NAMESPACE, CONFLICT_NAMESPACE];

/** True for the properties that a scan rewrites; reviews, conflicts and every foreign name belong to people. */
export function isOwnedProperty(name: string): boolean {
  if (name === PROPERTY.reproducible) return true;
  return name.startsWith(NAMESPACE) && !OF_PEOPLE.some((own) => name.startsWith(own));
}

/** Properties of one name, one for each distinct value. */
export function propertiesOf(name: string, values: readonly string[]): BomProperty[] {
  const distinct = values.length < 2 ? values : [...new Set(values)].sort(compareCodeUnits);
  return distinct.map((value) => ({ name, value }));
}

/** Every value that a holder's properties give a name. */
export function valuesOf(
  holder: { readonly properties?: readonly BomProperty[] } | undefined,
  name: string,
): string[] {
  const values: string[] = [];
  for (const property of holder?.properties ?? []) {
    if (property.name === name && property.value !== undefined) values.push(property.value);
  }
  return values;
}

/** The value of a name that is given once; undefined when it is given never, or more than once. */
export function valueOf(
  holder: { readonly properties?: readonly BomProperty[] } | undefined,
  name: string,
): string | undefined {
  const values = valuesOf(holder, name);
  return values.length === 1 ? values[0] : undefined;
}
