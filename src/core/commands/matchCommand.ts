import type { Category } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import type { Mention } from './mention.ts';
import { mentionOf } from './modelWord.ts';
import type { Tool, ToolCommand } from './tool.ts';
import { tools } from './tools/index.generated.ts';
import { literalOf, programOf, type Variables, type Word } from './word.ts';

interface Described {
  readonly tool: Tool;
  readonly command: ToolCommand;
}

/** By the first word. */
const commands = new Map<string, Described[]>();
for (const tool of tools) {
  for (const command of tool.commands) {
    const [first = ''] = command.words;
    const alike = commands.get(first);
    if (alike) alike.push({ tool, command });
    else commands.set(first, [{ tool, command }]);
  }
}

/** What the words of one command load, when they are those of a tool: `words[0]` is the program. */
export function matchCommand(words: readonly Word[], whole: Span, variables: Variables): Mention | undefined {
  const first = programOf(words[0]);
  const known = first === undefined ? undefined : commands.get(first);
  for (const described of known ?? []) {
    const { length } = described.command.words;
    const isMeant = described.command.words.every(
      (word, index) => index === 0 || literalOf(words[index]) === word,
    );
    if (!isMeant) continue;
    const found = matchArguments(described, words.slice(length), whole, variables);
    if (found) return found;
  }
  return undefined;
}

function matchArguments(
  { tool, command }: Described,
  words: readonly Word[],
  whole: Span,
  variables: Variables,
): Mention | undefined {
  const given = new Arguments(command, words);
  const word = given.find(command.model);
  if (!word) return undefined;
  let category: Category | null = command.category;
  const kind = command.kind && given.find(command.kind.options);
  if (command.kind && kind) category = command.kind.values[literalOf(kind) ?? ''] ?? null;
  if (category === null) return undefined;
  const use = {
    category,
    naming: command.naming,
    provider: command.provider ?? tool.provider,
    sdk: tool.id,
    callee: command.words.join(' '),
    revision: command.revision && given.find(command.revision),
    risks: given.has(command.remoteCode) ? (['trust-remote-code'] as const) : [],
    whole,
  };
  return mentionOf(word, use, variables);
}

/** The arguments of a command, told apart as far as its options are known. */
class Arguments {
  private readonly options = new Map<string, Word | undefined>();
  private readonly positional: Word[] = [];

  constructor(command: ToolCommand, words: readonly Word[]) {
    const valued = new Set(
      [
        ...command.model,
        ...(command.revision ?? []),
        ...(command.kind?.options ?? []),
        ...(command.valued ?? []),
      ].filter((place) => place.startsWith('-')),
    );
    const switches = new Set([...(command.switches ?? []), ...(command.remoteCode ?? [])]);
    let arePlacesKnown = true;
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      const [head] = word?.pieces ?? [];
      if (!word) continue;
      if (head?.kind !== 'text' || !/^-./.test(head.text)) {
        if (arePlacesKnown) this.positional.push(word);
        continue;
      }
      const equals = head.text.indexOf('=');
      if (equals > 0) this.set(head.text.slice(0, equals), valueAfter(word, equals + 1));
      else if (valued.has(head.text)) this.set(head.text, words[++index]);
      else {
        this.set(head.text, undefined);
        // It may take the next word, or not.
        if (!switches.has(head.text)) arePlacesKnown = false;
      }
    }
  }

  find(places: readonly string[]): Word | undefined {
    for (const place of places) {
      const word = place.startsWith('-') ? this.options.get(place) : this.positional[Number(place)];
      if (word) return word;
    }
    return undefined;
  }

  has(options: readonly string[] = []): boolean {
    return options.some(
      (option) => this.options.has(option) && literalOf(this.options.get(option)) !== 'false',
    );
  }

  private set(option: string, value: Word | undefined): void {
    if (!this.options.has(option)) this.options.set(option, value);
  }
}

/** What stands behind the `=` of an option. */
function valueAfter(word: Word, length: number): Word {
  const [head, ...rest] = word.pieces;
  const text = head?.kind === 'text' ? head.text.slice(length) : '';
  return { pieces: text === '' ? rest : [{ kind: 'text', text }, ...rest], span: word.span };
}
