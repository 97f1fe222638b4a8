import { parseWithMaps } from './jsonWithMaps.ts';

/**
 * Words, each of them once. Code imports the same modules again and again: their names are read from a file, and
 * kept, once for all files.
 */
export class WordTable {
  private indexes: Map<string | null, number> | undefined;
  private readonly parsed = new Map<number, unknown>();

  constructor(private readonly words: (string | null)[] = []) {}

  get all(): readonly (string | null)[] {
    return this.words;
  }

  at(index: number): string | null {
    return this.words[index] ?? null;
  }

  indexOf(word: string | null): number {
    this.indexes ??= new Map(this.words.map((each, index) => [each, index]));
    let index = this.indexes.get(word);
    if (index === undefined) {
      index = this.words.push(word) - 1;
      this.indexes.set(word, index);
    }
    return index;
  }

  /** What a word says as JSON; the same object each time. */
  json(index: number): unknown {
    let value = this.parsed.get(index);
    if (value === undefined) {
      value = parseWithMaps(this.at(index) ?? 'null');
      this.parsed.set(index, value);
    }
    return value;
  }
}
