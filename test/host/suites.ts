/**
 * The test files, by the kind of window they need. Each is loaded only once mocha's globals are there, hence
 * the functions. `scripts/testHost.mjs` refuses to run when a `*.test.ts` file of this folder is missing here.
 */
export const suites = {
  /** A trusted workspace: a temporary copy of `demo/`. */
  default: [
    () => import('./activation.test.ts'),
    () => import('./diagnostics.test.ts'),
    () => import('./fragment.test.ts'),
    () => import('./hover.test.ts'),
    () => import('./quickFixes.test.ts'),
  ],
  /** The same folder in Restricted Mode. */
  restricted: [() => import('./restrictedMode.test.ts')],
} satisfies Record<string, Array<() => Promise<unknown>>>;
