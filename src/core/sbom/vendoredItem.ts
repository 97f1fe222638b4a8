import type { VendoredComponent } from '../inventory/component.ts';
import { usagesAside } from '../inventory/usage.ts';
import type { BomComponent } from './bom.ts';
import { refOfComponent } from './bomIds.ts';
import { evidenceOf, vendoredIdentity } from './evidence.ts';
import { PROPERTY, propertiesOf } from './properties.ts';
import { libraryPurl } from './purl.ts';

export const VENDORED_KIND = 'vendored-code';

/** What its own words say of copied code. A licence that was read there is evidence, and nobody's declaration. */
export function vendoredItem(component: VendoredComponent, lineNumbers: boolean): BomComponent {
  const { name, version, ecosystem, licence, holders, isFile, occurrences } = component;
  const purl = ecosystem === null ? undefined : libraryPurl(ecosystem, name, version ?? undefined);
  const scope = ecosystem === 'npm' ? /^(@[^/]+)\/(.+)$/.exec(name) : null;
  const concluded =
    purl === undefined ? { field: 'name' as const, value: name } : { field: 'purl' as const, value: purl };
  return {
    type: isFile ? 'file' : 'library',
    'bom-ref': refOfComponent(component.id),
    ...(scope?.[1] !== undefined && { group: scope[1] }),
    name: scope?.[2] ?? name,
    ...(version !== null && { version }),
    ...(purl !== undefined && { purl }),
    evidence: {
      ...evidenceOf(vendoredIdentity(concluded, isFile), occurrences, lineNumbers),
      ...(licence !== null && { licenses: licensesOf(licence) }),
    },
    properties: [
      ...propertiesOf(PROPERTY.kind, [VENDORED_KIND]),
      ...propertiesOf(PROPERTY.usage, usagesAside(occurrences)),
      ...propertiesOf(PROPERTY.vendoredEcosystem, ecosystem === null ? [] : [ecosystem]),
      ...propertiesOf(PROPERTY.vendoredHolder, holders),
      ...propertiesOf(PROPERTY.vendoredLicence, licence === null ? [] : [licence]),
      ...propertiesOf(PROPERTY.vendoredVersion, version === null ? [] : [version]),
    ],
  };
}

export function licensesOf(id: string): readonly { readonly license: { readonly id: string } }[] {
  return [{ license: { id } }];
}
