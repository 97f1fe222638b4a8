import type { Frames } from './javascriptFrames.ts';
import { ownerBefore } from './javascriptFunctions.ts';
import { token } from './javascriptTokens.ts';
import type { TokenTrail } from './javascriptTrail.ts';

/** How far back the name is looked for that `+=` and its like give a value, in characters. */
const longestTarget = 80;

/** The names and patterns of a text that are given a value without being declared there. */
export class Assigned {
  /** Start and end by turns. */
  readonly targets: number[] = [];
  /** The body that each stands in, -1 for none. */
  readonly bodies: number[] = [];

  constructor(private readonly text: string) {}

  /** Notes what the `=` at an offset gives a value, if it is no plain declaration. */
  note(at: number, trail: TokenTrail, frames: Frames): void {
    const { last } = trail;
    if (last === token.word) {
      if (trail.isDeclared) return;
      if (trail.before !== token.dot || trail.isOfThis) return this.add(trail.start, trail.end, frames);
      // Of other attributes only those of names matter: `params.model = …`.
      const owner = ownerBefore(this.text, trail.beforeStart);
      if (owner >= 0) this.add(owner, trail.end, frames);
    } else if (last === token.closeBracket || last === token.closeObject || last === token.closeBlock) {
      const owner =
        last === token.closeBracket && frames.closed ? ownerBefore(this.text, frames.closed.start) : -1;
      if (owner >= 0) this.add(owner, trail.end, frames);
      else if (frames.closed && !frames.closed.isDeclared) this.add(frames.closed.start, trail.end, frames);
    } else if (last === token.operator) this.noteCompound(at, frames);
  }

  /** `||=`, `??=`, `+=`: what is given a value stands before the operator. */
  private noteCompound(at: number, frames: Frames): void {
    const from = Math.max(0, at - longestTarget);
    const found = /([\w$\u0080-\uffff]+)\s*(?:[|?&*]{2}|[-+*/%&|^<>])$/.exec(this.text.slice(from, at));
    if (found?.[1] === undefined) return;
    const start = from + found.index;
    this.add(start, start + found[1].length, frames);
  }

  private add(start: number, end: number, { body }: Frames): void {
    this.targets.push(start, end);
    this.bodies.push(body);
  }
}
