import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import type { Manifest } from '../../../src/core/manifests/manifest.ts';
import { FolderState, type ViewKind } from '../../../src/core/workspace/folderState.ts';
import { file, manifest } from '../judging/randomFolder.ts';
import { runsOr } from '../support/runs.ts';

/** What a state was told last, so that another can be told the same at once. */
interface Told {
  listing: { paths: readonly string[]; tracked: ReadonlySet<string> | null };
  readonly disk: Map<string, FileAnalysis>;
  readonly buffers: Map<string, FileAnalysis>;
  readonly manifests: Map<string, Manifest>;
  readonly manifestBuffers: Map<string, Manifest>;
}

type Step = (state: FolderState, told: Told) => void;

function setOrDelete<V>(map: Map<string, V>, key: string, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function isSame(left: Told['listing'], right: Told['listing']): boolean {
  const textOf = ({ paths, tracked }: Told['listing']): string =>
    JSON.stringify([[...paths].sort(), tracked && [...tracked].sort()]);
  return textOf(left) === textOf(right);
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.array(file, { maxLength: 6 }), fc.constantFrom('none', 'all', 'some'))
    .map(([files, kind]): Step => (state, told) => {
      const paths = [
        ...new Set([...told.disk.keys(), ...told.manifests.keys(), ...files.map(([path]) => path)]),
      ]
        // Some are gone.
        .filter((path) => path.length % 7 !== files.length);
      const tracked =
        kind === 'none' ? null : new Set(paths.filter((path) => kind === 'all' || path.length % 3 > 0));
      const before = told.listing;
      told.listing = { paths, tracked };
      state.setListing(told.listing);
      // The same list again forgets nothing.
      if (isSame(before, told.listing)) return;
      for (const map of [told.disk, told.manifests])
        for (const path of map.keys()) if (!paths.includes(path)) map.delete(path);
    }),
  file.map(([path, analysis]): Step => (state, told) => {
    told.disk.set(path, analysis);
    state.setDisk(path, analysis);
  }),
  fc.tuple(file, fc.boolean()).map(([[path, analysis], isOpen]): Step => (state, told) => {
    setOrDelete(told.buffers, path, isOpen ? analysis : undefined);
    state.setBuffer(path, isOpen ? analysis : undefined);
  }),
  fc.tuple(manifest, fc.boolean(), fc.boolean()).map(([changed, isThere, isSaved]): Step => (state, told) => {
    const { path } = changed;
    setOrDelete(isSaved ? told.manifests : told.manifestBuffers, path, isThere ? changed : undefined);
    if (isSaved) state.setManifest(path, isThere ? changed : undefined);
    else state.setManifestBuffer(path, isThere ? changed : undefined);
  }),
  file.map(([path]): Step => (state, told) => {
    for (const map of [told.disk, told.manifests]) map.delete(path);
    state.forget(path);
  }),
);

function stateOf(told: Told): FolderState {
  const state = new FolderState(ecosystems);
  state.setListing(told.listing);
  for (const [path, each] of told.manifests) state.setManifest(path, each);
  for (const [path, each] of told.disk) state.setDisk(path, each);
  for (const [path, each] of told.buffers) state.setBuffer(path, each);
  for (const [path, each] of told.manifestBuffers) state.setManifestBuffer(path, each);
  return state;
}

function seen(state: FolderState, kind: ViewKind): unknown {
  const files = state.files(kind).map((each) => [each.path, each] as const);
  return { files: new Map(files), inventory: state.inventory(kind) };
}

describe('a folder that changes', function () {
  this.timeout(60_000);

  it('is seen as one that was so from the start, shown and committed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 }), (steps) => {
        const state = new FolderState(ecosystems);
        const told: Told = {
          listing: { paths: [], tracked: null },
          disk: new Map(),
          buffers: new Map(),
          manifests: new Map(),
          manifestBuffers: new Map(),
        };
        for (const [apply, isLookedAt] of steps) {
          apply(state, told);
          if (!isLookedAt) continue;
          const fresh = stateOf(told);
          for (const kind of ['committed', 'shown'] as const)
            assert.deepEqual(seen(state, kind), seen(fresh, kind), kind);
        }
      }),
      { numRuns: runsOr(500) },
    );
  });
});
