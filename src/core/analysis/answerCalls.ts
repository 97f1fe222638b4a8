import { nowhere } from '../facts/elsewhere.ts';
import { Resolver } from '../facts/resolver.ts';
import type { QualifiedName } from '../facts/value.ts';
import type { CallExpression, Facts } from '../model/facts.ts';
import type { Outline } from '../outline/outline.ts';
import { interestIn, tools, withFacts, type AskedSource } from './askedSource.ts';
import { noTime, type CallSite, type Inquiry, type Question, type Reply } from './inquiry.ts';

/** Calls that are told of: a function that is called more often is none whose argument names a model. */
const maxCalls = 100;

type CallsQuestion = Question & { readonly kind: 'calls' };

/** A call, by what it calls. */
interface PlacedCall {
  readonly path: QualifiedName;
  readonly call: CallExpression;
}

/** What a file passes where it calls what others define: all questions by one reading of the text. */
export async function answerCalls(
  asked: AskedSource,
  outlined: () => Outline,
  inquiries: readonly Inquiry[],
  replies: Map<Inquiry, Reply>,
): Promise<void> {
  const { text } = asked.source;
  const asking = inquiries.flatMap((inquiry) => {
    const { question } = inquiry;
    return question.kind === 'calls' && text.includes(question.name) ? [{ inquiry, question }] : [];
  });
  if (asking.length === 0) return;
  const hasGlobals = asked.language.ecosystem === 'npm';
  const names = new Set(asking.map(({ question }) => question.name));
  if (hasGlobals) names.add('default');
  const interest = interestIn(names, [], () => true);
  const isInTime = await withFacts(asked, outlined(), interest, (facts) => {
    const placed = placedCalls(facts, hasGlobals, names);
    for (const { inquiry, question } of asking) {
      const { resolver, teller, reply } = tools(asked, facts, inquiry);
      const calls: CallSite[] = [];
      for (const { path, call } of placed) {
        if (calls.length >= maxCalls) break;
        if (!isNamed(path, call, question)) continue;
        const { value, isOpen } = given(call, question);
        const values = value ? resolver.valuesOf(value, call.scope).map((each) => teller.tell(each)) : [];
        calls.push({ callee: path, values: isOpen ? [{ kind: 'unknown' }] : values });
      }
      replies.set(inquiry, reply({ values: [], calls }));
    }
  });
  if (!isInTime) for (const { inquiry } of asking) replies.set(inquiry, noTime);
}

/** What is called has the name by which it is imported: no other file says more of it. */
function placedCalls(facts: Facts, hasGlobals: boolean, names: ReadonlySet<string>): readonly PlacedCall[] {
  const resolver = new Resolver(facts, hasGlobals, nowhere);
  const isMeant = (name: string): boolean => names.has(name);
  return facts.calls.flatMap((call) =>
    resolver.mayBeForeignCall(call, isMeant)
      ? resolver.pathsOf(call.callee, call.scope).map(({ path }) => ({ path, call }))
      : [],
  );
}

/** What a module gives as its default has the name there that it is usually given elsewhere. */
function isNamed(path: QualifiedName, { lastName }: CallExpression, { name }: CallsQuestion): boolean {
  const last = path.at(-1);
  return last === name || (last === 'default' && lastName?.name === name);
}

/** What a call gives for a parameter; open where something unpacked may hold it. */
function given(
  { arguments: all }: CallExpression,
  { parameter }: CallsQuestion,
): { readonly value?: CallExpression['arguments'][number]['value'] | undefined; readonly isOpen: boolean } {
  const value = all.find(
    ({ keyword, position }) =>
      keyword === parameter.name || (position !== undefined && position === parameter.position),
  )?.value;
  const isOpen =
    !value && all.some(({ keyword, position }) => keyword === undefined && position === undefined);
  return { value, isOpen };
}
