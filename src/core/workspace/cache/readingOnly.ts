import type { AnalysisCache } from './analysisCache.ts';

/** What reading a folder asks of what was found before. */
export type KnownResults = Pick<
  AnalysisCache,
  'load' | 'has' | 'byStat' | 'digest' | 'byDigest' | 'put' | 'linksOf' | 'putLinks'
>;

/** For another state of the same folder: what was found in the same bytes is taken, and nothing is kept. */
export function readingOnly(cache: KnownResults): KnownResults {
  return {
    load: () => cache.load(),
    has: () => false,
    byStat: () => undefined,
    digest: (bytes) => cache.digest(bytes),
    byDigest: (path, digest) => cache.byDigest(path, digest, undefined),
    put: () => undefined,
    linksOf: (analysis) => cache.linksOf(analysis),
    putLinks: () => undefined,
  };
}
