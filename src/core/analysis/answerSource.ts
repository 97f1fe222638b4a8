import type { Tree } from 'web-tree-sitter';
import { detachedData } from '../common/detached.ts';
import { evidenceStep, type SourceView } from '../catalogue/evidence.ts';
import { Correspondence } from '../facts/elsewhere.ts';
import { Resolver } from '../facts/resolver.ts';
import { Teller } from '../facts/told.ts';
import type { CallExpression, Facts } from '../model/facts.ts';
import { NameSet } from '../outline/nameSet.ts';
import type { Interest } from '../outline/outline.ts';
import {
  isDataQuestion,
  noReply,
  type CallSite,
  type CodeQuestion,
  type Inquiry,
  type Question,
  type Reply,
} from './inquiry.ts';
import type { IslandFacts } from './islandFacts.ts';
import { isTooMuch } from './limits.ts';
import { isOutside } from './outside.ts';

/** The name of a function that is called with what is asked for, at the end of the module. No code has it. */
const asker = '__shadowlight_asks__';
/** Calls that are told of: a function that is called more often is none whose argument names a model. */
const maxCalls = 100;

/** A question that code can answer. */
export type CodeInquiry = Inquiry & { readonly question: CodeQuestion };

export function isCodeInquiry(inquiry: Inquiry): inquiry is CodeInquiry {
  return !isDataQuestion(inquiry.question);
}

type Parse = (text: string) => Promise<Tree | undefined>;

/** What a file says to a question of another. Undefined where `parse` gave up. */
export function answerSource(
  file: string,
  source: SourceView,
  { question, answers }: CodeInquiry,
  facts: IslandFacts,
  parse: Parse,
): Promise<Reply | undefined> {
  const { ecosystem } = facts.language;
  const elsewhere = new Correspondence(answers, (head) => isOutside(head, ecosystem));
  const asked: Asked = {
    source,
    facts,
    parse,
    hasGlobals: ecosystem === 'npm',
    tellerOf: (resolver) =>
      new Teller(file, source.text.length, resolver, (span) => evidenceStep(span, source)),
    resolverOf: (found) => new Resolver(found, ecosystem === 'npm', elsewhere),
    reply: (said) => detachedData({ ...noReply, ...said, asks: elsewhere.asks }),
  };
  return question.kind === 'value' ? valueOf(question, asked) : callsOf(question, asked);
}

interface Asked {
  readonly source: SourceView;
  readonly facts: IslandFacts;
  readonly parse: Parse;
  readonly hasGlobals: boolean;
  readonly tellerOf: (resolver: Resolver) => Teller;
  readonly resolverOf: (facts: Facts) => Resolver;
  readonly reply: (said: Partial<Reply>) => Reply;
}

/** As if a statement at the end of the module used what is asked for. */
async function valueOf(
  question: Question & { kind: 'value' },
  { source, facts, parse, hasGlobals, tellerOf, resolverOf, reply }: Asked,
): Promise<Reply | undefined> {
  const probe = facts.reader.probe(source.text, question.path);
  if (!probe) return noReply;
  const uses = probe.expressions.map(({ text }) => `${hasGlobals ? ';' : ''}${asker}(${text})`);
  const outline = facts.reader.outline([probe.text, ...uses, ''].join('\n'));
  const islands = outline.islands(interestIn([asker], [asker], () => false));
  if (isTooMuch(islands)) return noReply;
  return facts.update(outline, islands, parse, (found) => {
    const isUse = ({ span }: CallExpression): boolean => span.start >= probe.text.length;
    const asking = found.calls.filter((call) => isUse(call) && call.lastName?.name === asker);
    asking.sort((a, b) => a.span.start - b.span.start);
    const resolver = resolverOf({ ...found, calls: found.calls.filter((call) => !isUse(call)) });
    const teller = tellerOf(resolver);
    for (const [index, { root }] of probe.expressions.entries()) {
      const argument = asking[index]?.arguments[0]?.value;
      if (!argument || (root !== undefined && !resolver.binds(root))) continue;
      const values = resolver.valuesOf(argument, 0);
      const isKnown = values.some(({ kind }) => kind !== 'path' && kind !== 'unknown');
      const isLast = index === probe.expressions.length - 1;
      if (isKnown || root !== undefined || isLast)
        return reply({ values: values.map((value) => teller.tell(value)) });
    }
    return reply({});
  });
}

async function callsOf(
  { name, parameter }: Question & { kind: 'calls' },
  { source, facts, parse, hasGlobals, tellerOf, resolverOf, reply }: Asked,
): Promise<Reply | undefined> {
  if (!source.text.includes(name) && !hasGlobals) return noReply;
  const names = hasGlobals ? [name, 'default'] : [name];
  const outline = facts.reader.outline(source.text);
  const islands = outline.islands(interestIn(names, [], () => true));
  if (isTooMuch(islands)) return noReply;
  return facts.update(outline, islands, parse, (found) => {
    const resolver = resolverOf(found);
    const teller = tellerOf(resolver);
    const calls: CallSite[] = [];
    for (const call of found.calls) {
      if (calls.length >= maxCalls) break;
      for (const { path } of resolver.pathsOf(call.callee, call.scope)) {
        const last = path.findLast((segment) => segment !== '()');
        if (last === undefined || !names.includes(last) || path.at(-1) === '()') continue;
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
  });
}

function interestIn(
  names: readonly string[],
  globals: readonly string[],
  knowsModule: (module: string) => boolean,
): Interest {
  return { names: new NameSet(names), globals, knowsModule };
}
