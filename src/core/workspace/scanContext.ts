import type { Analyzer } from '../analysis/analyzer.ts';
import type { Scheduler } from '../common/scheduler.ts';
import type { KnownResults } from './cache/readingOnly.ts';
import type { FolderAccess } from './folderAccess.ts';
import type { FolderLinks } from './folderLinks.ts';
import type { FolderState } from './folderState.ts';
import type { SharedAuthorship } from './sharedAuthorship.ts';

/** What reading a folder into its state needs. */
export interface ScanContext {
  readonly access: FolderAccess;
  readonly analyzer: Analyzer;
  readonly state: FolderState;
  readonly scheduler: Scheduler;
  /** Absent where files are looked at alone. */
  readonly links?: FolderLinks | undefined;
  /** Absent where nobody asks who wrote what. */
  readonly authorship?: SharedAuthorship | undefined;
  /** What was found the last time; absent where nothing may be kept. */
  readonly cache?: KnownResults | undefined;
}
