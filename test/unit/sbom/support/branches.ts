import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { inEnglish, say } from '../../../../src/core/messages/sentence.ts';
import type { Bom } from '../../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../../../src/core/sbom/canonicalBom.ts';
import { parseFragment } from '../../../../src/core/sbom/parseFragment.ts';
import type { FolderInventory } from '../../../../src/core/inventory/component.ts';
import { anyEdit, type Edit } from './edits.ts';
import { OPTIONS, anyInventory } from './inventories.ts';

/** A fragment after people and scans changed it. */
export interface Grown {
  readonly bom: Bom;
  /** Whether what people wrote is still there. */
  readonly checks: readonly ((later: Bom) => void)[];
}

export function parsed(text: string): Bom {
  const { bom, problem } = parseFragment(text);
  assert.ok(bom, problem && say(problem.message, inEnglish));
  return bom;
}

export function scan(found: FolderInventory, previous?: Bom): Bom {
  return parsed(serializeBom(buildFragment(found, previous, OPTIONS)));
}

/** A branch: rounds of what a scan finds and what people then write. */
export const anyBranch = fc.array(
  fc.record({
    found: fc.option(anyInventory, { nil: undefined }),
    edits: fc.array(anyEdit, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 2 },
);
type Branch = readonly { readonly found: FolderInventory | undefined; readonly edits: readonly Edit[] }[];

/** What a branch makes of a fragment, and how to see that what people wrote on it is still there. */
export function grow(
  start: Bom,
  branch: Branch,
): { readonly bom: Bom; readonly checks: readonly ((later: Bom) => void)[] } {
  let bom = start;
  let checks: ((later: Bom) => void)[] = [];
  for (const { found, edits } of branch) {
    if (found) bom = scan(found, bom);
    for (const edit of edits) {
      const done = edit.apply(bom);
      if (!done) continue;
      bom = parsed(serializeBom(done.bom));
      checks = [...checks.filter((check) => passes(check, bom)), done.check];
    }
  }
  return { bom, checks };
}

function passes(check: (later: Bom) => void, bom: Bom): boolean {
  try {
    check(bom);
    return true;
  } catch {
    return false;
  }
}

/** What a field holds, or what is kept of it beside it. */
function everyWord(bom: Bom): ReadonlySet<string> {
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      words.add(value);
      if (/^["[{]/.test(value)) collectKept(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  const collectKept = (value: string): void => {
    try {
      collect(JSON.parse(value));
    } catch {
      // A text that only looks so.
    }
  };
  collect(bom);
  return words;
}

/** Words of `edits.ts`: whatever else stands in a document is no person's. */
const WORD = /^(?:ä|x y|Llama 3\.1|=1\+1|__proto__|constructor|\u202e)$/;

/** What people wrote on either side is there as they wrote it, or beside what the other side wrote in its place. */
export function assertKept(start: Bom, ours: Grown, theirs: Grown, merged: Bom): void {
  for (const [side, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    for (const check of side.checks) {
      if (passes(check, merged)) continue;
      assert.ok(!passes(check, start) || !passes(check, other.bom), 'nobody changed it, and it is gone');
      const [words, before, others] = [merged, start, other.bom].map(everyWord);
      for (const word of everyWord(side.bom)) {
        if (before?.has(word) || others?.has(word) || !WORD.test(word)) continue;
        assert.ok(words?.has(word), `lost ${word}`);
      }
    }
  }
}
