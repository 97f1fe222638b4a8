/** JSON of others: nothing in it is what it should be until it was looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** In characters. A longer record is passed over: nobody writes such a file by hand or by an edit. */
const maxRecordLength = 16 * 1024 * 1024;

export function parseObject(text: string): JsonObject | undefined {
  if (text.length > maxRecordLength) return undefined;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** Its own value only: a record may well say `constructor`. */
export function valueAt(object: JsonObject | undefined, key: string): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

export function objectAt(object: JsonObject | undefined, key: string): JsonObject | undefined {
  return asObject(valueAt(object, key));
}

export function textAt(object: JsonObject | undefined, key: string): string | undefined {
  const value = valueAt(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** A text that says something. */
export function nameAt(object: JsonObject | undefined, key: string): string | undefined {
  return textAt(object, key) || undefined;
}

export function numberAt(object: JsonObject | undefined, key: string): number | undefined {
  const value = valueAt(object, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function listAt(object: JsonObject | undefined, key: string): readonly unknown[] {
  const value = valueAt(object, key);
  return Array.isArray(value) ? value : [];
}

export function objectsAt(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  return listAt(object, key)
    .map(asObject)
    .filter((item) => item !== undefined);
}

/** A time as ISO 8601, or as milliseconds since 1970. */
export function timeAt(object: JsonObject | undefined, key: string): number | undefined {
  const value = valueAt(object, key);
  const time = typeof value === 'string' ? Date.parse(value) : value;
  return typeof time === 'number' && Number.isFinite(time) && time > 0 ? time : undefined;
}
