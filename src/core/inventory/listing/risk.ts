import { retirementOf } from '../../catalogue/knownRetirements.ts';
import type { JudgedRetirement } from '../../catalogue/retirement.ts';
import type { AiComponent } from '../component.ts';
import { disagree, pinKeyOf, type Pin } from '../pins.ts';

type PinsOf = (key: string) => readonly Pin[];

/** A component is one model, so that what any of its SDKs reaches says it. */
export function retirementIn(
  { category, provider, name, sdks }: AiComponent,
  today: string,
): JudgedRetirement | undefined {
  for (const sdk of sdks) {
    const found = retirementOf({ category, provider, name, sdk }, today);
    if (found) return found;
  }
  return undefined;
}

/** Whether two of its uses surely ask for different revisions. */
export function isPinnedDifferently(component: AiComponent, pinsOf: PinsOf): boolean {
  const key = pinKeyOf(component);
  return key !== null && disagree(pinsOf(key));
}

/** Whether anything about it wants a look besides that nobody reviewed it. */
export function isAtRisk(component: AiComponent, pinsOf: PinsOf, today: string): boolean {
  return (
    component.risks.length > 0 ||
    retirementIn(component, today) !== undefined ||
    isPinnedDifferently(component, pinsOf)
  );
}
