import type { ImportVerdict } from './finding.ts';

/** Verdicts on imports of packages that no manifest declares. */
export type UntrackedVerdict = Extract<ImportVerdict, 'undeclared' | 'transitive-only'>;

export function isUntracked(verdict: ImportVerdict): verdict is UntrackedVerdict {
  return verdict === 'undeclared' || verdict === 'transitive-only';
}
