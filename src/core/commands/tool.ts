import type { Category } from '../model/finding.ts';

/**
 * A program that downloads, serves or runs models: data, no code. Adding one is one new file in `tools/`.
 *
 * **Argument places**, tried in order: `--model` is an option, with its value behind it or behind `=`; `0` is the first
 * argument that is no option.
 */
export interface Tool {
  /** Kebab-case, equal to the file's name. */
  readonly id: string;
  /** The name people use. */
  readonly name: string;
  /** Official documentation of the commands below. */
  readonly docs: string;
  readonly provider: string;
  readonly commands: readonly ToolCommand[];
  /** Container images in which it runs. */
  readonly images?: readonly ToolImage[];
}

/** How a model's name is written. */
export type Naming =
  /** `ORG/NAME` on the Hugging Face hub, `hf://…`, or a path. */
  | 'hub'
  /** The same with a quantization behind it: `ORG/NAME:Q4_K_M`. */
  | 'hub-quantized'
  /** `llama3.2:3b`, `hf.co/ORG/NAME`. */
  | 'ollama'
  /** `ai/smollm2:360M`, `hf.co/ORG/NAME`: an artifact of a container registry. */
  | 'docker'
  /** `provider/name`, as LiteLLM reads it. */
  | 'prefixed'
  /** A path on the machine. */
  | 'path'
  /** Any word. */
  | 'plain';

export interface ToolCommand {
  /** The program, and the words that follow it: `hf download`. `-m vllm.entrypoints.openai.api_server` is a module that Python runs. */
  readonly words: readonly string[];
  readonly category: Category;
  readonly model: readonly string[];
  readonly naming: Naming;
  readonly provider?: string;
  readonly revision?: readonly string[];
  /** Runs code from the hub where this option is given. */
  readonly remoteCode?: readonly string[];
  /** An option whose value says that it is something else; `null` for what is of no interest. */
  readonly kind?: {
    readonly options: readonly string[];
    readonly values: Readonly<Record<string, Category | null>>;
  };
  /** Other options that take one value, and those that take none: only with these an argument's place is known. */
  readonly valued?: readonly string[];
  readonly switches?: readonly string[];
}

export interface ToolImage {
  /** Without tag and digest; a registry in front of it may be a mirror. */
  readonly repository: string;
  /** Tags that hold the server, where not all do. */
  readonly tag?: RegExp;
  /** The words of the command that it starts. */
  readonly runs?: readonly string[];
  /** Variables that name what it serves. */
  readonly environment?: readonly {
    readonly category: Category;
    readonly naming: Naming;
    readonly model: string;
    readonly revision?: string;
    readonly provider?: string;
  }[];
}
