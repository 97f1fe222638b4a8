import type { ModelFinding } from '../model/finding.ts';
import { portableName } from './portableName.ts';

/**
 * Identity of the component that a finding in `path` is a use of; see {@link file://./component.ts}. A pinned
 * revision is part of it: another commit is another model.
 */
export function componentIdOf(finding: ModelFinding, path: string): string {
  const head = `${finding.category}:${finding.provider}/`;
  if (finding.name === null) return `${head}unresolved:${path}`;
  return `${head}${finding.inFolder ?? portableName(finding.name)}${finding.pinned && finding.revision !== null ? `@${finding.revision}` : ''}`;
}
