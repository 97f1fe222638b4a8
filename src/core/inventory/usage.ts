/** What the file that a finding stands in is for. */
export const usages = ['product', 'test', 'example', 'docs', 'benchmark'] as const;

export type Usage = (typeof usages)[number];

type Aside = Exclude<Usage, 'product'>;

const testFolder =
  /^(?:tests?|__tests__|__mocks__|__fixtures__|fixtures|testdata|e2e|cypress|playwright|(?:unit|integration|functional|acceptance|smoke|e2e)[-_]?tests?|tests?[-_](?:data|fixtures|utils|helpers|suite|unit|integration|e2e|functional))$/i;

/** Folders of the tests of JavaScript; elsewhere a `spec` may be any specification. */
const scriptTestFolder = /^specs?$/i;

const asideFolders: readonly (readonly [Aside, RegExp])[] = [
  ['example', /^(?:examples?|samples?|demos?|tutorials?|cookbooks?|quickstarts?|getting[-_]started)$/i],
  ['docs', /^(?:docs?|documentation|docs[-_]src)$/i],
  ['benchmark', /^(?:benchmarks?|bench|benches)$/i],
];

/** Below these a folder is part of the product: `app/docs/page.tsx` is a page of it. */
const productFolder = /^(?:src|lib|app|pages|routes|components)$/i;

const script = /\.[cm]?[jt]sx?$/i;

const fileNames: readonly (readonly [Aside, RegExp])[] = [
  // pytest collects these: https://docs.pytest.org/en/stable/explanation/goodpractices.html
  ['test', /^(?:test_.*|.*_tests?|conftest)\.(?:py|ipynb)$/i],
  ['test', /\.(?:test|spec|e2e|cy)\.[cm]?[jt]sx?$|^setupTests\.[cm]?[jt]sx?$|^(?:jest|vitest)[.-]setup\./i],
  [
    'example',
    /^examples?(?:[-_.].*)?\.\w+$|[-_.]examples?\.\w+$|\.(?:example|sample)$|\.(?:stories|story)\.[cm]?[jt]sx?$/i,
  ],
  ['benchmark', /^bench(?:mark)?_.*\.py$|_bench(?:mark)?\.py$|\.bench(?:mark)?\.[cm]?[jt]sx?$/i],
];

/**
 * What a file is for, by the conventions of Python and JavaScript for folders and file names. A test stays one
 * wherever it lies; else the outermost folder decides. `path` is relative to the folder, with `/`.
 */
export function usageOf(path: string): Usage {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  const isTestFolder = (segment: string): boolean =>
    testFolder.test(segment) || (script.test(name) && scriptTestFolder.test(segment));
  const byName = fileNames.find(([, pattern]) => pattern.test(name))?.[0];
  if (byName === 'test' || segments.some(isTestFolder)) return 'test';
  for (const segment of segments) {
    if (productFolder.test(segment)) break;
    const aside = asideFolders.find(([, pattern]) => pattern.test(segment));
    if (aside) return aside[0];
  }
  return byName ?? 'product';
}

/** What a component is for that is not used in the product at all; empty when it is. Sorted. */
export function usagesAside(occurrences: readonly { readonly path: string }[]): readonly Usage[] {
  const found = new Set<Usage>();
  for (const { path } of occurrences) {
    const usage = usageOf(path);
    if (usage === 'product') return [];
    found.add(usage);
  }
  return [...found].sort();
}
