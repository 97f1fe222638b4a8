import * as vscode from 'vscode';
import type { Review, ReviewState } from '../core/sbom/review.ts';

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

/** Who said so, when and why; nothing where nobody did. A name and a reason are what people wrote. */
export function reviewDetails(state: ReviewState, review: Review | undefined): readonly string[] {
  if (!review) return [];
  const { by, date, reason, others } = review;
  return [
    l10n.t('{0}: {1}, {2}', reviewWords(state), by, date),
    ...(reason === undefined ? [] : [reason]),
    ...(others ?? []).map((other) =>
      l10n.t('on another branch: {0}: {1}, {2}', reviewWords(other.status), other.by, other.date),
    ),
  ];
}
