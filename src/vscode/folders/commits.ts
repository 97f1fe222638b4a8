import type * as vscode from 'vscode';
import type { GitRef } from '../../core/changes/gitRef.ts';
import type { FolderAccess } from '../../core/workspace/folderAccess.ts';

/** A folder as it was in a commit. */
interface CommitTree extends FolderAccess {
  /** Full hash. */
  readonly commit: string;
  /** How many files of the commit git could not give, as in a partial clone. */
  readonly lacked: number;
  dispose(): void;
}

/** What git knows of a folder's past. It runs git: only in folders that the user trusts. */
export interface Commits {
  /** Branches, tags and the newest commits; undefined where there is no git. */
  list(folder: vscode.Uri): Promise<readonly GitRef[] | undefined>;
  /** The full hash of the commit that the words name. */
  resolve(folder: vscode.Uri, ref: string): Promise<string | undefined>;
  /** The commit at which the current branch left another; undefined where they have none in common. */
  mergeBase(folder: vscode.Uri, ref: string): Promise<string | undefined>;
  /** Undefined where the words name no commit. */
  open(folder: vscode.Uri, ref: string): Promise<CommitTree | undefined>;
}
