import { char, isWordCode, wordEnd } from '../characters.ts';
import {
  bodyWords,
  continuingWords,
  endsSignature,
  headWords,
  longestWord,
  modifierWords,
  operandWords,
  statementWords,
  token,
} from './javascriptTokens.ts';

/** What going over a JavaScript or TypeScript text once tells. Stretches are pairs of start and end. */
export interface JavaScriptScan {
  /** Comments, and what stands in strings, templates and elements: no names of the program. */
  readonly dead: readonly number[];
  /** Bodies of functions, in the order of their starts; without their braces. */
  readonly bodyStarts: readonly number[];
  readonly bodyEnds: readonly number[];
  /** The body around each body, -1 for none. */
  readonly bodyParents: readonly number[];
  /** Where statements of the module begin; one may hold more than one. */
  readonly statements: readonly number[];
  /** The first `=` of each statement outside of brackets, or -1. */
  readonly firstEquals: readonly number[];
  /** Whether there is a comma outside of brackets in each statement. */
  readonly hasComma: readonly boolean[];
  /** Names and patterns that are given a value without being declared there, as start and end. */
  readonly assigned: readonly number[];
  /** The body that each of those stands in, -1 for none. */
  readonly assignedIn: readonly number[];
}

/** Goes over the text once. @param hasElements whether `<` can begin an element (JSX) */
export function scanJavaScript(
  text: string,
  hasElements: boolean,
  onComment?: (start: number, end: number) => void,
): JavaScriptScan {
  const scanner = new Scanner(text, hasElements, onComment);
  scanner.run();
  return scanner;
}

/** After as many that are not closed a line is taken to hold no more: each may have been looked for to its end. */
const maxUnclosed = 50;

