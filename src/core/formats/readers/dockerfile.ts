import { downloads } from '../../commands/addressCommands.ts';
import { findInContainer } from '../../commands/container.ts';
import { findInScript, findInWords } from '../../commands/findInScript.ts';
import type { Found } from '../../commands/mention.ts';
import { alignedIn } from '../../commands/alignedText.ts';
import type { PlacedText } from '../../commands/placedText.ts';
import { readScript, type Assignment } from '../../commands/shellScript.ts';
import { readWord } from '../../commands/shellWord.ts';
import { asDefault, valuesOf, type KnownValues, type Variables, type Word } from '../../commands/word.ts';
import { readInstructions, type Instruction } from './dockerInstructions.ts';
import { readJsonTree } from '../../manifests/json.ts';
import type { FormatReader } from './formatReader.ts';

export const dockerfileReader: FormatReader = {
  id: 'dockerfile',
  read: ({ text }) => {
    const stages = new Stages();
    for (const instruction of readInstructions(text)) stages.read(instruction);
    return stages.end();
  },
};

/** What a `FROM` begins. */
interface Stage {
  readonly image: string | undefined;
  readonly imageWord: Word | undefined;
  readonly values: Map<string, KnownValues>;
  /** What `ENV` sets here. */
  readonly environment: Map<string, Word>;
  entrypoint: Program | undefined;
  command: Program | undefined;
}

interface Program {
  readonly instruction: Instruction;
  /** Undefined where a shell reads it. */
  readonly words: readonly Word[] | undefined;
}

class Stages {
  private readonly found: Found[] = [];
  /** `ARG` before the first `FROM`. */
  private readonly global = new Map<string, KnownValues>();
  private readonly byName = new Map<string, Stage>();
  private stage: Stage | undefined;

  read(instruction: Instruction): void {
    const { keyword, rest } = instruction;
    if (keyword === 'FROM') return this.begin(rest);
    if (keyword === 'ARG') return this.declare(rest);
    const { stage } = this;
    if (!stage) return;
    if (keyword === 'ENV') this.setEnvironment(stage, rest);
    else if (keyword === 'RUN') this.run(instruction);
    else if (keyword === 'ADD') this.add(instruction);
    else if (keyword === 'ENTRYPOINT') {
      stage.entrypoint = { instruction, words: execForm(rest) };
      // What the image itself hands over does not count any more.
      stage.command = undefined;
    } else if (keyword === 'CMD') stage.command = { instruction, words: execForm(rest) };
  }

  end(): readonly Found[] {
    this.finish();
    return this.found.sort((left, right) => left.span.start - right.span.start);
  }

  private variables(stage = this.stage): Variables {
    return { valuesOf: (name) => stage?.values.get(name) ?? (stage ? undefined : this.global.get(name)) };
  }

  private begin(rest: PlacedText): void {
    this.finish();
    const [words] = wordsOf(rest);
    const [imageWord, as, name] = (words ?? []).filter((word) => !startsWith(word, '--'));
    const { texts, isAll } = imageWord
      ? valuesOf(imageWord, { valuesOf: (each) => this.global.get(each) })
      : { texts: [], isAll: false };
    const written = texts.length === 1 && isAll ? texts[0]?.text : undefined;
    const base = written === undefined ? undefined : this.byName.get(written.toLowerCase());
    this.stage = {
      image: base ? base.image : written,
      imageWord,
      values: new Map(base?.values),
      environment: new Map(base?.environment),
      entrypoint: base?.entrypoint,
      command: base?.command,
    };
    const stageName = as && name ? valuesOf(name, this.variables()).texts[0]?.text : undefined;
    if (stageName !== undefined) this.byName.set(stageName.toLowerCase(), this.stage);
  }

  private declare(rest: PlacedText): void {
    for (const { name, value, isGiven } of assignmentsOf(rest)) {
      const values = this.stage?.values ?? this.global;
      if (isGiven) {
        const { texts, isAll } = valuesOf(value, this.variables());
        values.set(name, { texts: texts.map((text) => asDefault(text, value.span)), isAll });
      } else {
        const outer = this.global.get(name);
        if (outer) values.set(name, outer);
      }
    }
  }

