import type { AiComponent } from '../inventory/component.ts';
import { usagesAside } from '../inventory/usage.ts';
import type { BomComponent } from './bom.ts';
import { refOfComponent } from './bomIds.ts';
import { callIdentity, evidenceOf, fileNameIdentity } from './evidence.ts';
import { PROPERTY, propertiesOf } from './properties.ts';
import { serverPurl } from './purl.ts';

/** What an entry of an assistant is called that names nothing. */
const UNNAMED = 'unresolved';

/** An assistant or a server is a program, and instructions are a file: nothing of them is in the product. */
export function assistantItem(component: AiComponent, lineNumbers: boolean): BomComponent {
  const { category, name, provider, revision, pinned, details = [] } = component;
  const version = pinned === true && revision !== null ? revision : undefined;
  const purl = category === 'mcp-server' && name !== null ? serverPurl(provider, name, version) : undefined;
  const concluded =
    purl === undefined
      ? { field: 'name' as const, value: name ?? undefined }
      : { field: 'purl' as const, value: purl };
  const identity =
    category === 'agent-instructions'
      ? fileNameIdentity(concluded)
      : callIdentity(concluded, component.resolutions);
  return {
    type: category === 'agent-instructions' ? 'file' : 'application',
    'bom-ref': refOfComponent(component.id),
    name: name ?? UNNAMED,
    ...(version !== undefined && { version }),
    ...(purl !== undefined && { purl }),
    evidence: evidenceOf(identity, component.occurrences, lineNumbers),
    // In the order in which they are written.
    properties: [
      ...propertiesOf(
        PROPERTY.detail,
        details.map(([key, value]) => `${key}=${value}`),
      ),
      ...propertiesOf(PROPERTY.kind, [category]),
      ...propertiesOf(PROPERTY.pinned, pinned === null ? [] : [String(pinned)]),
      ...propertiesOf(PROPERTY.provider, [provider]),
      ...propertiesOf(PROPERTY.revision, revision === null ? [] : [revision]),
      ...propertiesOf(PROPERTY.risk, component.risks),
      ...propertiesOf(PROPERTY.sdk, component.sdks),
      ...propertiesOf(PROPERTY.usage, usagesAside(component.occurrences)),
    ],
  };
}
