import assert from 'node:assert/strict';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { valuesOf } from '../../../src/core/sbom/properties.ts';
import { HOSTED, OPTIONS, REDIRECTED, inventory } from './support/inventories.ts';

function build(source: FolderInventory, previous?: Bom): Bom {
  return buildFragment(source, previous, OPTIONS);
}

describe('a service of the fragment', () => {
  it('says where a service is where the code names a documented host, and what flows there', () => {
    const [groq, openai] = build(inventory([REDIRECTED, HOSTED], [])).services ?? [];
    assert.deepEqual(
      [groq?.['endpoints'], groq?.['x-trust-boundary']],
      [['https://api.groq.com'], true],
      'of proxy.example neither the scheme nor whose it is is known',
    );
    assert.deepEqual(valuesOf(groq, 'shadowlight:host'), ['api.groq.com', 'proxy.example']);
    assert.deepEqual(groq?.['data'], [
      { name: 'requests and answers', flow: 'bi-directional', classification: 'unknown' },
    ]);
    assert.deepEqual([openai?.['endpoints'], openai?.['x-trust-boundary']], [undefined, undefined]);
  });

  it('leaves what people say of a service, and takes back only its own words', () => {
    const bom = build(inventory([REDIRECTED], []));
    const [service] = bom.services ?? [];
    assert.ok(service);
    const data = [{ flow: 'inbound', classification: 'public' }];
    const endpoints = ['https://api.groq.com', 'https://ours.example'];
    const edited = { ...bom, services: [{ ...service, data, endpoints, 'x-trust-boundary': false }] };
    const [again] = build(inventory([REDIRECTED], []), edited).services ?? [];
    assert.deepEqual(again, { ...service, data, endpoints, 'x-trust-boundary': false });
    const [elsewhere] = build(inventory([{ ...REDIRECTED, hosts: [] }], []), edited).services ?? [];
    assert.deepEqual(elsewhere?.['endpoints'], ['https://ours.example']);
    const untouched = build(inventory([{ ...REDIRECTED, hosts: [] }], []), bom).services?.[0];
    assert.deepEqual([untouched?.['endpoints'], untouched?.['x-trust-boundary']], [undefined, undefined]);
  });
});
