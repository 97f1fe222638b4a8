/** Where writers share their logs, below the workspace folder: one folder each, one file a month. */
export const sharedFolder = '.ai-sbom/provenance';
