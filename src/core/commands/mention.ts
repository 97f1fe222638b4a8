import type { Category, Detail, Risk } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import type { InstalledPackage } from './installs.ts';

/** A place in a file that is no code which loads a model, uses a service or loads a dataset. */
export interface Mention {
  readonly category: Category;
  /** Null where the word that should name it does not tell. */
  readonly name: string | null;
  readonly candidates: readonly string[];
  readonly resolution:
    'literal' | 'same-file-constant' | 'config-file' | 'env-default' | 'file' | 'unresolvable';
  readonly provider: string;
  /** Id of the tool, or of the format that says it. */
  readonly sdk: string;
  /** `hf download`, `models.model` */
  readonly callee: string;
  readonly revision: string | null;
  readonly pinned: boolean | null;
  readonly risks: readonly Risk[];
  /** The word that names it. */
  readonly span: Span;
  /** The whole command or entry; an ignore comment stands above it. */
  readonly whole: Span;
  /** Where the name is written, when that is elsewhere. */
  readonly trail: readonly Span[];
  /** No word names it. */
  readonly isUnnamed?: boolean;
  readonly details?: readonly Detail[];
  /** The host that it sends requests to, without its port. */
  readonly host?: string | undefined;
}

/** What a file that is no code names. */
export type Found = Mention | InstalledPackage;

export function isInstalled(found: Found): found is InstalledPackage {
  return 'kind' in found;
}

export function isMention(found: Found): found is Mention {
  return !isInstalled(found);
}
