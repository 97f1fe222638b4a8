import assert from 'node:assert/strict';
import { neverCancelled } from '../../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../../src/core/ecosystems/registry.ts';
import { rulesOfImport } from '../../../../src/core/inventory/rules.ts';
import type { ImportFinding } from '../../../../src/core/model/finding.ts';
import { FolderState } from '../../../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../../../src/core/workspace/scanFolder.ts';
import { createAnalyzer } from '../../support/analyze.ts';
import { FakeFolder } from '../../support/fakeFolder.ts';
import { realScheduler } from '../../support/host.ts';

type Files = Readonly<Record<string, string>>;

/**
 * A folder, and what is said of every import of one of its files, `main.py` where none is named: `yaml: declared
 * PyYAML`, with flags behind it, and `!` where a problem is shown.
 */
export type VerdictCase = readonly [
  title: string,
  files: Files,
  expected: string | readonly string[],
  file?: string,
];

const analyzer = createAnalyzer();

/** Scans the folder as the command line does, and holds what it says against each case. */
export function checkVerdicts(cases: readonly VerdictCase[]): void {
  for (const [title, files, expected, file = 'main.py'] of cases) {
    it(title, async () => {
      const findings = await importsIn(files, file);
      const wanted = typeof expected === 'string' ? [expected] : expected;
      const reasons = findings.map(({ reason }) => reason).join('\n');
      assert.deepEqual(findings.map(shown), wanted, reasons);
    });
  }
}

export async function importsIn(files: Files, file: string): Promise<readonly ImportFinding[]> {
  const state = new FolderState(ecosystems);
  const access = new FakeFolder(files);
  await scanFolder({ access, analyzer, state, scheduler: realScheduler }, 'all', neverCancelled);
  return state.file(file)?.imports ?? [];
}

function shown(finding: ImportFinding): string {
  const { module, verdict, distribution, flags } = finding;
  const isShown = rulesOfImport(finding).length > 0;
  const words = [
    verdict,
    ...(distribution === null ? [] : [distribution]),
    ...flags,
    ...(isShown ? ['!'] : []),
  ];
  return `${module}: ${words.join(' ')}`;
}

/** `main.py` with this text, and `requirements.txt` with these lines. */
export function script(text: string, ...requirements: readonly string[]): Files {
  return { 'main.py': text, 'requirements.txt': requirements.join('\n') };
}

/** `import yaml` in `main.py` beside these files. */
export function beside(
  title: string,
  files: Readonly<Record<string, string>>,
  expected: string,
): VerdictCase {
  return [title, { 'main.py': 'import yaml\n', ...files }, `yaml: ${expected}`];
}

/** Verdicts on it. */
export const declared = 'declared pyyaml';
export const forDevelopment = 'declared pyyaml dev-only';
export const undeclared = 'undeclared PyYAML !';

/** A notebook of Python with these cells. */
export function notebook(...cells: readonly string[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source })),
  });
}
