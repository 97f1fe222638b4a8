import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { Manifest } from '../../manifests/manifest.ts';

/** What a file's path and bytes alone decide. */
export interface FileResults {
  /** Present where its code is read. */
  readonly analysis?: FileAnalysis;
  /** Present where it is a manifest by its name. */
  readonly manifest?: Manifest;
  /** Why a manifest is no text. */
  readonly problem?: 'binary';
}

/** Whether another attempt would come to the same: a busy machine runs out of time where an idle one does not. */
export function areFinal({ analysis }: FileResults): boolean {
  return analysis?.skipped !== 'over-time' && analysis?.skipped !== 'failed';
}
