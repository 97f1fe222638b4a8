import type { PolicyJudgement } from '../../core/policy/policy.ts';
import { policyOfComponents } from '../../core/workspace/policyOfComponents.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { today } from '../today.ts';

/** What the rows of one folder are drawn from. */
export interface RowContext {
  readonly session: FolderSession;
  /** What the policy has against components, by their ids. */
  readonly policy: ReadonlyMap<string, PolicyJudgement>;
}

export function rowContextOf(session: FolderSession): RowContext {
  return { session, policy: policyOfComponents(session.state, today()) };
}
