import * as vscode from 'vscode';
import type { ReviewState } from '../core/sbom/review.ts';

const { l10n } = vscode;

/** What reviewers said of a component. */
export function reviewWords(state: ReviewState): string {
  switch (state) {
    case 'none':
      return l10n.t('not reviewed');
    case 'approved':
      return l10n.t('approved');
    case 'rejected':
      return l10n.t('rejected');
    case 'needs-information':
      return l10n.t('needs information');
    case 'lapsed':
      return l10n.t('approval lapsed');
  }
}
