import type { ModelFinding } from '../model/finding.ts';
import { portableName } from './portableName.ts';

/**
 * Identity of the component that a finding in `path` is a use of; see {@link file://./component.ts}. A pinned
 * revision is part of it: another commit is another model.
 */
export function componentIdOf(finding: ModelFinding, path: string): string {
  const head = `${finding.category}:${escaped(finding.provider, /\//g)}/`;
  if (finding.name === null) return `${head}unresolved:${path}`;
  return `${head}${finding.inFolder ?? escaped(portableName(finding.name), LOOKS_LIKE_MORE)}${finding.pinned && finding.revision !== null ? `@${finding.revision}` : ''}`;
}

/** A name that begins as the ids of unresolved names do, or ends as those of pinned ones. */
const LOOKS_LIKE_MORE = /^unresolved(?=:)|@(?=(?:sha256:)?[0-9a-fA-F]{32,}$)/g;

/** Keeps an odd name from being the identity of something else. All others are as they are written. */
function escaped(text: string, odd: RegExp): string {
  return text
    .replace(/%(?=25|2F|40|75)/gi, '%25')
    .replace(odd, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}${found.slice(1)}`);
}
