import { readerOf } from '../languages/readers/readers.ts';
import type { Outline } from '../outline/outline.ts';
import { answerCalls } from './answerCalls.ts';
import { answerValues } from './answerValues.ts';
import type { AskedSource } from './askedSource.ts';
import { noReply, type Inquiry, type Reply } from './inquiry.ts';
import { mayFollow } from './leads.ts';

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
  await answerCalls(asked, outlined, inquiries, replies);
  for (const inquiry of inquiries) {
    const { question } = inquiry;
    if (question.kind !== 'mentions') continue;
    const hasGlobals = language.ecosystem === 'npm';
    const isMentioned = mayFollow(source.text, question.leads, catalogue, hasGlobals, outlined);
    replies.set(inquiry, isMentioned ? { ...noReply, values: [] } : noReply);
  }
  return inquiries.map((inquiry) => replies.get(inquiry) ?? noReply);
}
