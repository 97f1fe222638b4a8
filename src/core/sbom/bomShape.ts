import type { Bom } from './bom.ts';
import { isObject } from './jsonObjects.ts';

/** Where a document is not what the types of `bom.ts` say: `components[2].name: expected a text`. */
export type ShapeError = string;

/** What is wrong with a value, after its path: `[2].name: expected a text`; undefined when nothing is. */
type Check = (value: unknown) => string | undefined;

const text: Check = (value) => (typeof value === 'string' ? undefined : ': expected a text');
const number: Check = (value) => (typeof value === 'number' ? undefined : ': expected a number');

function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const fields = Object.entries({ ...required, ...optional }).map(([field, check]) => ({
    field,
    check,
    isRequired: Object.hasOwn(required, field),
  }));
  return (value) => {
    if (!isObject(value)) return ': expected an object';
    for (const { field, check, isRequired } of fields) {
      const present = Object.hasOwn(value, field);
      if (!present && !isRequired) continue;
      const error = check(present ? value[field] : undefined);
      if (error !== undefined) return `.${field}${error}`;
    }
    return undefined;
  };
}

function list(item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return ': expected a list';
    for (let index = 0; index < value.length; index++) {
      const error = item(value[index]);
      if (error !== undefined) return `[${index}]${error}`;
    }
    return undefined;
  };
}

function either(first: Check, second: Check): Check {
  return (value) => (first(value) === undefined ? undefined : second(value));
}

const properties = list(object({ name: text }, { value: text }));
const externalReferences = list(object({ type: text, url: text }));
const common = { 'bom-ref': text, group: text, version: text, externalReferences, properties };

const identity = object(
  { field: text },
  { methods: list(object({ technique: text, confidence: number })), tools: list(text) },
);
const occurrence = object({ location: text }, { line: number, symbol: text });
const evidence = object({}, { identity: either(identity, list(identity)), occurrences: list(occurrence) });

const component = object(
  { type: text, name: text },
  { ...common, purl: text, evidence, modelCard: object({}), data: list(object({})) },
);
const service = object({ name: text }, { ...common, provider: object({}) });

const metadata = object(
  {},
  {
    lifecycles: list(object({})),
    tools: either(list(object({})), object({}, { components: list(component) })),
    component,
    properties,
  },
);

const bom = object(
  {},
  {
    metadata,
    components: list(component),
    services: list(service),
    dependencies: list(object({ ref: text }, { dependsOn: list(text) })),
    compositions: list(
      object({ aggregate: text }, { 'bom-ref': text, assemblies: list(text), dependencies: list(text) }),
    ),
    annotations: list(object({})),
    formulation: list(object({}, { 'bom-ref': text, components: list(component) })),
    externalReferences,
  },
);

/**
 * Checks the fields that the types of `bom.ts` promise, and no others: it is no validation against the
 * standard, but what keeps a damaged file from being rewritten into a worse one.
 */
export function shapeError(value: unknown): ShapeError | undefined {
  return bom(value)?.replace(/^\./, '');
}

export function hasBomShape(value: unknown): value is Bom {
  return shapeError(value) === undefined && isObject(value) && value['bomFormat'] === 'CycloneDX';
}
