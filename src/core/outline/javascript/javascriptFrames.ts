/** What can be open around a place. The order matters: from `object` on, all but elements end with a brace. */
export const inside = {
  brackets: 0,
  /** The brackets of `if (…)`. */
  head: 1,
  object: 2,
  block: 3,
  classBody: 4,
  functionBody: 5,
  templateHole: 6,
  tag: 7,
  children: 8,
  elementHole: 9,
} as const;

export type FrameKind = (typeof inside)[keyof typeof inside];

export interface Frame {
  readonly kind: FrameKind;
  readonly start: number;
  /** Whether what stands before it declares names: `const {`. */
  readonly isDeclared: boolean;
  /** Of a function's body its number. */
  readonly body: number;
  /** `class` was read, and not yet its body. */
  expectsBody: boolean;
  /** A colon stood behind brackets: what follows may be the type that a function returns. */
  isAfterSignature: boolean;
  /** Where the last brackets in it begin that may be those of parameters. */
  parameters: number;
}

/** What is open around the place that a scan has come to, and the bodies of functions that it has met. */
export class Frames {
  readonly bodyStarts: number[] = [];
  readonly bodyEnds: number[] = [];
  readonly headStarts: number[] = [];
  readonly bodyParents: number[] = [];
  /** The innermost body, -1 for none. */
  body = -1;
  /** The frame that was left last. */
  closed: Pick<Frame, 'start' | 'isDeclared'> | undefined;
  top: Frame;
  private readonly all: Frame[];
  /** Braces that are open. */
  private braces = 0;

  constructor() {
    this.top = frameOf(inside.block, 0, false, -1);
    this.all = [this.top];
  }

  get isModule(): boolean {
    return this.all.length === 1;
  }

  enter(kind: FrameKind, start: number, isDeclared: boolean): void {
    const isBody = kind === inside.functionBody;
    const { parameters } = this.top;
    this.top = frameOf(kind, start, isDeclared, isBody ? this.bodyStarts.length : -1);
    this.all.push(this.top);
    if (endsWithBrace(kind)) this.braces++;
    if (!isBody) return;
    this.bodyStarts.push(start + 1);
    this.bodyEnds.push(-1);
    this.headStarts.push(parameters);
    this.bodyParents.push(this.body);
    this.body = this.top.body;
  }

  /** Leaves the innermost frame, whose last character is at `end`. */
  leave(end: number): void {
    const frame = this.all.pop();
    if (!frame) return;
    this.top = this.all.at(-1) ?? frame;
    this.closed = frame;
    // Brackets in the type that a function returns are not its parameters.
    if (frame.kind === inside.brackets && !this.top.isAfterSignature) this.top.parameters = frame.start;
    if (endsWithBrace(frame.kind)) this.braces--;
    if (frame.kind !== inside.functionBody) return;
    this.bodyEnds[frame.body] = end;
    this.body = this.bodyParents[frame.body] ?? -1;
  }

  /** Brackets that were left open end with the brace around them. */
  leaveBrackets(end: number): void {
    while (this.top.kind <= inside.head && this.braces > 0) this.leave(end);
  }

  /** Whether the innermost frame ends with `}`, or else with `)` or `]`. */
  get endsWithBrace(): boolean {
    return endsWithBrace(this.top.kind);
  }

  /** What is open at the end of the text ends there. */
  finish(end: number): void {
    for (const [body, known] of this.bodyEnds.entries()) if (known < 0) this.bodyEnds[body] = end;
  }
}

function frameOf(kind: FrameKind, start: number, isDeclared: boolean, body: number): Frame {
  return { kind, start, isDeclared, body, expectsBody: false, isAfterSignature: false, parameters: start };
}

function endsWithBrace(kind: FrameKind): boolean {
  return kind >= inside.object && kind !== inside.tag && kind !== inside.children;
}
