import assert from 'node:assert/strict';
import { inEnglish, say } from '../../../src/core/messages/sentence.ts';
import { loadPolicy } from '../../../src/core/policy/loadPolicy.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { policyPath } from '../../../src/core/policy/policy.ts';

export type Files = Readonly<Record<string, string>>;

/** One file, or several with that of the folder among them. */
export function filesOf(given: string | Files): Files {
  return typeof given === 'string' ? { [policyPath]: given } : given;
}

export async function policyOf(given: string | Files): Promise<Policy> {
  const files = filesOf(given);
  const { policy, problems } = await loadPolicy((path) => Promise.resolve(files[path]));
  assert.deepEqual(
    problems.map(({ message }) => say(message, inEnglish)),
    [],
  );
  assert.ok(policy);
  return policy;
}

/** `3:5 message` for each, lines and characters from 1; with the file where it is another. */
export async function problemsOf(given: string | Files): Promise<readonly string[]> {
  const files = filesOf(given);
  const { policy, problems } = await loadPolicy((path) => Promise.resolve(files[path]));
  assert.equal(policy === undefined, problems.length > 0);
  return problems.map(({ path, range: { start }, message }) => {
    const place = `${start.line + 1}:${start.character + 1}`;
    return `${path === policyPath ? '' : `${path}:`}${place} ${say(message, inEnglish)}`;
  });
}
