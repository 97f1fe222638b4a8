/** Where writers share their logs, below the workspace folder: one folder each, one file a month. */
export const sharedFolder = '.ai-sbom/provenance';

/** Writer and month of a log. */
const sharedLog = /^\.ai-sbom\/provenance\/([^/]+)\/(\d{4}-\d{2})\.jsonl$/;

/** Whose log a file is; undefined when it is none. */
export function writerOf(path: string): string | undefined {
  return sharedLog.exec(path)?.[1];
}
