import type { AiComponent, DependencyComponent } from '../inventory/component.ts';
import type { BomComponent } from './bom.ts';
import { compareCodeUnits } from './canonicalJson.ts';
import { PROPERTY, valueOf, valuesOf } from './properties.ts';

/**
 * What a review is about, as one readable line: `provider=huggingface revision=main risks=moving-revision,pickle`.
 * The name is not in it: it is the component's identity already. Two components of equal identity have an
 * equal subject exactly when nothing changed that a reviewer decides by.
 */
export function subjectOfComponent(component: AiComponent | DependencyComponent): string {
  return 'category' in component
    ? aiSubject(component.provider, component.revision, component.risks, component.file?.sha256 ?? null)
    : dependencySubject(component.ecosystem, component.verdict);
}

/** The same of a component in the fragment. */
export function subjectOfItem(item: BomComponent): string {
  const ecosystem = valueOf(item, PROPERTY.ecosystem);
  return ecosystem === undefined
    ? aiSubject(
        valueOf(item, PROPERTY.provider) ?? '',
        valueOf(item, PROPERTY.revision) ?? null,
        valuesOf(item, PROPERTY.risk),
        valueOf(item, PROPERTY.fileHash) ?? null,
      )
    : dependencySubject(ecosystem, valueOf(item, PROPERTY.verdict) ?? '');
}

function aiSubject(
  provider: string,
  revision: string | null,
  risks: readonly string[],
  sha256: string | null,
): string {
  const sorted = [...new Set(risks)].sort(compareCodeUnits);
  return [
    `provider=${escaped(provider)}`,
    ...(revision === null ? [] : [`revision=${escaped(revision)}`]),
    `risks=${sorted.map(escaped).join(',')}`,
    ...(sha256 === null ? [] : [`sha256=${escaped(sha256)}`]),
  ].join(' ');
}

function dependencySubject(ecosystem: string, verdict: string): string {
  return `ecosystem=${escaped(ecosystem)} verdict=${escaped(verdict)}`;
}

/** Keeps a value from looking like another field. */
function escaped(value: string): string {
  return value.replace(/[%\s=,]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
