import * as vscode from 'vscode';
import { usageOf, usagesAside, type Usage } from '../core/inventory/usage.ts';

const { l10n } = vscode;

function wordOf(usage: Usage): string {
  switch (usage) {
    case 'product':
      return l10n.t('product code');
    case 'test':
      return l10n.t('tests');
    case 'example':
      return l10n.t('examples');
    case 'docs':
      return l10n.t('documentation');
    case 'benchmark':
      return l10n.t('benchmarks');
  }
}

/** What a file is for, in a word; nothing where it is product code. */
export function usageWords(path: string): readonly string[] {
  const usage = usageOf(path);
  return usage === 'product' ? [] : [wordOf(usage)];
}

/** Says of what the product itself does not use where it is used; else nothing. */
export function asideWords(occurrences: readonly { readonly path: string }[]): readonly string[] {
  const aside = usagesAside(occurrences);
  return aside.length === 0 ? [] : [l10n.t('only in {0}', aside.map(wordOf).join(', '))];
}
