import type { Tree } from 'web-tree-sitter';
import { detachedData } from '../common/detached.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { evidenceStep, type SourceView } from '../catalogue/evidence.ts';
import { Correspondence } from '../facts/elsewhere.ts';
import { Resolver } from '../facts/resolver.ts';
import { Teller } from '../facts/told.ts';
import type { Language } from '../languages/language.ts';
import type { Facts } from '../model/facts.ts';
import { NameSet } from '../outline/nameSet.ts';
import type { Interest, Outline } from '../outline/outline.ts';
import { noReply, type Inquiry, type Reply } from './inquiry.ts';
import { IslandFacts } from './islandFacts.ts';
import { isOutside } from './outside.ts';

/** A file that is asked. */
export interface AskedSource {
  readonly file: string;
  readonly source: SourceView;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly parse: (text: string) => Promise<Tree | undefined>;
}

/** What answers one question, with what others have answered. */
export function tools(
  { file, source, language }: AskedSource,
  facts: Facts,
  { answers }: Inquiry,
): {
  readonly resolver: Resolver;
  readonly teller: Teller;
  readonly reply: (said: Partial<Reply>) => Reply;
} {
  const elsewhere = new Correspondence(answers, (head) => isOutside(head, language.ecosystem));
  const resolver = new Resolver(facts, language.ecosystem === 'npm', elsewhere);
  return {
    resolver,
    teller: new Teller(file, source.text.length, resolver, (span) => evidenceStep(span, source)),
    reply: (said) => detachedData({ ...noReply, ...said, asks: elsewhere.asks }),
  };
}

/** Hands what a text says to `use`, unless there is too much of it; false where the time given did not suffice. */
export async function withFacts(
  { language, parse }: AskedSource,
  outline: Outline,
  interest: Interest,
  use: (facts: Facts) => void,
): Promise<boolean> {
  const facts = new IslandFacts(language);
  try {
    const told = await facts.update(outline, outline.slice(interest), parse, use);
    return 'found' in told || told.skipped !== 'over-time';
  } finally {
    facts.clear();
  }
}

export function interestIn(
  names: Iterable<string>,
  globals: readonly string[],
  knowsModule: (module: string) => boolean,
): Interest {
  return { names: new NameSet(names), globals, knowsModule };
}