/** What is open around a place. */
const inside = {
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

interface Frame {
  readonly kind: number;
  readonly start: number;
  /** Whether what stands before it declares names: `const {`. */
  readonly isDeclared: boolean;
  /** Of a function's body its number. */
  readonly body: number;
  /** `class` was read, and not yet its body. */
  expectsBody: boolean;
  /** A colon stood behind brackets: what follows may be the type that a function returns. */
  isAfterSignature: boolean;
}

class Scanner implements JavaScriptScan {
  readonly dead: number[] = [];
  readonly bodyStarts: number[] = [];
  readonly bodyEnds: number[] = [];
  readonly bodyParents: number[] = [];
  readonly statements: number[] = [];
  readonly firstEquals: number[] = [];
  readonly hasComma: boolean[] = [];
  readonly assigned: number[] = [];
  readonly assignedIn: number[] = [];

  private readonly module: Frame = {
    kind: inside.block,
    start: 0,
    isDeclared: false,
    body: -1,
    expectsBody: false,
    isAfterSignature: false,
  };
  private readonly frames: Frame[] = [this.module];
  private top: Frame = this.module;
  /** The innermost function's body. */
  private body = -1;
  private at = 0;
  /** The last token, the one before it, and where they stand. */
  private last: number = token.start;
  private lastStart = 0;
  private lastEnd = 0;
  private beforeLast: number = token.start;
  private beforeLastStart = 0;
  private beforeLastEnd = 0;
  /** Whether the token before those is `this`. */
  private isOfThis = false;
  /** Braces that are open. */
  private braces = 0;
  /** Decorators stand before the class that is to come. */
  private isDecorated = false;
  private isFirstOnLine = true;
  /** Regular expressions that are not closed on their line, and where that ends. */
  private unclosed = 0;
  private unclosedEnd = 0;
  /** The frame that was closed last. */
  private closed: Frame | undefined;

  constructor(
    private readonly text: string,
    private readonly hasElements: boolean,
    private readonly onComment: ((start: number, end: number) => void) | undefined,
  ) {}

  run(): void {
    const { text } = this;
    if (text.startsWith('#!')) this.kill(0, this.lineEnd(0));
    while (this.at < text.length) {
      if (this.top.kind === inside.tag) this.tag();
      else if (this.top.kind === inside.children) this.children();
      else this.code(text.charCodeAt(this.at));
    }
    for (const [body, end] of this.bodyEnds.entries()) if (end < 0) this.bodyEnds[body] = text.length;
  }

  private code(code: number): void {
    const { text, at } = this;
    if (isWordCode(code)) return this.word();
    switch (code) {
      case char.lineFeed:
        this.isFirstOnLine = true;
        this.at++;
        return;
      case char.space:
      case char.tab:
      case char.carriageReturn:
        this.at++;
        return;
      case char.singleQuote:
      case char.doubleQuote:
        return this.string(code);
      case char.backtick:
        this.beginExpression();
        return this.template(at + 1);
      case char.slash:
        return this.slash();
      case char.openParen:
        return this.open(this.isHead() ? inside.head : inside.brackets);
      case char.openBracket:
        return this.open(inside.brackets);
      case char.openBrace:
        return this.openBrace();
      case char.closeParen:
      case char.closeBracket:
      case char.closeBrace:
        return this.close(code);
      case char.semicolon:
        this.push(token.start, at + 1);
        this.top.isAfterSignature = false;
        return;
      case char.dot:
        return this.push(token.dot, at + 1);
      case char.comma:
        if (this.top === this.module) this.hasComma[this.statements.length - 1] = true;
        this.top.isAfterSignature = false;
        return this.push(token.operator, at + 1);
      case char.colon:
        if (this.last === token.closeParen) this.top.isAfterSignature = true;
        return this.push(token.colon, at + 1);
      case char.equals:
        return this.equals();
      case char.less:
        if (this.hasElements && this.takesOperand() && this.isElement()) return this.beginElement();
        return this.push(token.operator, at + 1);
      case char.at:
        if (this.top === this.module && !this.isDecorated && this.isFirstOnLine && this.canEnd()) {
          this.beginStatement(at);
          this.isDecorated = true;
        }
        return this.push(token.operator, at + 1);
      case char.exclamation:
        // `x!.y` and `x! as Y`; anywhere else an operand follows.
        if (this.takesOperand() || text.charCodeAt(at + 1) === char.equals)
          return this.push(token.operator, at + 1);
        this.at++;
        return;
      case 43: // +
      case 45: // -
        if (text.charCodeAt(at + 1) === code) {
          // `x++` is as good as `x`.
          this.at += 2;
          return;
        }
        return this.push(token.operator, at + 1);
      default:
        return this.push(token.operator, at + 1);
    }
  }

  private push(kind: number, end: number): void {
    if (this.top === this.module && this.last === token.start && kind !== token.start) {
      this.beginStatement(this.at);
    }
    this.isOfThis = this.beforeLast === token.word && this.isThis(this.beforeLastStart, this.beforeLastEnd);
    this.beforeLast = this.last;
    this.beforeLastStart = this.lastStart;
    this.beforeLastEnd = this.lastEnd;
    this.last = kind;
    this.lastStart = this.at;
    this.lastEnd = end;
    this.at = end;
    this.isFirstOnLine = false;
  }

  private isThis(start: number, end: number): boolean {
    return end - start === 4 && this.text.startsWith('this', start);
  }

  private word(): void {
    const { text, at } = this;
    const end = wordEnd(text, at + 1);
    const first = text.charCodeAt(at);
    if (first >= 48 && first <= 57) return this.push(token.value, this.numberEnd(end));
    const word = end - at > longestWord || first < 97 || this.last === token.dot ? '' : text.slice(at, end);
    if (this.top === this.module && this.isFirstOnLine && this.beginsStatement(word)) this.beginStatement(at);
    if (bodyWords.has(word) && this.isNameNext(end)) {
      if (word === 'class') this.isDecorated = false;
      this.top.expectsBody = true;
    }
    if (endsSignature.has(word)) this.top.isAfterSignature = false;
    this.push(operandWords.has(word) ? token.keyword : token.word, end);
  }

  /** `1.5`, `1e-5` */
  private numberEnd(end: number): number {
    const { text } = this;
    let at = end;
    while (text.charCodeAt(at) === char.dot && isWordCode(text.charCodeAt(at + 1)))
      at = wordEnd(text, at + 1);
    return at;
  }

  /** `class` and its like are names where no name or body follows. */
  private isNameNext(from: number): boolean {
    const next = this.text.charCodeAt(this.skipSpace(from));
    return (
      isWordCode(next) || next === char.openBrace || next === char.doubleQuote || next === char.singleQuote
    );
  }

  private skipSpace(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code !== char.space && code !== char.lineFeed && code !== char.tab && code !== char.carriageReturn)
        return at;
      at++;
    }
  }

  private beginStatement(at: number): void {
    if (this.statements.at(-1) === at) return;
    this.statements.push(at);
    this.firstEquals.push(-1);
    this.hasComma.push(false);
    this.module.isAfterSignature = false;
    this.module.expectsBody = false;
  }

  /** Whether a word that is the first on its line begins a statement of the module. */
  private beginsStatement(word: string): boolean {
    if (this.last === token.start) return true;
    if (this.isDecorated || !this.canEnd() || continuingWords.has(word)) return false;
    if (statementWords.has(word)) return true;
    return this.last !== token.word && this.last !== token.closeBracket;
  }

  /** Whether a statement may end after the last token. */
  private canEnd(): boolean {
    switch (this.last) {
      case token.start:
      case token.value:
      case token.closeParen:
      case token.closeBracket:
      case token.closeObject:
      case token.closeBlock:
        return true;
      case token.word:
        return !modifierWords.has(
          this.text.slice(this.lastStart, Math.min(this.lastEnd, this.lastStart + longestWord)),
        );
      default:
        return false;
    }
  }

  private takesOperand(): boolean {
    switch (this.last) {
      case token.start:
      case token.operator:
      case token.keyword:
      case token.closeHead:
      case token.closeBlock:
      case token.arrow:
      case token.colon:
        return true;
      default:
        return false;
    }
  }

  private beginExpression(): void {
    if (this.top === this.module && this.last === token.start) this.beginStatement(this.at);
  }

  private string(quote: number): void {
    const { text, at } = this;
    let end = at + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === quote || code === char.lineFeed) break;
      if (code === char.backslash) end += text.charCodeAt(end + 1) === char.carriageReturn ? 2 : 1;
    }
    // One that is not closed ends with its line.
    const after = text.charCodeAt(end) === quote ? end + 1 : end;
    this.kill(at, Math.min(after, text.length));
    this.push(token.value, Math.min(after, text.length));
  }

  /** The text of a template from `start` on, up to its end or to the next hole. */
  private template(start: number): void {
    const { text } = this;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === char.backslash) end++;
      else if (code === char.backtick) {
        this.kill(start, end);
        return this.push(token.value, end + 1);
      } else if (code === char.dollar && text.charCodeAt(end + 1) === char.openBrace) {
        this.kill(start, end);
        this.at = end + 1;
        this.enter(inside.templateHole);
        return;
      }
    }
    this.kill(start, text.length);
    this.at = text.length;
  }

  private slash(): void {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1);
    if (next === char.slash) return this.comment(this.lineEnd(at));
    if (next === char.star) {
      const end = text.indexOf('*/', at + 2);
      const after = end < 0 ? text.length : end + 2;
      for (let line = text.indexOf('\n', at); line >= 0 && line < after; line = after)
        this.isFirstOnLine = true;
      return this.comment(after);
    }
    const end = this.takesOperand() ? this.regularExpressionEnd() : -1;
    if (end < 0) return this.push(token.operator, at + 1);
    this.kill(at, end);
    this.push(token.value, end);
  }

  private comment(end: number): void {
    this.onComment?.(this.at, end);
    this.kill(this.at, end);
    this.at = end;
  }

  /** The offset after a regular expression and its flags, or -1 where there is none. */
  private regularExpressionEnd(): number {
    const { text } = this;
    if (this.at < this.unclosedEnd && this.unclosed >= maxUnclosed) return -1;
    let isInClass = false;
    for (let at = this.at + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === char.lineFeed) return this.hasNoExpression(at);
      if (code === char.backslash) at++;
      else if (code === char.openBracket) isInClass = true;
      else if (code === char.closeBracket) isInClass = false;
      else if (code === char.slash && !isInClass) return wordEnd(text, at + 1);
    }
    return this.hasNoExpression(text.length);
  }

  private hasNoExpression(end: number): -1 {
    this.unclosed = end === this.unclosedEnd ? this.unclosed + 1 : 1;
    this.unclosedEnd = end;
    return -1;
  }

  private lineEnd(start: number): number {
    const end = this.text.indexOf('\n', start);
    if (end < 0) return this.text.length;
    return this.text.charCodeAt(end - 1) === char.carriageReturn ? end - 1 : end;
  }

  private kill(start: number, end: number): void {
    if (end > start) this.dead.push(start, end);
  }

  /** `if (`, `for await (` */
  private isHead(): boolean {
    if (this.last === token.word && this.beforeLast !== token.dot) {
      return headWords.has(
        this.text.slice(this.lastStart, Math.min(this.lastEnd, this.lastStart + longestWord)),
      );
    }
    return (
      this.last === token.keyword &&
      this.beforeLast === token.word &&
      this.text.startsWith('for', this.beforeLastStart) &&
      this.text.startsWith('await', this.lastStart)
    );
  }

  private open(kind: number): void {
    const { at } = this;
    this.push(token.operator, at + 1);
    this.at = at;
    this.enter(kind);
  }

  /** Enters what the bracket at hand opens. */
  private enter(kind: number): void {
    const frame: Frame = {
      kind,
      start: this.at,
      isDeclared: this.isDeclaring(),
      body: kind === inside.functionBody ? this.bodyStarts.length : -1,
      expectsBody: false,
      isAfterSignature: false,
    };
    this.at++;
    this.frames.push(frame);
    this.top = frame;
    if (isBrace(kind)) this.braces++;
    this.last = holdsStatements(kind) ? token.start : token.operator;
    if (kind !== inside.functionBody) return;
    this.bodyStarts.push(this.at);
    this.bodyEnds.push(-1);
    this.bodyParents.push(this.body);
    this.body = frame.body;
  }

  /** Whether the token before the bracket at hand declares what is in it: `const {`. */
  private isDeclaring(): boolean {
    const start = this.beforeLastStart;
    return (
      this.beforeLast === token.word &&
      (this.text.startsWith('const', start) ||
        this.text.startsWith('let', start) ||
        this.text.startsWith('var', start))
    );
  }

  private openBrace(): void {
    const kind = this.kindOfBrace();
    if (kind !== inside.object) this.top.expectsBody = false;
    if (kind === inside.functionBody) this.top.isAfterSignature = false;
    this.open(kind);
  }

  private kindOfBrace(): number {
    const { top } = this;
    if (top.expectsBody && this.endsHead()) return inside.classBody;
    switch (this.last) {
      case token.arrow:
        return inside.functionBody;
      case token.closeParen:
        return inside.functionBody;
      case token.closeHead:
      case token.start:
        return top.kind === inside.brackets ? inside.object : inside.block;
      case token.colon:
        return inside.object;
      case token.keyword: {
        const word = this.text.slice(this.lastStart, this.lastEnd);
        return word === 'do' || word === 'else' || word === 'try' || word === 'finally'
          ? inside.block
          : inside.object;
      }
      case token.closeBlock:
        return top.isAfterSignature ? inside.functionBody : inside.block;
      case token.word:
        if (this.text.startsWith('catch', this.lastStart) && this.lastEnd - this.lastStart === 5)
          return inside.block;
        if (top.kind === inside.classBody && this.text.startsWith('static', this.lastStart))
          return inside.block;
        return top.isAfterSignature ? inside.functionBody : inside.object;
      case token.operator:
        // The type that a function returns ends in `>` or `]`.
        return top.isAfterSignature && this.text.charCodeAt(this.lastEnd - 1) === char.greater
          ? inside.functionBody
          : inside.object;
      default:
        return top.isAfterSignature ? inside.functionBody : inside.object;
    }
  }

  /** Whether the head of a class may end here: not within `<T extends {…}>`. */
  private endsHead(): boolean {
    if (this.last === token.operator) return this.text.charCodeAt(this.lastEnd - 1) === char.greater;
    return this.last !== token.keyword && this.last !== token.colon;
  }

  private close(code: number): void {
    const { at, frames } = this;
    // A bracket that was left open ends with the one around it.
    if (code === char.closeBrace) while (this.top.kind <= inside.head && this.braces > 0) this.leave();
    if (frames.length === 1 || isBrace(this.top.kind) !== (code === char.closeBrace))
      return this.push(token.operator, at + 1);
    const { kind } = this.top;
    this.leave();
    if (kind === inside.templateHole) return this.template(at + 1);
    if (kind === inside.elementHole) {
      this.at = at + 1;
      return;
    }
    this.push(closingToken(kind, code), at + 1);
  }

  private leave(): void {
    const frame = this.frames.pop();
    if (!frame) return;
    this.top = this.frames.at(-1) ?? this.module;
    this.closed = frame;
    if (isBrace(frame.kind)) this.braces--;
    if (frame.kind !== inside.functionBody) return;
    this.bodyEnds[frame.body] = this.at;
    this.body = this.bodyParents[frame.body] ?? -1;
  }

  private equals(): void {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1);
    if (next === char.greater) {
      this.top.isAfterSignature = false;
      return this.push(token.arrow, at + 2);
    }
    const before = text.charCodeAt(at - 1);
    const isComparison =
      next === char.equals || before === char.exclamation || before === char.less || before === char.greater;
    if (isComparison)
      return this.push(
        token.operator,
        text.charCodeAt(at + 2) === char.equals ? at + 3 : at + 1 + Number(next === char.equals),
      );
    this.top.isAfterSignature = false;
    if (this.top === this.module && this.firstEquals.at(-1) === -1)
      this.firstEquals[this.firstEquals.length - 1] = at;
    this.noteAssigned();
    this.push(token.operator, at + 1);
  }

  /** Notes what is given a value by the `=` at hand, if it is no plain declaration. */
  private noteAssigned(): void {
    const { text } = this;
    let kind = this.last;
    let start = this.lastStart;
    let end = this.lastEnd;
    let before = this.beforeLast;
    let beforeStart = this.beforeLastStart;
    // `||=`, `??=`, `+=`: what is given a value stands before the operator.
    if (kind === token.operator && this.isAssigningOperator()) {
      const name = /([\w$\u0080-\uffff]+)\s*[^\w\s]{1,3}$/.exec(
        text.slice(Math.max(0, this.at - 80), this.at),
      );
      if (name?.[1] === undefined) return;
      start = this.at - name[0].length;
      end = start + name[1].length;
      kind = token.word;
      before = token.operator;
      beforeStart = start;
    }
    if (kind === token.word) {
      const isDeclared =
        before === token.word &&
        (text.startsWith('const', beforeStart) ||
          text.startsWith('let', beforeStart) ||
          text.startsWith('var', beforeStart));
      if (isDeclared) return;
      // Of attributes only those of `this` matter.
      if (before === token.dot && !this.isOfThis) return;
      this.assigned.push(start, end);
      this.assignedIn.push(this.body);
    } else if (
      (kind === token.closeBracket || kind === token.closeObject || kind === token.closeBlock) &&
      this.closed
    ) {
      if (this.closed.isDeclared) return;
      this.assigned.push(this.closed.start, end);
      this.assignedIn.push(this.body);
    }
  }

  private isAssigningOperator(): boolean {
    const code = this.text.charCodeAt(this.at - 1);
    return code === char.bar || code === char.question || code === 38 || (code >= 42 && code <= 47);
  }

  /** `<Name`, `<>`; in TypeScript `<T,>(…) =>` and `<T extends X>(…) =>` are functions. */
  private isElement(): boolean {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1);
    if (next === char.greater) return true;
    if (!isWordCode(next)) return false;
    const end = this.skipSpace(wordEnd(text, at + 1));
    return text.charCodeAt(end) !== char.comma && !/^extends\b/.test(text.slice(end, end + 8));
  }

  private beginElement(): void {
    this.beginExpression();
    this.enter(inside.tag);
  }

  /** In an opening tag, from any place in it to the next that matters. */
  private tag(): void {
    const { text } = this;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === char.openBrace) return this.enter(inside.elementHole);
      if (code === char.doubleQuote || code === char.singleQuote) {
        const end = text.indexOf(text[this.at] ?? '', this.at + 1);
        const after = end < 0 ? text.length : end + 1;
        this.kill(this.at, after);
        this.at = after - 1;
      } else if (code === char.slash && text.charCodeAt(this.at + 1) === char.greater) {
        this.at++;
        return this.endElement();
      } else if (
        code === char.slash &&
        (text.charCodeAt(this.at + 1) === char.star || text.charCodeAt(this.at + 1) === char.slash)
      ) {
        this.slash();
        this.at--;
      } else if (code === char.greater && text.charCodeAt(this.at - 1) !== char.equals) {
        this.at++;
        this.leave();
        this.at--;
        this.enter(inside.children);
        return;
      }
    }
  }

  private children(): void {
    const { text } = this;
    const start = this.at;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code !== char.openBrace && code !== char.less) continue;
      this.kill(start, this.at);
      if (code === char.openBrace) return this.enter(inside.elementHole);
      if (text.charCodeAt(this.at + 1) !== char.slash) return this.enter(inside.tag);
      const end = text.indexOf('>', this.at);
      this.at = end < 0 ? text.length : end;
      return this.endElement();
    }
    this.kill(start, this.at);
  }

  /** Leaves an element at its last character. */
  private endElement(): void {
    this.leave();
    if (this.top.kind === inside.children || this.top.kind === inside.tag) this.at++;
    else this.push(token.value, this.at + 1);
  }
}

/** Whether it ends with `}`. */
function isBrace(kind: number): boolean {
  return kind >= inside.object && kind !== inside.tag && kind !== inside.children;
}

function holdsStatements(kind: number): boolean {
  return kind === inside.block || kind === inside.classBody || kind === inside.functionBody;
}

function closingToken(kind: number, code: number): number {
  switch (kind) {
    case inside.head:
      return token.closeHead;
    case inside.object:
      return token.closeObject;
    case inside.brackets:
      return code === char.closeParen ? token.closeParen : token.closeBracket;
    default:
      return token.closeBlock;
  }
}
