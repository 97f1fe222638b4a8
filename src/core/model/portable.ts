import type { DataFormatId } from '../dataFiles/dataFormat.ts';
import type { DataFile, FileStage } from './dataFile.ts';
import type { EvidenceStep, Resolution } from './finding.ts';

/** A step of the evidence that lies in another file. */
export type ForeignStep = EvidenceStep & { readonly file: string };

/**
 * Why a text may be none of the values: it stands in for what may be missing, as `x` of `given or "x"`; or it is one of
 * several among which the running program picks.
 */
export type TextRole = 'fallback' | 'picked';

/**
 * What something in one file stands for, told to another. Plain data: it holds no part of a tree, and can cross to a
 * worker and be compared as JSON.
 */
export type PortableValue =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly origin: Resolution;
      readonly steps: readonly ForeignStep[];
      readonly role?: TextRole;
    }
  | { readonly kind: 'literal'; readonly value: number | boolean | null }
  /** A qualified name that leads out of the folder, as any file of the same language would write it. */
  | {
      readonly kind: 'path';
      readonly path: readonly string[];
      readonly call?: PortableCall;
      readonly origin: Resolution;
      readonly steps: readonly ForeignStep[];
    }
  /** A file that the code names, opens or loads. */
  | {
      readonly kind: 'file';
      readonly file: DataFile;
      readonly stage: FileStage;
      readonly format?: DataFormatId;
      readonly keys: readonly string[];
      readonly otherwise?: readonly PortableValue[];
      readonly origin: Resolution;
      readonly steps: readonly ForeignStep[];
    }
  | { readonly kind: 'record'; readonly entries: readonly PortableEntry[] }
  /** A rival is as good as what is known beside it. */
  | { readonly kind: 'unknown'; readonly isRival?: true };

interface PortableEntry {
  readonly key: string;
  readonly values: readonly PortableValue[];
}

/** A call in another file: the construction of a client, for instance. */
export interface PortableCall {
  /** Tells it from all others of the folder. */
  readonly place: string;
  readonly arguments: readonly PortableArgument[];
}

interface PortableArgument {
  readonly keyword?: string;
  readonly position?: number;
  readonly values: readonly PortableValue[];
}
