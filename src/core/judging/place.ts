import type { Tracer } from '../ecosystems/ecosystem.ts';
import type { Governing } from '../ecosystems/governing.ts';
import type { ImportJudgement } from '../model/finding.ts';
import type { KnownImport } from './importTable.ts';

/**
 * The verdict on one import, for all files in which it is the same. Times are those of the judge's clock, which
 * goes on by one with each change of the folder's paths or manifests.
 */
export interface Verdict {
  readonly known: KnownImport;
  readonly trace: string | undefined;
  readonly traits: number;
  judgement: ImportJudgement;
  /** When it was last found to hold. */
  checked: number;
  /** When it last became another. */
  changed: number;
}

export type Verdicts = Map<KnownImport, Verdict>;

/** Files that the same manifests govern, in the same order. */
export interface Scope {
  /** A path that is governed as all its files are. */
  readonly file: string;
  governed: Governing;
  /** When the manifests last became others. */
  changed: number;
  /** When they did before that. */
  changedBefore: number;
  /** The names that are declared otherwise since, where nothing else of the manifests is another. */
  changedNames: ReadonlySet<string> | undefined;
  /** By what else a verdict depends on: the file's traits, and the trace of the import. */
  readonly verdicts: Map<string, Verdicts>;
}

/** Files of one directory whose imports are judged alike. */
export interface Place {
  readonly directory: string;
  /** The one file, where it is a manifest itself. */
  readonly ownFile: string | undefined;
  readonly traits: number;
  scope: Scope;
  /** Verdicts on what the folder's paths say nothing of: most imports. */
  untraced: Verdicts;
  /** Made when first needed. */
  tracer: Tracer | undefined;
  readonly traces: Map<KnownImport, { readonly trace: string | undefined; readonly at: number }>;
  /** When what is looked up from here last became another. */
  changed: number;
}

export function verdictsIn(scope: Scope, traits: number, trace: string | undefined): Verdicts {
  const key = trace === undefined ? String(traits) : `${traits} ${trace}`;
  let verdicts = scope.verdicts.get(key);
  if (verdicts === undefined) scope.verdicts.set(key, (verdicts = new Map()));
  return verdicts;
}
