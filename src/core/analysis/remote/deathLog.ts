/** When workers died: a few deaths are survived, many in a short time are not bad luck. */
export class DeathLog {
  private times: number[] = [];

  constructor(
    private readonly most: number,
    private readonly withinMs: number,
  ) {}

  add(now: number): void {
    this.times = [...this.recent(now), now];
  }

  isTooMany(now: number): boolean {
    return this.recent(now).length >= this.most;
  }

  private recent(now: number): readonly number[] {
    return this.times.filter((time) => now - time < this.withinMs);
  }
}
