import { componentIdOf } from '../inventory/componentId.ts';
import { judgeModel, judgeVendored } from '../policy/judgeFinding.ts';
import type { PolicyJudgement } from '../policy/policy.ts';
import type { FolderState } from './folderState.ts';

/** What the policy has against the components of a folder, by their ids: the worst of their places. */
export function policyOfComponents(state: FolderState, today: string): ReadonlyMap<string, PolicyJudgement> {
  const found = new Map<string, PolicyJudgement>();
  const { policy } = state.judging(today);
  if (!policy) return found;
  const note = (id: string, judgement: PolicyJudgement | undefined): void => {
    if (judgement && found.get(id)?.verdict !== 'denied') found.set(id, judgement);
  };
  for (const { path, models } of state.files('shown')) {
    for (const finding of models) {
      const id = componentIdOf(finding, path);
      note(id, judgeModel(finding, path, id, policy));
    }
  }
  for (const component of state.inventory('shown').vendored) {
    for (const { path } of component.occurrences) note(component.id, judgeVendored(component, path, policy));
  }
  return found;
}