  private setEnvironment(stage: Stage, rest: PlacedText): void {
    for (const { name, value } of assignmentsOf(rest)) {
      stage.environment.set(name, value);
      const { texts, isAll } = valuesOf(value, this.variables());
      const constants = texts.map(({ text, resolution, trail }) => ({
        text,
        resolution: resolution === 'literal' ? ('same-file-constant' as const) : resolution,
        trail: [...trail, value.span],
      }));
      stage.values.set(name, { texts: constants, isAll });
    }
  }

  private run({ rest, heredocs, span }: Instruction): void {
    const script = withoutFlags(rest);
    const words = execForm(script);
    if (words) this.found.push(...findInWords(words, span, this.variables()));
    else if (/^<<-?[ \t]*["']?[\w.-]+["']?[ \t]*$/.test(script.text)) {
      // The shell reads the heredoc itself.
      for (const body of heredocs) this.found.push(...findInScript(body, this.variables()));
    } else this.found.push(...findInScript(script, this.variables(), 'shell', () => span));
  }

  private add({ rest, span }: Instruction): void {
    const words = execForm(rest) ?? wordsOf(rest)[0] ?? [];
    this.found.push(...downloads('ADD', words, span, this.variables()));
  }

  private finish(): void {
    const { stage } = this;
    if (!stage) return;
    const variables = this.variables();
    const { entrypoint, command, image, imageWord, environment } = stage;
    const whole = (entrypoint ?? command)?.instruction.span ?? imageWord?.span ?? { start: 0, end: 0 };
    if (entrypoint) {
      const { words, instruction } = entrypoint;
      if (words) this.found.push(...findInWords([...words, ...(command?.words ?? [])], whole, variables));
      else this.found.push(...findInScript(instruction.rest, variables, 'shell', () => whole));
    } else {
      const found = findInContainer(
        { image, imageWord, args: command?.words ?? [], environment, whole },
        variables,
      );
      this.found.push(...found);
      if (found.length > 0 || !command) return;
      const { words, instruction } = command;
      if (words) this.found.push(...findInWords(words, whole, variables));
      else this.found.push(...findInScript(instruction.rest, variables, 'shell', () => whole));
    }
    this.stage = undefined;
  }
}

/** `["program", "argument"]` */
function execForm(rest: PlacedText): readonly Word[] | undefined {
  if (!rest.text.startsWith('[')) return undefined;
  const tree = readJsonTree(rest.text).root;
  if (tree?.type !== 'array') return undefined;
  return (tree.children ?? []).flatMap((node): Word[] => {
    if (typeof node.value !== 'string') return [];
    const { offset, length, value } = node;
    return [
      {
        pieces: value === '' ? [] : [{ kind: 'text', text: value }],
        span: rest.spanOf(offset, offset + length),
        inner: alignedIn(rest, value, offset + 1, offset + length - 1),
      },
    ];
  });
}

/** The commands of a line, each as its words. */
function wordsOf(rest: PlacedText): readonly (readonly Word[])[] {
  return readScript(rest).map(({ words }) => words);
}

/** `NAME=value OTHER="value"`, `NAME`, and the old `NAME value`. */
function assignmentsOf(rest: PlacedText): readonly (Assignment & { readonly isGiven: boolean })[] {
  const [command] = readScript(rest);
  if (!command) return [];
  const given = command.assignments.map((each) => ({ ...each, isGiven: true }));
  const match = given.length === 0 ? /^([A-Za-z_]\w*)(?:[ \t]+(?=\S)|$)/.exec(rest.text) : null;
  if (!match?.[1]) return given;
  const value = readWord(rest, match[0].length, 'shell').word;
  return [{ name: match[1], value, isGiven: match[0].length < rest.text.length }];
}

/** Without `--mount=…` and the like. */
function withoutFlags(rest: PlacedText): PlacedText {
  const flags = /^(?:--[\w-]+(?:=\S*)?\s+)*/.exec(rest.text)?.[0] ?? '';
  return flags === '' ? rest : rest.slice(flags.length, rest.text.length);
}

function startsWith(word: Word, prefix: string): boolean {
  const [head] = word.pieces;
  return head?.kind === 'text' && head.text.startsWith(prefix);
}
