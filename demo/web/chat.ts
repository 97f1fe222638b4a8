import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const Question = z.object({ text: z.string() });

export async function answer(input: unknown): Promise<string> {
  const { text } = Question.parse(input);
  const { text: reply } = await generateText({
    model: openai('gpt-4.1'),
    prompt: text,
  });
  return reply;
}

export async function draw(prompt: string) {
  const client = new OpenAI();
  return client.images.generate({ model: 'gpt-image-1', prompt });
}
