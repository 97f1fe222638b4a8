/**
 * An assistant that works on code, and the places of a workspace where it is set up: data, no code, each place from the
 * assistant's own documentation. Adding one is one new file in `places/`.
 *
 * **Places** are globs that count from the folder; a `*` takes names that begin with a dot, too. The last part is a
 * fixed name, or one of the folders is fixed and begins with a dot: only so a path is told quickly.
 */
export interface Assistant {
  /** Kebab-case, equal to the file's name. */
  readonly id: string;
  /** The name people use. */
  readonly name: string;
  /** Who makes it; who serves its models, where nothing else is said. */
  readonly provider: string;
  /** Official documentation of the places below. */
  readonly docs: readonly string[];
  /** What it is told, and whoever works like it. */
  readonly instructions?: readonly Instructions[];
}

export interface Instructions {
  readonly places: readonly string[];
  readonly what: InstructionKind;
  /** It begins with YAML between `---`, whose `model` says what it runs on. */
  readonly namesModel?: boolean;
  /** It is one only with these keys in the YAML that it begins with: its name alone says too little. */
  readonly needs?: readonly string[];
  /** Documentation may be called so, too: in its folders such a file is taken for a page. */
  readonly mayBePage?: boolean;
}

/** `instructions` are always read, a `rule` where it applies, a `command` when somebody asks for it. */
type InstructionKind = 'instructions' | 'rule' | 'command' | 'agent' | 'skill' | 'style';
