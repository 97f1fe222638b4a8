import type { Range } from './text.ts';

/** What is at work on the code, and not in the program: assistants, what they are told, and what they may use. */
const assistantCategories = ['assistant', 'agent-instructions', 'mcp-server'] as const;

export type AssistantCategory = (typeof assistantCategories)[number];

/** In the order in which people read them. */
export const categories = ['model', 'service', 'dataset', 'weights-file', ...assistantCategories] as const;

export type Category = (typeof categories)[number];

export function isAssistantCategory(category: Category): category is AssistantCategory {
  return (assistantCategories as readonly string[]).includes(category);
}

/** How the name of a model was found. */
export type Resolution =
  | 'literal'
  | 'same-file-constant'
  | 'cross-file-constant'
  | 'env-default'
  | 'function-parameter-default'
  | 'config-file'
  /** The file itself lies in the folder. */
  | 'file'
  | 'unresolvable';

export type Risk =
  | 'pickle'
  | 'unsafe-load'
  | 'trust-remote-code'
  | 'hardcoded-key'
  | 'moving-revision'
  | 'unpinned-server'
  | 'plain-http'
  | 'unrestricted-agent'
  | 'hidden-text'
  | 'instruction-override';

/** One step from the call to the place where the name is written. */
export interface EvidenceStep {
  /** What was seen, in source words with secrets masked: `MODEL = "gpt-4.1"`. */
  readonly text: string;
  readonly range: Range;
  /** The file that it is in, if that is another: relative to the folder, POSIX. */
  readonly file?: string;
}

/** Something said of a finding, by name: `['transport', 'stdio']`. */
export type Detail = readonly [name: string, value: string];

/** What a file of weights that lies in the folder says of itself. */
export interface WeightsFile {
  /** Id of its format: `safetensors`, `gguf`, `onnx`, … */
  readonly format: string;
  /** In bytes; of what a git-LFS pointer stands for, where it is one. */
  readonly size: number;
  /** Where it is known without reading the file: a git-LFS pointer tells it. */
  readonly sha256: string | null;
  /** What its header says, by name. */
  readonly details: readonly Detail[];
}

/** A call that loads a model, calls an AI service, or loads a dataset or a weights file. */
export interface ModelFinding {
  readonly kind: 'model';
  readonly category: Category;
  /** The model's id; null when it cannot be known from the text. */
  readonly name: string | null;
  /** The expression that stands where the name should, masked; empty when no argument names the model. */
  readonly expression: string;
  readonly resolution: Resolution;
  /** Several values are possible and none can be ruled out. */
  readonly candidates: readonly string[];
  readonly provider: string;
  /** Id of the SDK description that matched. */
  readonly sdk: string;
  /** Qualified name of what is called: `openai.OpenAI().chat.completions.create`. */
  readonly callee: string;
  readonly revision: string | null;
  /** True only for a full commit hash or a digest; null where a revision has no meaning. */
  readonly pinned: boolean | null;
  readonly task: string | null;
  readonly risks: readonly Risk[];
  readonly evidence: readonly EvidenceStep[];
  /** The smallest token that says it: the argument with the name, else the name of what is called. */
  readonly range: Range;
  readonly call: Range;
  /** The host that the code sends requests to, without its port; absent where it names none. */
  readonly host?: string;
  /** Present where the finding is a file of weights itself: then there is no call, and the ranges are empty. */
  readonly file?: WeightsFile;
  /** What else a configuration says, by name, never the value of a variable: present for assistants only. */
  readonly details?: readonly Detail[];
  /** The file of the folder that `name`, a path, stands for; known once the folder is. */
  readonly inFolder?: string;
}

export type ImportVerdict =
  'stdlib' | 'builtin' | 'local' | 'declared' | 'type-only' | 'transitive-only' | 'undeclared' | 'unknown';

/**
 * `suspicious`: it is called almost like another package. `guessed`: the distribution is only known because most are called as what they are imported as.
 */
export type ImportFlag = 'dev-only' | 'optional' | 'suspicious' | 'guessed';

/** A name that another is easily taken for, as an import has it. */
export interface LookAlike {
  readonly name: string;
  /** A manifest declares it. */
  readonly isDeclared: boolean;
}

/** What an ecosystem says of one import. */
export interface ImportJudgement {
  readonly verdict: ImportVerdict;
  /** The package on the registry that the import comes from, when known. */
  readonly distribution: string | null;
  /** The file that declares it, relative to the folder. */
  readonly manifest: string | null;
  readonly flags: readonly ImportFlag[];
  /** Why, in one sentence for the hover. */
  readonly reason: string;
  /** The name that this one is easily taken for. Then it is flagged `suspicious`. */
  readonly looksLike?: LookAlike;
}

export interface ImportFinding extends ImportJudgement {
  readonly kind: 'import';
  readonly module: string;
  /** The module's name. */
  readonly range: Range;
  readonly statement: Range;
}
