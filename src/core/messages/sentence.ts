/** A sentence for people, in English, that a host may say in another language. `{0}` stands for the first argument. */
export interface Sentence {
  readonly text: string;
  readonly parts: readonly (string | Sentence)[];
}

/** `scripts/generateDocs.mjs` looks for calls of this, to list the texts for translators. */
export function sentence(text: string, ...parts: readonly (string | Sentence)[]): Sentence {
  return { text, parts };
}

/**
 * @param translate puts the arguments in their places, in the language at hand.
 * @param show what stands for an argument: a name out of source code may hold anything.
 */
export function say(
  { text, parts }: Sentence,
  translate: (text: string, ...parts: readonly string[]) => string,
  show: (part: string) => string = (part) => part,
): string {
  const said = parts.map((part) => (typeof part === 'string' ? show(part) : say(part, translate, show)));
  return translate(text, ...said);
}

export function inEnglish(text: string, ...parts: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_all, index: string) => parts[Number(index)] ?? '');
}
