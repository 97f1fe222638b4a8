import type { DataFormatId } from '../dataFiles/dataFormat.ts';
import type { Answer, Ask, Parameter } from '../facts/elsewhere.ts';
import type { PortableValue } from '../model/portable.ts';

/** A module that a file imports from the folder, and the modules of SDKs that can be reached through it. */
export interface Lead {
  /** As the file writes it. */
  readonly module: string;
  readonly to: readonly string[];
}

/** What is known of other files when one is analysed. Plain data. */
export interface Given {
  readonly answers: readonly Answer[];
  readonly leads: readonly Lead[];
}

export const nothingGiven: Given = { answers: [], leads: [] };

/** What another file wants to know of this one. */
export type Question = CodeQuestion | DataQuestion;

/** What is asked of a file with code. */
type CodeQuestion =
  /** What something that can be imported from it stands for: `settings`, `MODEL`. */
  | { readonly kind: 'value'; readonly path: readonly string[] }
  /** Whether it may call anything that its leads lead to; null is no. */
  | { readonly kind: 'mentions'; readonly leads: readonly Lead[] }
  /** What it passes for a parameter wherever it calls something of this name. */
  | { readonly kind: 'calls'; readonly name: string; readonly parameter: Parameter };

/** What is asked of a file with data. */
export type DataQuestion =
  /** What it has under some keys. */
  | { readonly kind: 'content'; readonly keys: readonly string[]; readonly format?: DataFormatId }
  /** What it sets a variable of the environment to. */
  | { readonly kind: 'variable'; readonly name: string };

export function isDataQuestion(question: Question): question is DataQuestion {
  return question.kind === 'content' || question.kind === 'variable';
}

/** A call of what may be meant. */
export interface CallSite {
  /** What is called, as this file names it. */
  readonly callee: readonly string[];
  /** What is passed; empty where nothing is. */
  readonly values: readonly PortableValue[];
}

export interface Reply {
  /** Null where the file has nothing of that name. */
  readonly values: readonly PortableValue[] | null;
  readonly calls: readonly CallSite[];
  /** What only other files know of it. */
  readonly asks: readonly Ask[];
  /** There was no time to read the file: the next time it may say more. */
  readonly isOverTime?: true;
}

export interface Inquiry {
  readonly question: Question;
  readonly answers: readonly Answer[];
}

export const noReply: Reply = { values: null, calls: [], asks: [] };
export const noTime: Reply = { ...noReply, isOverTime: true };
