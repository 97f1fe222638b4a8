import type { Language } from '../languages/language.ts';
import { applyChanges, type TextChange } from '../model/text.ts';
import { IslandFacts } from './islandFacts.ts';

/** An open document: its text, and what is known of its islands. */
export class OpenSource {
  readonly facts: IslandFacts;

  constructor(
    language: Language,
    public version: number,
    public text: string,
  ) {
    this.facts = new IslandFacts(language);
  }

  change(version: number, changes: readonly TextChange[]): void {
    this.version = version;
    this.text = applyChanges(this.text, changes);
  }
}
