/** Where the fragment lies, relative to its folder. */
export const fragmentPath = '.ai-sbom/fragment.cdx.json';
