import type { EcosystemId } from '../manifests/manifest.ts';

/** What the beginning of a file says of whose code it is. Plain data: it can cross to a worker, and is cached. */
export interface Notice {
  /**
   * `list`: the line of a list of vendored packages. `metadata`: a package's own. `licence`: the file is a licence.
   * `banner`: name and version stand above the code. `origin`: an address it was copied from. `header`: whose
   * copyright and licence stand above the code.
   */
  readonly by: 'list' | 'metadata' | 'licence' | 'banner' | 'origin' | 'header';
  readonly name: string | null;
  readonly version: string | null;
  /** The registry that knows it by this name, where that is sure. */
  readonly ecosystem: EcosystemId | null;
  /** Id of SPDX, where one licence alone is named. */
  readonly licence: string | null;
  /** Holders of copyright. */
  readonly holders: readonly string[];
  /** The line that says it, shortened. */
  readonly text: string;
  /** From 0. */
  readonly line: number;
}

/** Of a file no more than this is looked at, in bytes or code units. */
export const noticeLength = 4096;
