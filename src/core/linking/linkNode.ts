import type { Question, Reply } from '../analysis/inquiry.ts';
import type { Answer, Ask } from '../facts/elsewhere.ts';
import type { PortableValue } from '../model/portable.ts';

/** Something to be found out: what a file says with answers of others, or what it answers. */
export interface LinkNode {
  readonly key: string;
  readonly file: string;
  /** Absent where the whole file is meant. */
  readonly question?: Question;
  /** What it knows of other files by now. */
  answers: readonly Answer[];
  /** What it wants to know and others are being asked for. */
  waiting: readonly Demand[];
  /** The questions it has been told of, or that lead nowhere. */
  readonly settled: Set<string>;
  /** All nodes that it ever asked. */
  readonly asked: Set<LinkNode>;
  /** How often it has been looked at. */
  rounds: number;
  isFinal: boolean;
  /** Of a question. */
  reply: Reply | undefined;
}

/** One ask of a node, and the nodes whose replies answer it. */
export interface Demand {
  readonly key: string;
  readonly ask: Ask;
  readonly on: readonly LinkNode[];
  /** Undefined when they know nothing of it. */
  readonly combine: () => readonly PortableValue[] | undefined;
}
