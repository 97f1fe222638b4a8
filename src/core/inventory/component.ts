import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import type { UntrackedVerdict } from '../model/untracked.ts';
import type { Category, Detail, Risk, Resolution, WeightsFile } from '../model/finding.ts';
import type { Range } from '../model/text.ts';
import type { EcosystemId } from '../manifests/manifest.ts';

/** A place where a component is used. `path` is relative to the folder, POSIX. */
export interface Occurrence {
  readonly path: string;
  /** Null for a file without lines, as weights are: it is the file itself. */
  readonly range: Range | null;
  /** What is called or imported there: `openai.OpenAI().chat.completions.create`, `import yaml`, `install yaml`; empty for a file itself. */
  readonly symbol: string;
}

/** A model, service, dataset, weights file, assistant, or what belongs to one, of one folder, with every place that uses it. */
export interface AiComponent {
  /**
   * Identity within the folder, from what it is and never from where it stands:
   * `model:huggingface/google-bert/bert-base-uncased@<commit>`, `service:openai/gpt-4.1`. A name that could
   * not be resolved is one component a file: `service:openai/unresolved:src/app.py`.
   */
  readonly id: string;
  readonly category: Category;
  readonly name: string | null;
  readonly provider: string;
  /** SDK ids, sorted. */
  readonly sdks: readonly string[];
  readonly revision: string | null;
  readonly pinned: boolean | null;
  readonly tasks: readonly string[];
  readonly risks: readonly Risk[];
  readonly resolutions: readonly Resolution[];
  readonly occurrences: readonly Occurrence[];
  /** What configurations say of it besides: of assistants, their instructions and their servers. */
  readonly details?: readonly Detail[];
  /** The hosts that the code sends requests to, where it names them; sorted. */
  readonly hosts?: readonly string[];
  /** Of a weights file that lies in the folder. */
  readonly file?: WeightsFile;
}

/** A package that the code imports, or a command installs, and no manifest declares. */
export interface DependencyComponent {
  /** `dependency:pypi/pyyaml` */
  readonly id: string;
  readonly ecosystem: EcosystemId;
  readonly distribution: string;
  readonly verdict: UntrackedVerdict;
  readonly occurrences: readonly Occurrence[];
}

/** Code of others that was copied into the folder. */
export interface VendoredComponent {
  /** `vendored:npm/jquery@3.6.0`, `vendored:zlib`; a file that only its header tells: `vendored:file/lib/md5.py`. */
  readonly id: string;
  readonly name: string;
  readonly version: string | null;
  /** The registry that surely knows it by this name. */
  readonly ecosystem: EcosystemId | null;
  /** Id of SPDX. */
  readonly licence: string | null;
  /** Who claims copyright in it, as written there. */
  readonly holders: readonly string[];
  /** It has no name but that of the file. */
  readonly isFile: boolean;
  /** Where it says so: the symbol is the line that does. */
  readonly occurrences: readonly Occurrence[];
}

export interface Coverage {
  readonly filesRead: number;
  /** Reason → number of files. Reasons are ids: `too-large`, `minified`, `binary`, `unreadable`, … */
  readonly skipped: Readonly<Record<string, number>>;
  /** Programming language that is not read → number of its files; absent where there is none. */
  readonly unreadLanguages?: Readonly<Record<string, number>>;
}

/** Everything known of one folder: what the fragment and the exports are made of. */
export interface FolderInventory {
  /** Name of the project, from the root manifest or the folder. */
  readonly project: string;
  readonly components: readonly AiComponent[];
  readonly dependencies: readonly DependencyComponent[];
  readonly vendored: readonly VendoredComponent[];
  /** Files with lines of assistants; absent where nobody shares what they recorded. */
  readonly authored?: readonly AuthoredComponent[];
  readonly coverage: Coverage;
}
