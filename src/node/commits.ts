import type { Commits } from '../vscode/folders/commits.ts';
import { listGitRefs, mergeBaseWith, resolveCommit } from './gitRefs.ts';
import { GitTree } from './gitTree.ts';

/** By git, of folders on the disk. */
export const commits: Commits = {
  list: async ({ scheme, fsPath }) => (scheme === 'file' ? listGitRefs(fsPath) : undefined),
  resolve: async ({ scheme, fsPath }, ref) => (scheme === 'file' ? resolveCommit(fsPath, ref) : undefined),
  mergeBase: async ({ scheme, fsPath }, ref) => (scheme === 'file' ? mergeBaseWith(fsPath, ref) : undefined),
  open: async ({ scheme, fsPath }, ref) => (scheme === 'file' ? GitTree.open(fsPath, ref) : undefined),
};
