/**
 * The test files, by the kind of window they need. Each is loaded only once mocha's globals are there, hence
 * the functions. `scripts/testHost.mjs` refuses to run when a `*.test.ts` file of this folder is missing here.
 */
export const suites = {
  /** A trusted workspace: a temporary copy of `demo/`. */
  default: [
    () => import('./activation.test.ts'),
    () => import('./commands.test.ts'),
    () => import('./dashboard.test.ts'),
    () => import('./declaring.test.ts'),
    () => import('./diagnostics.test.ts'),
    () => import('./filesBeyondCode.test.ts'),
    () => import('./fragment.test.ts'),
    () => import('./hostileFiles.test.ts'),
    () => import('./hover.test.ts'),
    () => import('./inTheText.test.ts'),
    () => import('./inventory.test.ts'),
    () => import('./inventoryUses.test.ts'),
    () => import('./linking.test.ts'),
    () => import('./notebooks.test.ts'),
    () => import('./policy.test.ts'),
    () => import('./provenance.test.ts'),
    () => import('./provenanceNegatives.test.ts'),
    () => import('./quickFixes.test.ts'),
    () => import('./worker.test.ts'),
    // Makes a repository of the folder, and leaves a document open for a while.
    () => import('./changes.test.ts'),
  ],
  /** A user's folder of its own, in which stand-ins for agent tools keep their records, and two that suggest. */
  capture: [() => import('./capture.test.ts')],
  /** Two folders, each with its own manifest. */
  multiRoot: [() => import('./multiRoot.test.ts')],
  /** The demo in Restricted Mode, with settings that ask for tracking. */
  restricted: [() => import('./restrictedMode.test.ts')],
} satisfies Record<string, Array<() => Promise<unknown>>>;
