/** The folder of the workspace that is ours, relative to the workspace's. */
export const fragmentFolder = '.ai-sbom';

/** Where the fragment lies, relative to its folder. */
export const fragmentPath = `${fragmentFolder}/fragment.cdx.json`;
