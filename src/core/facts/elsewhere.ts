import type { DataFormatId } from '../dataFiles/dataFormat.ts';
import type { DataFile } from '../model/dataFile.ts';
import type { PortableValue } from '../model/portable.ts';
import type { QualifiedName } from './value.ts';

/** Something that a file wants to know, and that only other files of the folder can tell. Plain data. */
export type Ask =
  /** What a name of another file stands for: `.config.settings.MODEL`. */
  | { readonly kind: 'value'; readonly path: QualifiedName }
  /** What other files pass for a parameter of something that is defined in this one. */
  | { readonly kind: 'arguments'; readonly callable: QualifiedName; readonly parameter: Parameter }
  /** What stands in a data file that the code loads. */
  | {
      readonly kind: 'content';
      readonly file: DataFile;
      readonly keys: readonly string[];
      /** How it is read, whatever the file is called; absent where the name tells. */
      readonly format?: DataFormatId;
    }
  /** What a variable of the environment is set to. */
  | { readonly kind: 'variable'; readonly name: string };

export interface Parameter {
  readonly name: string;
  /** Index among the positional arguments of a call; absent where it takes none. */
  readonly position?: number | undefined;
}

/** What the other files of the folder say. Everywhere undefined where nothing is known (yet). */
export interface Elsewhere {
  valuesOf(path: QualifiedName): readonly PortableValue[] | undefined;
  /** @param callable its name within this file: `Transcriber`, `()`, `transcribe`. */
  argumentsOf(callable: QualifiedName, parameter: Parameter): readonly PortableValue[] | undefined;
  /** Empty where the file has nothing under these keys. */
  contentOf(
    file: DataFile,
    keys: readonly string[],
    format?: DataFormatId,
  ): readonly PortableValue[] | undefined;
  variable(name: string): readonly PortableValue[] | undefined;
}

/** For a file that is looked at alone. */
export const nowhere: Elsewhere = {
  valuesOf: () => undefined,
  argumentsOf: () => undefined,
  contentOf: () => undefined,
  variable: () => undefined,
};

export interface Answer {
  readonly ask: Ask;
  readonly values: readonly PortableValue[];
}

/** Most questions of one file: more than any person's code has, and few enough for hostile code. */
const maxAsks = 200;
/** Longer names and paths, in characters, lead nowhere. */
const maxLength = 500;

/** Knows some answers, and writes down what it is asked besides. */
export class Correspondence implements Elsewhere {
  private readonly answers: ReadonlyMap<string, readonly PortableValue[]>;
  private readonly asked = new Map<string, Ask>();

  /** @param isOutside whether the name surely leads out of the folder, by its first segment */
  constructor(
    answers: readonly Answer[],
    private readonly isOutside: (head: string) => boolean,
  ) {
    this.answers = new Map(answers.map(({ ask, values }) => [keyOfAsk(ask), values]));
  }

  /** All that was asked, answered or not, in the order of the questions. */
  get asks(): readonly Ask[] {
    return [...this.asked.values()];
  }

  valuesOf(path: QualifiedName): readonly PortableValue[] | undefined {
    return this.isOutside(path[0] ?? '') ? undefined : this.ask({ kind: 'value', path });
  }

  argumentsOf(callable: QualifiedName, parameter: Parameter): readonly PortableValue[] | undefined {
    return this.ask({ kind: 'arguments', callable, parameter });
  }

  contentOf(
    file: DataFile,
    keys: readonly string[],
    format?: DataFormatId,
  ): readonly PortableValue[] | undefined {
    return this.ask({ kind: 'content', file, keys, ...(format && { format }) });
  }

  variable(name: string): readonly PortableValue[] | undefined {
    return this.ask({ kind: 'variable', name });
  }

  private ask(ask: Ask): readonly PortableValue[] | undefined {
    const key = keyOfAsk(ask);
    if (key.length > maxLength) return undefined;
    if (!this.asked.has(key)) {
      if (this.asked.size >= maxAsks) return undefined;
      this.asked.set(key, ask);
    }
    return this.answers.get(key);
  }
}

/** The same for questions that are alike. */
export function keyOfAsk(ask: Ask): string {
  switch (ask.kind) {
    case 'value':
      return JSON.stringify(['value', ask.path]);
    case 'arguments':
      return JSON.stringify(['arguments', ask.callable, ask.parameter.name, ask.parameter.position]);
    case 'content':
      return JSON.stringify(['content', ask.file.path, ask.file.base, ask.file.from, ask.keys, ask.format]);
    case 'variable':
      return JSON.stringify(['variable', ask.name]);
  }
}
