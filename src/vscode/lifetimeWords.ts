import * as vscode from 'vscode';
import type { JudgedRetirement } from '../core/catalogue/retirement.ts';

const { l10n } = vscode;

/** What is known of a model's end, in a few words: `retired on 2025-06-06, see https://…`. */
export function lifetimeWords(retirement: JudgedRetirement): string {
  return l10n.t('{0}, see {1} (read {2})', endWords(retirement), retirement.source, retirement.read);
}

/** `retired on 2025-06-06` */
export function endWords({ state, retires }: JudgedRetirement): string {
  switch (state) {
    case 'retired':
      return l10n.t('retired on {0}', retires ?? '');
    case 'retiring':
      return l10n.t('to be retired on {0}', retires ?? '');
    case 'deprecated':
      return l10n.t('deprecated');
  }
}
