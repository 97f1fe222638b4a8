/** Put in by the build: a digest of all that decides what is found (`scripts/analysisDigest.mjs`). */
declare const SHADOWLIGHT_ANALYSIS: string | undefined;

/** Results of one version say nothing of another's. Empty where the build does not know: nothing is kept then. */
export const analysisVersion = typeof SHADOWLIGHT_ANALYSIS === 'string' ? SHADOWLIGHT_ANALYSIS : '';
