import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** How long, in milliseconds, what was found of a folder is believed. */
const believedMs = 1_000;

/**
 * Whether files lie inside a folder: one on the way may be a link, and git's index may hold `../`. Each folder is
 * asked for once in a while, not once for each file. One that is replaced by a link may so be followed within a
 * second; whoever can do that between two of our calls could do it between asking and opening just as well. The
 * file itself is opened with `O_NOFOLLOW`.
 */
export class InsideRoot {
  private readonly known = new Map<string, boolean>();
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly root: string,
    private readonly now: () => number,
  ) {}

  /** Throws where the folder is not there. */
  holds(relative: string): boolean {
    // On Windows it would part folders; no path that is listed has one.
    if (path.sep === '\\' && relative.includes('\\')) return false;
    const now = this.now();
    if (now - this.askedAt > believedMs) {
      this.known.clear();
      this.askedAt = now;
    }
    return this.holdsFolder(relative.slice(0, Math.max(0, relative.lastIndexOf('/'))));
  }

  /** A folder that is no link lies where its parent lies: to ask that takes a fifth of following all links. */
  private holdsFolder(folder: string): boolean {
    if (folder === '') return true;
    let isInside = this.known.get(folder);
    if (isInside === undefined) {
      const slash = folder.lastIndexOf('/');
      isInside =
        this.holdsFolder(folder.slice(0, Math.max(0, slash))) &&
        (this.isPlain(folder, folder.slice(slash + 1)) || this.isBelow(folder));
      this.known.set(folder, isInside);
    }
    return isInside;
  }

  private isPlain(folder: string, name: string): boolean {
    return name !== '..' && name !== '' && !lstatSync(this.locationOf(folder)).isSymbolicLink();
  }

  private isBelow(folder: string): boolean {
    const below = path.relative(realpathSync.native(this.root), realpathSync.native(this.locationOf(folder)));
    return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
  }

  private locationOf(folder: string): string {
    return `${this.root}/${folder}`;
  }
}
