import type { Tree } from 'web-tree-sitter';
import { detachedData } from '../common/detached.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { evidenceStep, type SourceView } from '../catalogue/evidence.ts';
import { Correspondence } from '../facts/elsewhere.ts';
import { Resolver } from '../facts/resolver.ts';
import { Teller } from '../facts/told.ts';
import type { Language } from '../languages/language.ts';
import type { Probe } from '../languages/readers/languageReader.ts';
import { readerOf } from '../languages/readers/readers.ts';
import type { CallExpression, Facts } from '../model/facts.ts';
import { NameSet } from '../outline/nameSet.ts';
import type { Interest, Outline } from '../outline/outline.ts';
import { noReply, type CallSite, type Inquiry, type Question, type Reply } from './inquiry.ts';
import { IslandFacts } from './islandFacts.ts';
import { mayFollow } from './leads.ts';
import { isOutside } from './outside.ts';

/** The name of a function that is called with what is asked for, at the end of the module. No code has it. */
const asker = '__shadowlight_asks__';
/** Calls that are told of: a function that is called more often is none whose argument names a model. */
const maxCalls = 100;

/** A file that is asked. */
export interface AskedSource {
  readonly file: string;
  readonly source: SourceView;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly parse: (text: string) => Promise<Tree | undefined>;
}

/** What a file says to questions of others, in their order. */
export async function answerSource(
  asked: AskedSource,
  inquiries: readonly Inquiry[],
): Promise<readonly Reply[]> {
  const replies = new Map<Inquiry, Reply>();
  await answerValues(asked, inquiries, replies);
  const { source, catalogue, language } = asked;
  let outline: Outline | undefined;
  const outlined = (): Outline => (outline ??= readerOf(language.id).outline(source.text));
  for (const inquiry of inquiries) {
    const { question } = inquiry;
    if (question.kind === 'calls') {
      const reply = await answerCalls(asked, outlined, question, inquiry);
      if (reply) replies.set(inquiry, reply);
    } else if (question.kind === 'mentions') {
      const hasGlobals = language.ecosystem === 'npm';
      const isMentioned = mayFollow(source.text, question.leads, catalogue, hasGlobals, outlined);
      replies.set(inquiry, isMentioned ? { ...noReply, values: [] } : noReply);
    }
  }
  return inquiries.map((inquiry) => replies.get(inquiry) ?? noReply);
}

/** Questions that one reading of the text can answer. */
interface Batch {
  /** The text as it is read for them. */
  readonly text: string;
  readonly questions: { readonly inquiry: Inquiry; readonly probe: Probe }[];
}

async function answerValues(
  asked: AskedSource,
  inquiries: readonly Inquiry[],
  replies: Map<Inquiry, Reply>,
): Promise<void> {
  const batches = new Map<string, Batch>();
  const reader = readerOf(asked.language.id);
  for (const inquiry of inquiries) {
    const { question } = inquiry;
    const probe = question.kind === 'value' ? reader.probe(asked.source.text, question.path) : undefined;
    if (!probe) continue;
    const batch = batches.get(probe.text) ?? { text: probe.text, questions: [] };
    batch.questions.push({ inquiry, probe });
    batches.set(probe.text, batch);
  }
  for (const batch of batches.values()) await answerBatch(asked, batch, replies);
}

/** As if statements at the end of the module used what is asked for. */
async function answerBatch(
  asked: AskedSource,
  { text, questions }: Batch,
  replies: Map<Inquiry, Reply>,
): Promise<void> {
  const hasGlobals = asked.language.ecosystem === 'npm';
  const uses = questions.flatMap(({ probe }) =>
    probe.expressions.map((expression) => `${hasGlobals ? ';' : ''}${asker}(${expression.text})`),
  );
  await withFacts(
    asked,
    readerOf(asked.language.id).outline([text, ...uses, ''].join('\n')),
    interestIn([asker], [asker], () => false),
    (found) => {
      const isUse = ({ span }: CallExpression): boolean => span.start >= text.length;
      const asking = found.calls.filter((call) => isUse(call) && call.lastName?.name === asker);
      asking.sort((a, b) => a.span.start - b.span.start);
      // Half-typed, the text swallows what stands behind it.
      if (asking.length !== uses.length) return;
      const rest = { ...found, calls: found.calls.filter((call) => !isUse(call)) };
      let next = 0;
      for (const { inquiry, probe } of questions) {
        const calls = asking.slice(next, next + probe.expressions.length);
        next += probe.expressions.length;
        replies.set(inquiry, valueReply(asked, rest, inquiry, probe, calls));
      }
    },
  );
}

function valueReply(
  asked: AskedSource,
  facts: Facts,
  inquiry: Inquiry,
  { expressions }: Probe,
  calls: readonly CallExpression[],
): Reply {
  const { resolver, teller, reply } = tools(asked, facts, inquiry);
  for (const [index, { root }] of expressions.entries()) {
    const argument = calls[index]?.arguments[0]?.value;
    if (!argument || (root !== undefined && !resolver.binds(root))) continue;
    const values = resolver.valuesOf(argument, 0);
    const isKnown = values.some(({ kind }) => kind !== 'path' && kind !== 'unknown');
    if (isKnown || root !== undefined || index === expressions.length - 1)
      return reply({ values: values.map((value) => teller.tell(value)) });
  }
  return reply({});
}

async function answerCalls(
  asked: AskedSource,
  outlined: () => Outline,
  { name, parameter }: Question & { kind: 'calls' },
  inquiry: Inquiry,
): Promise<Reply | undefined> {
  const { text } = asked.source;
  if (!text.includes(name)) return noReply;
  const names = asked.language.ecosystem === 'npm' ? [name, 'default'] : [name];
  return withFacts(
    asked,
    outlined(),
    interestIn(names, [], () => true),
    (found) => {
      const { resolver, teller, reply } = tools(asked, found, inquiry);
      const calls: CallSite[] = [];
      for (const call of found.calls) {
        if (calls.length >= maxCalls) break;
        for (const { path } of resolver.pathsOf(call.callee, call.scope)) {
          if (!isNamed(path, name, call)) continue;
          const given = call.arguments.find(
            ({ keyword, position }) =>
              keyword === parameter.name || (position !== undefined && position === parameter.position),
          );
          const isSpread = call.arguments.some(
            ({ keyword, position }) => keyword === undefined && position === undefined,
          );
          const values = given ? resolver.valuesOf(given.value, call.scope) : [];
          const told = values.map((value) => teller.tell(value));
          calls.push({ callee: path, values: !given && isSpread ? [{ kind: 'unknown' }] : told });
        }
      }
      return reply({ values: [], calls });
    },
  );
}

/** What a module gives as its default has the name there that it is usually given elsewhere. */
function isNamed(path: readonly string[], name: string, { lastName }: CallExpression): boolean {
  const last = path.at(-1);
  return last === name || (last === 'default' && lastName?.name === name);
}

function tools(
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

/** Undefined where the text cannot be read in the time given, or there is too much of it. */
async function withFacts<T>(
  { language, parse }: AskedSource,
  outline: Outline,
  interest: Interest,
  use: (facts: Facts) => T,
): Promise<T | undefined> {
  const facts = new IslandFacts(language);
  try {
    const told = await facts.update(outline, outline.slice(interest), parse, use);
    return 'found' in told ? told.found : undefined;
  } finally {
    facts.clear();
  }
}

function interestIn(
  names: readonly string[],
  globals: readonly string[],
  knowsModule: (module: string) => boolean,
): Interest {
  return { names: new NameSet(names), globals, knowsModule };
}
