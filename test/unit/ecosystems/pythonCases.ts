import assert from 'node:assert/strict';
import { judge } from './project.ts';
import type { ImportVerdict } from '../../../src/core/model/finding.ts';

/** `requirements.txt` with these lines. */
export const need = (...lines: readonly string[]) => ({ 'requirements.txt': lines.join('\n') });

type Row = readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  module: string,
  verdict: ImportVerdict,
  file?: string,
];

/** One test a row: the verdict, and a reason that is a sentence. */
export function check(rows: readonly Row[]): void {
  for (const [title, files, module, verdict, file = 'main.py'] of rows) {
    it(title, () => {
      const judgement = judge('pypi', { files, module, file });
      assert.equal(judgement.verdict, verdict, judgement.reason);
      assert.match(judgement.reason, /^\S.+\.$/);
    });
  }
}
