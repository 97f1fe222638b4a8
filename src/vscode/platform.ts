import type * as vscode from 'vscode';
import type { ReadHistory } from '../core/assistants/history.ts';
import type { Connect } from '../core/analysis/remote/channel.ts';
import type { Scheduler } from '../core/common/scheduler.ts';
import type { AnalysisCache } from '../core/workspace/cache/analysisCache.ts';
import type { LogStore } from '../core/provenance/log/logStore.ts';
import type { ConflictSides } from '../core/sbom/merge/conflictMarkers.ts';
import type { SchemaCheck } from '../core/sbom/schemaDefect.ts';
import type { FolderAccess } from '../core/workspace/folderAccess.ts';

import type { Commits } from './folders/commits.ts';
import type { ProvenanceHistory } from './provenance/history.ts';
import type { AgentRecords } from './provenance/agentRecords.ts';
import type { LogChoices } from './provenance/recording.ts';
/** A file of somebody's own settings. */
interface OwnFile {
  readonly fsPath: string;
  /** Null where it is too large to be read. */
  readonly text: string | null;
}

/** What differs between the Node host and the browser host. */
export interface Platform {
  readonly scheduler: Scheduler;
  /** Starts the worker that analyses. */
  readonly connectWorker: Connect;
  /** `mayRunGit` is asked at each listing: trust can be granted while the folder is open. */
  openFolder(root: vscode.Uri, mayRunGit: () => boolean): FolderAccess;
  /** What assistants have left in git's history; undefined where git cannot be asked. */
  readHistory?(folder: vscode.Uri): Promise<ReadHistory | undefined>;
  /**
   * A file of somebody's own settings, by its path in `userFiles`: only for who asked for it. Undefined in a browser,
   * which has no home folder.
   */
  readonly readUserFile?: (path: string) => Promise<OwnFile | undefined>;
  /** What was found the last time; undefined where nothing can be kept. */
  openCache(folder: vscode.Uri): AnalysisCache | undefined;
  /** The versions of a file that git is merging; undefined where it is not, or where there is no git. */
  sidesOfConflict(folder: vscode.Uri, path: string): Promise<ConflictSides | undefined>;
  /** Where it is kept whose a folder's lines are; undefined where nothing can be added to a file. */
  openLog(folder: vscode.Uri, choices: LogChoices): LogStore | undefined;
  /** What agent tools record on this machine; undefined in a browser. */
  readonly agents: AgentRecords | undefined;
  /** What others noted of who wrote which lines; undefined in a browser, which has no git. */
  readonly history: ProvenanceHistory | undefined;
  /** What git knows of a folder's past; undefined in a browser, which has no git. */
  readonly commits: Commits | undefined;
  /** The official schema of CycloneDX; undefined in a browser, where all code has to be loaded at the start. */
  readonly loadSchemaCheck: (() => SchemaCheck) | undefined;
}
