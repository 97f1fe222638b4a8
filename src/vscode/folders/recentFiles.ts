/** A record of a write may come so long after the file. */
const recentMs = 15 * 60_000;
/** More come to be at once only by a checkout, and nobody asks for those. */
const maxFiles = 10_000;

/** Files that came to be a short while ago, and when; in milliseconds since 1970. */
export class RecentFiles {
  private readonly times = new Map<string, number>();

  add(path: string, now: number): void {
    for (const [known, at] of this.times) {
      if (now - at <= recentMs && this.times.size < maxFiles) break;
      this.times.delete(known);
    }
    // The newest stand at the end.
    this.times.delete(path);
    this.times.set(path, now);
  }

  at(path: string): number | undefined {
    return this.times.get(path);
  }
}
