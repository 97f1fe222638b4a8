import type { FolderSession } from '../folders/folderSession.ts';

/** How much is to be decided in these folders. */
export function toDecide(sessions: readonly FolderSession[]): {
  readonly unreviewed: number;
  readonly undeclared: number;
  /** Whether anything at all was found. */
  readonly isEmpty: boolean;
} {
  let unreviewed = 0;
  let undeclared = 0;
  let found = 0;
  for (const { state } of sessions) {
    const { components, dependencies } = state.inventory('shown');
    found += components.length + dependencies.length;
    undeclared += dependencies.length;
    unreviewed += components.filter((component) => state.reviewOf(component).state !== 'approved').length;
  }
  return { unreviewed, undeclared, isEmpty: found === 0 };
}
