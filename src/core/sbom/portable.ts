import type { AiComponent } from '../inventory/component.ts';

/** `/x`, `~/x`, `C:\x`, `\\host\x`, `file:///x`: says where somebody's disk holds a file, and often their name. */
const ABSOLUTE = /^(?:[/~\\]|[A-Za-z]:[\\/]|file:)/i;

/**
 * A component that says nothing of the machine it was written on. Code may load weights from an absolute path;
 * the committed file then names only the file, in the name and in the identity.
 */
export function portableComponent(component: AiComponent): AiComponent {
  const { name } = component;
  if (name === null || !ABSOLUTE.test(name)) return component;
  const short = name.split(/[\\/]/).findLast((part) => part !== '') ?? 'file';
  return { ...component, name: short, id: component.id.split(name).join(short) };
}
