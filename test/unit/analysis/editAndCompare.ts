import assert from 'node:assert/strict';
import type { Analyzer } from '../../../src/core/analysis/analyzer.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { planEvent, type EditPlan } from './edits.ts';

interface Edited {
  /** Language id of the editor. */
  readonly editorId: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Edits an open document, and holds in the end what is said of it against what a fresh look says.
 *
 * @param pauses after which of the events it is also asked for
 * @returns how many changes there were
 */
export async function editAndCompare(
  analyzer: Analyzer,
  { editorId, path, text }: Edited,
  script: readonly (readonly EditPlan[])[],
  pauses: readonly boolean[],
): Promise<number> {
  analyzer.open({ id: 'a', editorId, version: 0, text });
  await analyzer.analyze('a');
  let current = text;
  let changes = 0;
  for (const [index, plans] of script.entries()) {
    const event = planEvent(current, plans);
    current = event.text;
    changes += event.changes.length;
    analyzer.change('a', index + 1, event.changes);
    if (pauses[index]) await analyzer.analyze('a');
  }
  const result = await analyzer.analyze('a');
  assert.equal(result?.version, script.length);
  assert.deepEqual(result.analysis, await analyzer.analyzeFile(path, current, neverCancelled));
  return changes;
}
