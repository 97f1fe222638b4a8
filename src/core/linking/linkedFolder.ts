import type { FileAnalysis } from '../analysis/analysis.ts';
import type { FileContent } from '../analysis/analyzer.ts';
import type { Given } from '../analysis/inquiry.ts';
import type { FolderPaths } from '../ecosystems/ecosystem.ts';
import type { Manifest } from '../manifests/manifest.ts';

/** A folder as one view sees it: files that do not count in it are not there. */
export interface LinkedFolder {
  readonly paths: FolderPaths;
  /** The same as long as no path and no manifest is another. */
  readonly structure: number;
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** What each file says without knowing any other. */
  readonly analyses: ReadonlyMap<string, FileAnalysis>;
  /** The file analysed with what others say; undefined where it has to be read for that. */
  analyze(path: string, given: Given): Promise<FileAnalysis | undefined> | undefined;
  /**
   * Stands for what was in a data file when it was first asked for: another one where that has changed since.
   * Undefined where the file does not count in this view; there need not be one.
   */
  dataOf(path: string): object | undefined;
  /** Undefined when it cannot be read any more. */
  read(path: string): Promise<FileContent | undefined>;
}
