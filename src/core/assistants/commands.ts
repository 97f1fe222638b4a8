import { mentionOf } from '../commands/modelWord.ts';
import type { Mention } from '../commands/mention.ts';
import { literalOf, type Variables, type Word } from '../commands/word.ts';
import { providerInName } from '../catalogue/providers.ts';
import type { Span } from '../model/text.ts';
import type { Assistant, AssistantCommand } from './assistant.ts';
import { assistantMention } from './assistantMention.ts';
import { assistants } from './places/index.generated.ts';

interface Known {
  readonly assistant: Assistant;
  readonly command: AssistantCommand;
}

/** By the first word. */
const byProgram = new Map<string, Known[]>();
for (const assistant of assistants) {
  for (const command of assistant.commands ?? []) {
    const [first = ''] = command.words;
    byProgram.set(first, [...(byProgram.get(first) ?? []), { assistant, command }]);
  }
}

/** An assistant that a command has work by itself, and the model that it is given. */
export function matchAssistantCommand(
  program: string,
  words: readonly Word[],
  whole: Span,
  variables: Variables,
): readonly Mention[] {
  const texts = words.map((word) => literalOf(word));
  // A runner is told a package, and perhaps its version: `@openai/codex@0.50.0`.
  const named = byProgram.get(program) ?? byProgram.get((texts[0] ?? '').replace(/(?<=.)@[^@/]*$/, ''));
  const known = named?.find(({ command }) => isMeant(command, texts));
  const [first] = words;
  if (!known || !first) return [];
  const { assistant, command } = known;
  const isFree = command.unrestricted?.some((option) => texts.includes(option)) === true;
  const found = assistantMention(assistant, 'command', first.span, {
    whole,
    ...(isFree && { risks: ['unrestricted-agent'] }),
  });
  return [found, ...modelIn(known, words, texts, whole, variables)];
}

function isMeant({ words, options }: AssistantCommand, texts: readonly (string | undefined)[]): boolean {
  if (!words.every((word, index) => index === 0 || texts[index] === word)) return false;
  return options === undefined || options.some((option) => texts.includes(option));
}

function modelIn(
  { assistant, command }: Known,
  words: readonly Word[],
  texts: readonly (string | undefined)[],
  whole: Span,
  variables: Variables,
): readonly Mention[] {
  const at = texts.findIndex((text) => text !== undefined && command.model?.includes(text) === true);
  const word = at < 0 ? undefined : words[at + 1];
  if (!word) return [];
  const { provider } = assistant;
  const use = {
    category: 'service',
    naming: 'plain',
    provider,
    sdk: assistant.id,
    callee: 'model',
    whole,
  } as const;
  const found = mentionOf(word, use, variables);
  if (!found) return [];
  return [
    provider === 'unknown' && found.name !== null
      ? { ...found, provider: providerInName(found.name, '/') }
      : found,
  ];
}
