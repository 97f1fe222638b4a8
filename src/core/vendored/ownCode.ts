import { wordsOfHolder } from './holders.ts';
import type { Notice } from './notice.ts';
import { vendorFolderOf } from './vendorFolders.ts';

/** So many headers name somebody, and such a part of all: then it is one of those who write this code. */
const minHeaders = 3;
const minShare = 0.05;

interface Licence {
  readonly ids: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
}

/** What a project says of itself: its names, its licences, and who claims copyright in it. */
export class OwnCode {
  /** By folder, with a slash at its end; empty for the root. */
  private readonly licences = new Map<string, Licence>();
  private readonly writers = new Set<string>();
  private readonly projects: ReadonlySet<string>;
  private readonly names: ReadonlySet<string>;
  private readonly knownAbove = new Map<string, Licence>();

  constructor(files: ReadonlyMap<string, readonly Notice[]>, projects: ReadonlySet<string>) {
    this.projects = new Set([...projects].map(plainName));
    this.names = new Set([...projects].flatMap(wordsOfHolder));
    const counts = new Map<string, number>();
    let headers = 0;
    for (const [path, notices] of files) {
      if (vendorFolderOf(path)) continue;
      for (const notice of notices) {
        if (notice.by === 'licence') this.addLicence(path, notice);
        if (notice.by !== 'header') continue;
        headers++;
        for (const word of wordsIn(notice)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const least = Math.max(minHeaders, headers * minShare);
    for (const [word, count] of counts) if (count >= least) this.writers.add(word);
  }

  /** Whether a name is that of the project, or of one of its packages. */
  isProject(name: string): boolean {
    const [last = ''] = name.split('/').slice(-1);
    return this.projects.has(plainName(name)) || this.projects.has(plainName(last));
  }

  isOwnHolder(path: string, notice: Notice): boolean {
    const words = wordsIn(notice);
    if (words.some((word) => this.writers.has(word))) return true;
    const { holders } = this.above(path);
    return words.some((word) => holders.has(word));
  }

  /** Somebody claims it, it is known who writes this code, and that is somebody else. */
  isForeignHolder(path: string, notice: Notice): boolean {
    if (wordsIn(notice).length === 0 || this.isOwnHolder(path, notice)) return false;
    // The project's name alone says little of who writes it.
    return this.writers.size + this.above(path).holders.size > this.names.size;
  }

  /**
   * A file of another project: another holder alone may be somebody who gave it to this one, but then under its
   * licence.
   */
  isForeignHeader(path: string, notice: Notice): boolean {
    const { licence } = notice;
    if (licence === null || !this.isForeignHolder(path, notice)) return false;
    const { ids } = this.above(path);
    return ids.size > 0 && !ids.has(licence);
  }

  private addLicence(path: string, notice: Notice): void {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const before = this.licences.get(folder);
    this.licences.set(folder, {
      ids: new Set([...(before?.ids ?? []), ...(notice.licence === null ? [] : [notice.licence])]),
      holders: new Set([...(before?.holders ?? []), ...wordsIn(notice)]),
    });
  }

  /** What the licences of a file's folder and those around it say; the project's own name names its holder, too. */
  private above(path: string): Licence {
    const slash = path.lastIndexOf('/', path.length - 2);
    const folder = path.slice(0, slash + 1);
    const known = this.knownAbove.get(folder);
    if (known) return known;
    const outer = folder === '' ? { ids: new Set<string>(), holders: this.names } : this.above(folder);
    const here = this.licences.get(folder);
    const both = here
      ? { ids: new Set([...outer.ids, ...here.ids]), holders: new Set([...outer.holders, ...here.holders]) }
      : outer;
    this.knownAbove.set(folder, both);
    return both;
  }
}

function wordsIn({ holders }: Notice): readonly string[] {
  return [...new Set(holders.flatMap(wordsOfHolder))];
}

/** `Chart.js`, `chartjs` and `@scope/chart.js` are one. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@[^/]*\//, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=..)js$/, '');
}
