import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { AuthoredFile, AuthoredLines } from '../../../../src/core/provenance/interop/authoredLines.ts';
import type { Authorship } from '../../../../src/core/provenance/model/authorship.ts';

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const authorship = (origins: readonly Authorship['origin'][]): fc.Arbitrary<Authorship> =>
  fc.record(
    {
      id: fc.string({ minLength: 1, maxLength: 8 }),
      origin: fc.constantFrom(...origins),
      evidence: fc.constantFrom('hook' as const, 'transcript' as const, 'typing' as const),
      confidence: fc.constantFrom(0.5, 0.9, 1),
      at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      tool: fc.constantFrom('claude-code', 'codex', 'cursor', 'open-code', 'somebodys-tool'),
      toolVersion: fc.constantFrom('1.0.0', '2.1.258'),
      model: fc.constantFrom('claude-opus-4-5', 'anthropic/claude-opus-4-5', 'gpt-5', 'o3', 'Auto'),
      session: fc.constantFrom('s_0123456789abcd', 's_fedcba98765432'),
    },
    { requiredKeys: ['id', 'origin', 'evidence', 'confidence'] },
  );

const pathPart = fc.constantFrom('src', 'a b', '---', 'ü', 'x.py', 'tab\tname', 'C', 's_1', '#x');
const anyPath = fc.array(pathPart, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

/** Files with ranges that follow one another, with and without gaps. */
export const authoredFiles = (
  origins: readonly Authorship['origin'][],
  states: readonly AuthoredLines['state'][],
): fc.Arbitrary<readonly AuthoredFile[]> =>
  fc
    .uniqueArray(authorship(origins), { minLength: 1, maxLength: 4, selector: ({ id }) => id })
    .chain((authorships) => {
      const range = fc.record({
        gap: fc.nat(3),
        length: fc.integer({ min: 1, max: 9 }),
        authorship: fc.constantFrom(...authorships),
        state: fc.constantFrom(...states),
      });
      const file = fc.record({ path: anyPath, ranges: fc.array(range, { minLength: 1, maxLength: 6 }) });
      return fc.uniqueArray(file, { maxLength: 4, selector: (each) => each.path });
    })
    .map((files) =>
      files.map((file) => {
        let next = 1;
        const lines = file.ranges.map((range): AuthoredLines => {
          const first = next + range.gap;
          next = first + range.length;
          return { first, last: next - 1, authorship: range.authorship, state: range.state };
        });
        return { path: file.path, lines };
      }),
    );

/** What each line is said to be, so that two ways to cut the same lines into ranges are one. */
export function lineByLine(
  files: readonly AuthoredFile[],
  say: (lines: AuthoredLines) => unknown,
): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { path, lines } of files) {
    for (const range of lines) {
      for (let line = range.first; line <= range.last; line += 1) {
        const value = say(range);
        if (value !== undefined) said.set(`${path}:${line}`, JSON.stringify(value));
      }
    }
  }
  return said;
}
