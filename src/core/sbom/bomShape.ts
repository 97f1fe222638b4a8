import type { Bom } from './bom.ts';
import { isObject } from './jsonObjects.ts';

/** Where a document is not what the types of `bom.ts` say: `components[2].name: expected a text`. */
export type ShapeError = string;

type Check = (value: unknown, path: string) => ShapeError | undefined;

const text: Check = (value, path) => (typeof value === 'string' ? undefined : `${path}: expected a text`);
const number: Check = (value, path) => (typeof value === 'number' ? undefined : `${path}: expected a number`);

function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path) => {
    if (!isObject(value)) return `${path}: expected an object`;
    for (const [field, check] of Object.entries({ ...required, ...optional })) {
      const present = Object.hasOwn(value, field);
      if (!present && !Object.hasOwn(required, field)) continue;
      const error = check(present ? value[field] : undefined, path === '' ? field : `${path}.${field}`);
      if (error !== undefined) return error;
    }
    return undefined;
  };
}

function list(item: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path}: expected a list`;
    for (const [index, entry] of value.entries()) {
      const error = item(entry, `${path}[${index}]`);
      if (error !== undefined) return error;
    }
    return undefined;
  };
}

function either(first: Check, second: Check): Check {
  return (value, path) => (first(value, path) === undefined ? undefined : second(value, path));
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
    externalReferences,
  },
);

/**
 * Checks the fields that the types of `bom.ts` promise, and no others: it is no validation against the
 * standard, but what keeps a damaged file from being rewritten into a worse one.
 */
export function shapeError(value: unknown): ShapeError | undefined {
  return bom(value, '');
}

export function hasBomShape(value: unknown): value is Bom {
  return shapeError(value) === undefined && isObject(value) && value['bomFormat'] === 'CycloneDX';
}
