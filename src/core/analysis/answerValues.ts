import type { Probe } from '../languages/readers/languageReader.ts';
import { readerOf } from '../languages/readers/readers.ts';
import type { CallExpression, Facts } from '../model/facts.ts';
import { interestIn, tools, withFacts, type AskedSource } from './askedSource.ts';
import { noTime, type Inquiry, type Reply } from './inquiry.ts';

/** The name of a function that is called with what is asked for, at the end of the module. No code has it. */
const asker = '__shadowlight_asks__';

/** Questions that one reading of the text can answer. */
interface Batch {
  /** The text as it is read for them. */
  readonly text: string;
  readonly questions: { readonly inquiry: Inquiry; readonly probe: Probe }[];
}

/** What the things stand for that others import from a file. */
export async function answerValues(
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
  const isInTime = await withFacts(
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
  if (!isInTime) for (const { inquiry } of questions) replies.set(inquiry, noTime);
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
