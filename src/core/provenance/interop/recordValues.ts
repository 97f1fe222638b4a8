import type { OpenObject } from '../../sbom/bom.ts';
import { isObject } from '../../sbom/jsonObjects.ts';

/** What is read of a record that anybody may have written: nothing in it is longer than this. */
const longestText = 300;
const longestPath = 4096;

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** A short text of one line that shows what it is; undefined for anything else. */
export function shortText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longestText && !unprintable.test(value)
    ? value
    : undefined;
}

/** An object of JSON by its own keys only, so that `__proto__` is a key like any other. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The JSON object that a text is; undefined where it is none. */
export function parseObject(text: string): OpenObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path stays below the folder that it counts from. */
export function isInnerPath(path: string): boolean {
  if (
    path === '' ||
    path.length > longestPath ||
    unprintable.test(path) ||
    /^(?:[A-Za-z]:|[/\\~])/.test(path)
  ) {
    return false;
  }
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** A commit by its whole hash, SHA-1 or SHA-256. */
export function isCommitHash(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
