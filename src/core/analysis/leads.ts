import type { Catalogue } from '../catalogue/catalogue.ts';
import { wordEnd } from '../outline/characters.ts';
import { Mentions } from '../outline/mentions.ts';
import type { Interest, Outline } from '../outline/outline.ts';
import type { Lead } from './inquiry.ts';

/** What is found behind modules of the folder is of interest, too, under the names that are imported from those. */
export function withLeads(
  interest: Interest,
  leads: readonly Lead[],
  { modules }: Outline,
  catalogue: Catalogue,
  hasGlobals: boolean,
): Interest {
  if (leads.length === 0) return interest;
  const own = new Set(leads.map(({ module }) => module));
  const all = catalogue.interestOf([...modules, ...leads.flatMap(({ to }) => to)], hasGlobals);
  return { ...all, knowsModule: (module) => own.has(module) || all.knowsModule(module) };
}

/** Whether a text calls anything that may be something that leads lead to. Most texts call nothing of that name. */
export function mayFollow(
  text: string,
  leads: readonly Lead[],
  catalogue: Catalogue,
  hasGlobals: boolean,
  outlined: () => Outline,
): boolean {
  const { names } = catalogue.interestOf(
    leads.flatMap(({ to }) => to),
    hasGlobals,
  );
  const isNamed = new Mentions(text)
    .of(names)
    .some((at) => text[at - 1] === '.' || text[wordEnd(text, at)] === '(');
  if (!isNamed) return false;
  const outline = outlined();
  const interest = catalogue.interestOf(outline.modules, hasGlobals);
  const wider = withLeads(interest, leads, outline, catalogue, hasGlobals);
  return outline.extent(wider) !== outline.extent(interest);
}
