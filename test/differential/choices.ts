/** Makes choices out of a list of numbers: a shorter list, or smaller numbers, make a simpler whole. */
export class Choices {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A number from 0 to `count` - 1; the simplest once the list is used up. */
  upTo(count: number): number {
    return (this.numbers[this.next++] ?? 0) % count;
  }

  of<T>(options: readonly [T, ...T[]]): T {
    return options[this.upTo(options.length)] ?? options[0];
  }

  get isUsedUp(): boolean {
    return this.next >= this.numbers.length;
  }
}
