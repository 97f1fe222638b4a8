import type { AiComponent, DependencyComponent, VendoredComponent } from '../inventory/component.ts';
import type { BomComponent } from './bom.ts';
import { compareCodeUnits } from './canonicalJson.ts';
import { VENDORED_KIND } from './vendoredItem.ts';
import { PROPERTY, valueOf, valuesOf } from './properties.ts';

/**
 * What a review is about, as one readable line: `provider=huggingface revision=main risks=moving-revision,pickle`.
 * The name is not in it: it is the component's identity already. Two components of equal identity have an
 * equal subject exactly when nothing changed that a reviewer decides by.
 */
export function subjectOfComponent(component: AiComponent | DependencyComponent | VendoredComponent): string {
  if ('isFile' in component) return vendoredSubject(component.version, component.licence);
  return 'category' in component
    ? aiSubject(
        component.provider,
        component.revision,
        component.risks,
        component.file?.sha256 ?? null,
        (component.details ?? []).map(([key, value]) => `${key}=${value}`),
      )
    : dependencySubject(component.ecosystem, component.verdict);
}

/** The same of a component in the fragment. */
export function subjectOfItem(item: BomComponent): string {
  if (valueOf(item, PROPERTY.kind) === VENDORED_KIND) {
    const version = valueOf(item, PROPERTY.vendoredVersion) ?? null;
    return vendoredSubject(version, valueOf(item, PROPERTY.vendoredLicence) ?? null);
  }
  const ecosystem = valueOf(item, PROPERTY.ecosystem);
  return ecosystem === undefined
    ? aiSubject(
        valueOf(item, PROPERTY.provider) ?? '',
        valueOf(item, PROPERTY.revision) ?? null,
        valuesOf(item, PROPERTY.risk),
        valueOf(item, PROPERTY.fileHash) ?? null,
        valuesOf(item, PROPERTY.detail),
      )
    : dependencySubject(ecosystem, valueOf(item, PROPERTY.verdict) ?? '');
}

function aiSubject(
  provider: string,
  revision: string | null,
  risks: readonly string[],
  sha256: string | null,
  details: readonly string[],
): string {
  return [
    `provider=${escaped(provider)}`,
    ...(revision === null ? [] : [`revision=${escaped(revision)}`]),
    `risks=${listed(risks)}`,
    ...(sha256 === null ? [] : [`sha256=${escaped(sha256)}`]),
    // Of assistants, their instructions and their servers.
    ...(details.length === 0 ? [] : [`details=${listed(details)}`]),
  ].join(' ');
}

function vendoredSubject(version: string | null, licence: string | null): string {
  return `version=${escaped(version ?? '')} licence=${escaped(licence ?? '')}`;
}

function dependencySubject(ecosystem: string, verdict: string): string {
  return `ecosystem=${escaped(ecosystem)} verdict=${escaped(verdict)}`;
}

/** Each once, in an order that is always the same. */
function listed(values: readonly string[]): string {
  return [...new Set(values)].sort(compareCodeUnits).map(escaped).join(',');
}

/** Keeps a value from looking like another field. */
function escaped(value: string): string {
  return value.replace(/[%\s=,]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
