import { isAssistantCategory, type ModelFinding } from '../model/finding.ts';

/** One use of a model that could name a revision. */
export interface Pin {
  /** Null where the use names none. */
  readonly revision: string | null;
  readonly pinned: boolean;
  readonly path: string;
  /** From 0. */
  readonly line: number;
}

/** What is one model for its revisions; null for what has none, or whose revision cannot be known. */
export function pinKeyOf({
  category,
  provider,
  name,
  pinned,
}: Pick<ModelFinding, 'category' | 'provider' | 'name' | 'pinned'>): string | null {
  if (name === null || pinned === null || isAssistantCategory(category)) return null;
  return `${category === 'dataset' ? 'dataset' : 'model'}:${provider}/${name}`;
}

export function pinOf(finding: ModelFinding, path: string): Pin {
  const { revision, pinned, call } = finding;
  return { revision, pinned: pinned === true, path, line: call.start.line };
}

/** Among the uses of one model, the first that surely asks for another revision than `mine`. */
export function otherPin(mine: Pick<Pin, 'revision'>, pins: readonly Pin[]): Pin | undefined {
  return pins.find((other) => differ(mine.revision, other));
}

/** The one commit that these name, with the first place that does; undefined when they name none or several. */
export function onlyPinOf(pins: readonly Pin[]): (Pin & { readonly revision: string }) | undefined {
  const [first, ...others] = pins.filter(({ pinned }) => pinned);
  if (!first || first.revision === null) return undefined;
  const { revision } = first;
  return others.every((other) => other.revision === revision) ? { ...first, revision } : undefined;
}

/** Whether two of these surely ask for different revisions. */
export function disagree(pins: readonly Pin[]): boolean {
  return pins.some((pin) => otherPin(pin, pins) !== undefined);
}

const hash = /^[0-9a-f]{7,40}$/;

function differ(mine: string | null, other: Pin): boolean {
  // What names no revision gets the newest, so that it differs from a commit; the commit itself is as it should be.
  if (mine === null) return other.pinned;
  if (other.revision === null || other.revision === mine) return false;
  const isOne = hash.test(mine) && hash.test(other.revision);
  return !(isOne && (mine.startsWith(other.revision) || other.revision.startsWith(mine)));
}
