import type { EcosystemId } from '../manifests/manifest.ts';
import { packageRunners } from './runners.ts';
import { literalOf, type Word } from './word.ts';

/** A command that installs packages by name. */
export interface Installer {
  /** The program, and the words that follow it. */
  readonly words: readonly string[];
  readonly ecosystem: EcosystemId;
  /** It runs what it installs: its first argument names that, and all others are handed on. */
  readonly isRunner?: boolean;
  /** Options whose value is a package, in place of that first argument. */
  readonly from?: readonly string[];
  /** Only with one of these options, or with a version, is a package installed for sure: one may be there already. */
  readonly unlessThere?: readonly string[];
  /** Options of its own that take the next word. */
  readonly valued?: readonly string[];
  /** The package that a word names; undefined for an address, a file or anything else. */
  readonly nameIn: (text: string) => string | undefined;
}

/** The programs that run what they fetch from a registry, as installers of it. */
export function runnersOf({
  ecosystem,
  nameIn,
}: Pick<Installer, 'ecosystem' | 'nameIn'>): readonly Installer[] {
  return packageRunners
    .filter(({ registry }) => registry === ecosystem)
    .map(({ words, valued, from, askedWith, installedFirst }) => ({
      words,
      ecosystem,
      isRunner: true,
      valued,
      ...(from && { from }),
      ...((askedWith ?? installedFirst) && { unlessThere: askedWith ?? [] }),
      nameIn,
    }));
}

/** A package that a command installs, and the word that names it. */
export interface NamedPackage {
  readonly name: string;
  readonly word: Word;
}

/** What a command of this installer installs. @param valuedByAll options that take the next word */
export function packagesOf(
  { words, isRunner, from = [], unlessThere, valued = [], nameIn }: Installer,
  all: readonly Word[],
  valuedByAll: ReadonlySet<string>,
): readonly NamedPackage[] {
  const found: NamedPackage[] = [];
  let isAsked = unlessThere === undefined;
  const add = (word: Word | undefined, text: string | undefined): void => {
    const name = text === undefined ? undefined : nameIn(text);
    if (name !== undefined && word && (isAsked || hasVersion(text ?? ''))) found.push({ name, word });
  };
  for (let index = words.length; index < all.length; index++) {
    const word = all[index];
    const text = literalOf(word) ?? nameBefore(word);
    if (text === undefined) {
      if (isRunner === true) break;
      continue;
    }
    const [option = '', value] = text.split('=', 2);
    if (unlessThere?.includes(text) === true) isAsked = true;
    if (from.includes(option)) {
      if (value === undefined) add(all[++index], literalOf(all[index]));
      else add(word, value);
      if (isRunner === true) break;
    } else if (valuedByAll.has(text) || valued.includes(text)) index++;
    // `name @ https://…`
    else if (text === '@') index++;
    else if (!text.startsWith('-')) {
      add(word, text);
      if (isRunner === true) break;
    }
  }
  return found;
}

/** `name==$VERSION` tells the name. */
function nameBefore(word: Word | undefined): string | undefined {
  const [head] = word?.pieces ?? [];
  return head?.kind === 'text' ? /^(@?[^@=<>~!]+)[@=<>~!]/.exec(head.text)?.[1] : undefined;
}

function hasVersion(text: string): boolean {
  return text.lastIndexOf('@') > 0;
}
