import type { FolderProvenance } from '../provenance/folderProvenance.ts';
import { totalsOf, type LineTotals } from '../provenance/totals.ts';
import type { AuthoredFile, DashboardAuthorship } from './dashboard.ts';

/** How many lines of the files that are followed are of whom: of most files of a folder nothing was ever seen. */
export function dashboardAuthorship(provenance: FolderProvenance): DashboardAuthorship {
  const files = provenance.paths
    .map((path) => ({ path, firstAi: firstAi(provenance, path), ...totalsOf(provenance, path) }))
    .filter(({ all }) => all > 0)
    .sort((left, right) => right.ai - left.ai || (left.path < right.path ? -1 : 1));
  return { state: 'recorded', totals: sumOf(files), files };
}

function firstAi(provenance: FolderProvenance, path: string): number | null {
  const lines = provenance.linesOf(path).filter(({ authorship }) => authorship.origin === 'ai');
  return lines.length === 0 ? null : Math.min(...lines.map(({ first }) => first));
}

function sumOf(files: readonly AuthoredFile[]): LineTotals {
  const sum = { ai: 0, human: 0, unknown: 0, all: 0 };
  for (const file of files) {
    sum.ai += file.ai;
    sum.human += file.human;
    sum.unknown += file.unknown;
    sum.all += file.all;
  }
  return sum;
}
