import type { OpenObject } from './bom.ts';
import { canonicalJson } from './canonicalJson.ts';

export function isObject(value: unknown): value is OpenObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object without some fields and without fields that are undefined. */
export function without(object: OpenObject, fields: readonly string[] = []): OpenObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key, value]) => value !== undefined && !fields.includes(key)),
  );
}

/**
 * Both objects in one: lists are joined with each entry once, objects are joined field by field, and for
 * anything else the first object wins. Fields are defined, never assigned, so `__proto__` is a field like any.
 */
export function combine(first: OpenObject, second: OpenObject): OpenObject {
  const added = Object.entries(second).filter(([key]) => !Object.hasOwn(first, key));
  const shared = Object.entries(first).map(([key, value]): [string, unknown] => [
    key,
    Object.hasOwn(second, key) ? combineValues(value, second[key]) : value,
  ]);
  return Object.fromEntries([...shared, ...added]);
}

function combineValues(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second)) return eachOnce([...first, ...second]);
  if (isObject(first) && isObject(second)) return combine(first, second);
  return first;
}

function eachOnce(items: readonly unknown[]): unknown[] {
  return [...new Map(items.map((item) => [canonicalJson(item), item])).values()];
}

/** Whether two values are one in JSON: a field that is undefined is none, and the order of fields does not count. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) || Array.isArray(right)) return isSameList(left, right);
  if (!isObject(left) || !isObject(right)) return false;
  const fields = Object.keys(left);
  return (
    fields.every((field) =>
      isSameJson(left[field], Object.hasOwn(right, field) ? right[field] : undefined),
    ) && Object.keys(right).every((field) => right[field] === undefined || Object.hasOwn(left, field))
  );
}

function isSameList(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  return left.every((item, index) => isSameJson(item, right[index]));
}
