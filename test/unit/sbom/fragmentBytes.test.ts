import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
} from '../../../src/core/inventory/component.ts';
import type { Bom, BomComponent } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { compareFragment } from '../../../src/core/sbom/compareFragment.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import { occurrence, OPTIONS } from './support/inventories.ts';

const categories = ['model', 'service', 'dataset', 'weights-file'] as const;
const risks = ['pickle', 'trust-remote-code', 'hardcoded-key', 'moving-revision'] as const;
const resolutions = ['literal', 'env-default', 'same-file-constant', 'unresolvable'] as const;
/** Names with all that JSON escapes, and some that look like a path, a number or a field of JavaScript. */
const odd = [
  'plain',
  'qu"ote',
  'back\\slash',
  'tab\tline\n',
  'é',
  'e\u0301',
  '\u2028',
  '𝄞',
  '\ud834',
  '42',
  'toString',
];

function places(index: number, symbol: string) {
  return Array.from({ length: 1 + (index % 7) }, (_, use) =>
    occurrence(
      `src/${index % 13}/${odd[(index + use) % odd.length]}.py`,
      (index * 7 + use * 3) % 900,
      symbol,
    ),
  );
}

function component(index: number): AiComponent {
  const category = categories[index % 4] ?? 'model';
  const provider = ['huggingface', 'openai', 'other:own', 'anthropic'][index % 3] ?? '';
  const name = index % 11 === 0 ? null : `org-${index % 17}/${odd[index % odd.length]}-${index}`;
  const revision = index % 5 === 0 ? index.toString(16).padStart(40, 'a') : index % 5 === 1 ? 'main' : null;
  const pinned = revision === null ? null : revision.length === 40;
  return {
    id: `${category}:${provider}/${name ?? `unresolved:src/${index}.py`}${pinned ? `@${revision}` : ''}`,
    category,
    name,
    provider,
    sdks: ['transformers', 'openai', 'litellm'].slice(0, 1 + (index % 3)),
    revision,
    pinned,
    tasks: index % 4 === 1 ? [] : ['text-generation', 'summarization'].slice(0, 1 + (index % 2)),
    risks: risks.filter((_, place) => (index >> place) % 3 === 0),
    resolutions: resolutions.filter((_, place) => (index >> place) % 2 === 0),
    occurrences: places(index, `call.of_${index % 5}`),
  };
}

function dependency(index: number): DependencyComponent {
  const ecosystem = index % 2 === 0 ? 'pypi' : 'npm';
  const distribution =
    ecosystem === 'npm' && index % 3 === 0 ? `@Scope-${index % 4}/Name-${index}` : `Name_${index}`;
  return {
    id: `dependency:${ecosystem}/${distribution.toLowerCase()}`,
    ecosystem,
    distribution,
    verdict: index % 7 === 0 ? 'transitive-only' : 'undeclared',
    occurrences: places(index, `import name_${index}`),
  };
}

function inventory(from: number, to: number): FolderInventory {
  const indices = Array.from({ length: to - from }, (_, index) => from + index);
  return {
    project: 'sizeable',
    components: indices.map(component),
    dependencies: indices.filter((index) => index % 4 === 0).map(dependency),
    vendored: [],
    coverage: { filesRead: to, skipped: { minified: 3, 'too-large': 1 } },
  };
}

/** What people do to a fragment: reviews, fields of their own, items of their own, and what a line merge leaves. */
function edited(bom: Bom): Bom {
  const components = bom.components ?? [];
  const ids = components.map((item) => (item['bom-ref'] ?? '').replace('shadowlight:', ''));
  const verdict = { status: 'approved', by: 'Ada', date: '2026-11-20', reason: 'said "yes"' } as const;
  const reviewed = applyReview(
    bom,
    ids.filter((_, index) => index % 3 === 0),
    verdict,
  );
  const touched = (reviewed.components ?? []).map((item, index): BomComponent => {
    if (index % 5 === 1) return { ...item, description: odd[index % odd.length], licenses: [{ id: 'MIT' }] };
    if (index % 7 === 2)
      return { ...item, properties: [...(item.properties ?? []), { name: 'own:x', value: 'y' }] };
    if (index % 9 === 3) return { ...item, modelCard: { modelParameters: { task: 'own', 10: 1, 9: 2 } } };
    return index % 31 === 4 ? { ...item, purl: 'pkg:generic/own', version: '1', group: 'own' } : item;
  });
  return {
    ...reviewed,
    components: [...touched, ...touched.slice(0, 20), { type: 'library', name: 'by hand', 'bom-ref': 'own' }],
    annotations: [
      { subjects: [components[41]?.['bom-ref']], text: 'kept' },
      { text: 'no ref', subjects: [] },
    ],
    dependencies: [
      ...(bom.dependencies ?? []),
      { ref: 'own', dependsOn: [components[50]?.['bom-ref'] ?? ''] },
    ],
    vulnerabilities: [{ id: 'CVE-1', affects: [{ ref: components[60]?.['bom-ref'] }], ratings: [] }],
  };
}

function parsed(text: string): Bom {
  const { bom, problem } = parseFragment(text);
  assert.ok(bom, problem?.message.text);
  return bom;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('the bytes of a sizeable fragment', () => {
  const first = serializeBom(buildFragment(inventory(0, 1200), undefined, OPTIONS));
  const touched = serializeBom(edited(parsed(first)));
  const later = serializeBom(buildFragment(inventory(40, 1300), parsed(touched), OPTIONS));

  it('are what they always were', () => {
    assert.deepEqual([first, touched, later].map(hashOf), [
      '1bb7bfcd64cff5a671e3addc0154883c9ab3416a3b7ad09974ddf9537fd2ff38',
      '62b965f4ccbb8294a6f8944ea1f885d894ce2a913ade24088e756afc9b74ce71',
      'b997d169a932426867d64725b138de14a738420cc10067be6164a0156e13fd1a',
    ]);
  });

  it('are so with line numbers, too', () => {
    const options = { ...OPTIONS, lineNumbers: true };
    const text = serializeBom(buildFragment(inventory(0, 300), parsed(touched), options));
    assert.equal(hashOf(text), 'e4a11006e1e40600fefb28139e34230532115bc7c7907e0a91f9177d7fad5493');
  });

  it('are the same when built again on themselves', () => {
    assert.equal(serializeBom(buildFragment(inventory(40, 1300), parsed(later), OPTIONS)), later);
    assert.equal(compareFragment(parsed(later), parsed(later)).status, 'same');
  });

  it('differ from those before by what is told of them', () => {
    const comparison = compareFragment(parsed(touched), parsed(later));
    assert.ok(comparison.status === 'stale');
    const { status, changes, summary } = comparison;
    const names = (wanted: string): string[] =>
      changes.filter(({ kind }) => kind === wanted).map(({ name }) => name);
    const told = {
      status,
      added: names('added'),
      removed: names('removed'),
      changed: names('changed'),
      summary,
    };
    assert.equal(
      hashOf(JSON.stringify(told)),
      '7e8c7d731c9ea7f5ff5af103843d8cae1a03c2f2252ac709d00b6b9686f1c7f2',
    );
  });
});
