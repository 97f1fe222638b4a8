import type { Language } from '../languages/language.ts';
import { applyChanges, type TextChange } from '../model/text.ts';
import type { FoundMemory } from './analyzeSource.ts';
import { IslandFacts } from './islandFacts.ts';

/** An open document: its text, and what is known of its islands. */
export class OpenSource {
  readonly facts: IslandFacts;
  readonly memory: FoundMemory = {};

  constructor(
    language: Language,
    public version: number,
    public text: string,
  ) {
    this.facts = new IslandFacts(language);
  }

  /** Keeps nothing but the text. */
  clear(): void {
    this.facts.clear();
    delete this.memory.last;
  }

  change(version: number, changes: readonly TextChange[]): void {
    this.version = version;
    this.text = applyChanges(this.text, changes);
  }
}
