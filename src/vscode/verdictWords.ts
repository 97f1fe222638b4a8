import * as vscode from 'vscode';
import type { ImportFinding, ImportFlag, ImportVerdict } from '../core/model/finding.ts';

const { l10n } = vscode;

/** What is said of an import, in words. */
export function verdictWords({ verdict, flags }: Pick<ImportFinding, 'verdict' | 'flags'>): string {
  return [wordOf(verdict), ...flags.map(wordOfFlag)].join(', ');
}

function wordOf(verdict: ImportVerdict): string {
  switch (verdict) {
    case 'stdlib':
      return l10n.t('part of the standard library');
    case 'builtin':
      return l10n.t('part of the runtime');
    case 'local':
      return l10n.t('code of this workspace');
    case 'declared':
      return l10n.t('declared');
    case 'type-only':
      return l10n.t('only needed for types');
    case 'transitive-only':
      return l10n.t('only brought by another package');
    case 'undeclared':
      return l10n.t('undeclared');
    case 'unknown':
      return l10n.t('not known');
  }
}

function wordOfFlag(flag: ImportFlag): string {
  switch (flag) {
    case 'dev-only':
      return l10n.t('for development only');
    case 'optional':
      return l10n.t('optional');
    case 'suspicious':
      return l10n.t('looks like another package');
    case 'guessed':
      return l10n.t('the package is a guess');
  }
}
