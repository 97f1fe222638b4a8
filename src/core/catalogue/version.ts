/** Put in by the build: a digest of the descriptions (`scripts/catalogueDigest.mjs`). */
declare const SHADOWLIGHT_CATALOGUE: string | undefined;

/** Names the descriptions that things are found by, so that a changed fragment can be explained. */
export const catalogueVersion = typeof SHADOWLIGHT_CATALOGUE === 'string' ? SHADOWLIGHT_CATALOGUE : 'unbuilt';
