import type { Range, Span } from '../../model/text.ts';
import type { WordTable } from './wordTable.ts';

/**
 * Plain data as numbers, and as words by their index in a table. An import takes 350 bytes as JSON, and the time to
 * read them; this is a fifth of that, and needs no reading.
 */
export interface Packed {
  readonly numbers: Int32Array;
  readonly words: Int32Array;
}

export class Packer {
  readonly numbers: number[] = [];
  readonly words: number[] = [];

  constructor(private readonly table: WordTable) {}

  number(value: number): void {
    this.numbers.push(value);
  }

  word(value: string | null): void {
    this.words.push(this.table.indexOf(value));
  }

  list(values: readonly string[]): void {
    this.numbers.push(values.length);
    for (const value of values) this.word(value);
  }

  span({ start, end }: Span): void {
    this.numbers.push(start, end);
  }

  range({ start, end }: Range): void {
    this.numbers.push(start.line, start.character, end.line, end.character);
  }

  all<T>(values: readonly T[], pack: (value: T, packer: Packer) => void): void {
    this.numbers.push(values.length);
    for (const value of values) pack(value, this);
  }
}

/** Reads what a packer was told, in the same order, from a place on. */
export class Unpacker {
  constructor(
    private readonly packed: Packed,
    private readonly table: WordTable,
    private numberAt: number,
    private wordAt: number,
  ) {}

  number(): number {
    return this.packed.numbers[this.numberAt++] ?? 0;
  }

  word(): string {
    return this.wordOrNull() ?? '';
  }

  wordOrNull(): string | null {
    return this.table.at(this.packed.words[this.wordAt++] ?? 0);
  }

  list(): readonly string[] {
    const count = this.number();
    const values: string[] = [];
    for (let index = 0; index < count; index++) values.push(this.word());
    return values;
  }

  all<T>(unpack: (unpacker: Unpacker) => T): readonly T[] {
    const count = this.number();
    const values: T[] = [];
    for (let index = 0; index < count; index++) values.push(unpack(this));
    return values;
  }

  span(): Span {
    return { start: this.number(), end: this.number() };
  }

  range(): Range {
    return {
      start: { line: this.number(), character: this.number() },
      end: { line: this.number(), character: this.number() },
    };
  }
}
