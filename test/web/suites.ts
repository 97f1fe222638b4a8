/** The test files for the web extension host; loaded once mocha's globals are there. */
export const suites: Array<() => Promise<unknown>> = [
  () => import('./activation.test.ts'),
  () => import('./analysis.test.ts'),
];
