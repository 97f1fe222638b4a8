const slots = 512;

/**
 * Names that are looked for in a text. Most names of a text are not among them, and are told apart by their length
 * and a few of their characters, without cutting them out of it.
 */
export class NameSet {
  private readonly names = new Set<string>();
  private madeKey: string | undefined;
  private readonly filter = new Uint8Array(slots);
  /** The first characters. */
  private readonly firsts = new Uint8Array(128);

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** The same for sets of the same names. */
  get key(): string {
    return (this.madeKey ??= [...this.names].sort().join(' '));
  }

  get size(): number {
    return this.names.size;
  }

  /** False where it was there before. Half a line may name nothing, which would stand everywhere. */
  add(name: string): boolean {
    if (name === '' || this.names.has(name)) return false;
    this.names.add(name);
    this.madeKey = undefined;
    this.filter[slotOf(name, 0, name.length)] = 1;
    this.firsts[name.charCodeAt(0) & 127] = 1;
    return true;
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  /** Whether the text between two offsets is one of the names. */
  hasAt(text: string, start: number, end: number): boolean {
    if (this.firsts[text.charCodeAt(start) & 127] === 0) return false;
    return this.filter[slotOf(text, start, end)] === 1 && this.names.has(text.slice(start, end));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.names[Symbol.iterator]();
  }
}

function slotOf(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt(start + (length >> 1));
  const last = text.charCodeAt(end - 1);
  return (length * 131 + first * 31 + middle * 7 + last * 3) & (slots - 1);
}
