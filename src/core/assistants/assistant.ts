import type { SecretPlace } from './serverSecrets.ts';

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
  /** How it is set up. */
  readonly configurations?: readonly Configuration[];
  /** Settings of whoever works here: read only where somebody asked for it. */
  readonly userFiles?: readonly UserFile[];
  /** Extensions of VS Code that are the assistant, `publisher.name`. */
  readonly extensions?: readonly string[];
  /** What the names of its settings in VS Code begin with: `github.copilot.` */
  readonly settings?: readonly string[];
  /** Actions of GitHub that run it: `owner/repository`, without their version. */
  readonly actions?: readonly string[];
  /** Commands that have it work without anybody who answers. */
  readonly commands?: readonly AssistantCommand[];
  /** Features of development containers that install it, without their version. */
  readonly features?: readonly string[];
}

/** A file that somebody has for all that they work on. */
export interface UserFile {
  /** From the home folder; what begins with `{editor}/` is in the folder of the editor's own settings. */
  readonly path: string;
  /** A file of a workspace that has the same form, by its path; without one, this path itself. */
  readonly like?: string;
}

export interface AssistantCommand {
  /** The program, or the package that a runner starts, and the words that follow it. */
  readonly words: readonly string[];
  /** One of these options has to be there: without it somebody sits in front of it. */
  readonly options?: readonly string[];
  readonly model?: readonly string[];
  /** Options by which it acts without limits. */
  readonly unrestricted?: readonly string[];
}

/** Where a value stands: its keys, from the outside. `*` stands for every key, or every item of a list. */
export type Keys = readonly string[];

/** A file of settings, in JSON, YAML or TOML by its name. */
export interface Configuration {
  readonly places: readonly string[];
  /** Who has such a file has set up the assistant: not so of an editor's own settings. */
  readonly setsUp?: boolean;
  readonly models?: readonly Keys[];
  /** The key beside a model that says who serves it. */
  readonly modelProvider?: string;
  /** Tables, or lists, of MCP servers. */
  readonly servers?: readonly Keys[];
  /** Values by which the assistant acts without asking, or without limits. */
  readonly unrestricted?: readonly Unrestricted[];
  /** The same of one server, from its table on. */
  readonly unrestrictedServers?: readonly Unrestricted[];
  /** How the servers in it name a secret that they are given. */
  readonly secretReference?: SecretReference;
  /** It holds settings of VS Code, and may recommend extensions. */
  readonly ofEditor?: EditorKeys;
}

/** What a program fills in when it reads its settings. */
export interface SecretReference {
  /** With `NAME` where the name of the variable stands: `${env:NAME}`. */
  readonly text: string;
  /** Where its documentation says that it does so. */
  readonly places: readonly SecretPlace[];
  /** The program asks for it, as the file's `inputs` say. */
  readonly isAsked?: boolean;
}

export interface Unrestricted {
  readonly keys: Keys;
  /** As written, and in a list one of its items. */
  readonly values: readonly string[];
}

export interface EditorKeys {
  readonly settings?: Keys;
  readonly extensions?: Keys;
  readonly features?: Keys;
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
