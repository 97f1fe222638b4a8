import { char, isDigit, isWordCode, wordEnd } from '../characters.ts';
import { Assigned } from './javascriptAssigned.ts';
import { closingToken, kindOfBrace } from './javascriptBraces.ts';
import { Frames, inside, type FrameKind } from './javascriptFrames.ts';
import {
  commentEnd,
  isElementAt,
  lineCommentEnd,
  numberEnd,
  RegularExpressions,
  skipSpace,
  stringEnd,
  templateStop,
  typeArgumentsEnd,
} from './javascriptLexemes.ts';
import type { JavaScriptScan, ScanPlace } from './javascriptColumns.ts';
import {
  bodyWords,
  endsSignature,
  longestWord,
  operandWords,
  token,
  type TokenKind,
} from './javascriptTokens.ts';
import { TokenTrail } from './javascriptTrail.ts';

/** Goes over the text once. @param hasElements whether `<` can begin an element (JSX) */
export function scanJavaScript(
  text: string,
  hasElements: boolean,
  onComment?: (start: number, end: number) => void,
): JavaScriptScan {
  return new Scanner(text, hasElements, onComment).run();
}

/**
 * The same from a place on, up to the first at which `isKnown` answers true, or to the end; all that is counted is
 * counted from that place.
 */
export function scanJavaScriptFrom(
  text: string,
  hasElements: boolean,
  place: ScanPlace | undefined,
  isKnown: (place: ScanPlace) => boolean,
): JavaScriptScan {
  return new Scanner(text, hasElements, undefined, isKnown, place).run();
}

class Scanner {
  readonly dead: number[] = [];
  readonly statements: number[] = [];
  readonly firstEquals: number[] = [];
  readonly hasComma: boolean[] = [];
  readonly places: ScanPlace[] = [];
  readonly assigned: Assigned;
  readonly frames = new Frames();
  private isDone = false;
  private readonly trail: TokenTrail;
  private readonly expressions: RegularExpressions;
  private at = 0;
  /** Decorators stand before the class that is to come. */
  private isDecorated = false;
  private isFirstOnLine = true;

  constructor(
    private readonly text: string,
    private readonly hasElements: boolean,
    private readonly onComment: ((start: number, end: number) => void) | undefined,
    private readonly isKnown: (place: ScanPlace) => boolean = () => false,
    from?: ScanPlace,
  ) {
    this.assigned = new Assigned(text);
    this.trail = new TokenTrail(text);
    this.expressions = new RegularExpressions(text);
    if (!from) return;
    this.at = from.at;
    Object.assign(this.trail, from.trail);
    this.frames.top.parameters = from.parameters;
    this.frames.closed = from.closed;
  }

  run(): JavaScriptScan {
    const { text, frames } = this;
    if (this.at === 0 && text.startsWith('#!')) this.kill(0, lineCommentEnd(text, 0));
    while (this.at < text.length && !this.isDone) {
      if (frames.top.kind === inside.tag) this.tag();
      else if (frames.top.kind === inside.children) this.children();
      else this.code(text.charCodeAt(this.at));
    }
    frames.finish(text.length);
    const { dead, statements, firstEquals, hasComma, places, assigned } = this;
    const { bodyStarts, bodyEnds, headStarts, bodyParents } = frames;
    return {
      dead,
      bodyStarts,
      bodyEnds,
      headStarts,
      bodyParents,
      statements,
      firstEquals,
      hasComma,
      places,
      assigned: assigned.targets,
      assignedIn: assigned.bodies,
    };
  }

  private code(code: number): void {
    const { at, frames, trail } = this;
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
      case char.doubleQuote: {
        const end = stringEnd(this.text, at);
        this.kill(at, end);
        return this.push(token.value, end);
      }
      case char.backtick:
        if (frames.isModule && trail.last === token.start) this.beginStatement(at);
        return this.template(at + 1);
      case char.slash:
        return this.slash();
      case char.openParen:
        return this.open(trail.isHead ? inside.head : inside.brackets);
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
        frames.top.isAfterSignature = false;
        return;
      case char.dot:
        return this.push(token.dot, at + 1);
      case char.comma:
        if (frames.isModule && this.hasComma.length > 0) this.hasComma[this.hasComma.length - 1] = true;
        frames.top.isAfterSignature = false;
        return this.push(token.operator, at + 1);
      case char.colon:
        if (trail.last === token.closeParen) frames.top.isAfterSignature = true;
        return this.push(token.colon, at + 1);
      case char.equals:
        return this.equals();
      default:
        return this.operator(code);
    }
  }

  private operator(code: number): void {
    const { text, at, frames, trail } = this;
    const next = text.charCodeAt(at + 1);
    if (code === char.less && this.hasElements && trail.takesOperand && isElementAt(text, at)) {
      if (frames.isModule && trail.last === token.start) this.beginStatement(at);
      return this.enter(inside.tag);
    }
    if (code === char.at && frames.isModule && !this.isDecorated && this.isFirstOnLine && trail.canEnd) {
      this.beginStatement(at);
      this.isDecorated = true;
    }
    // `x++` is as good as `x`, and so is `x!`.
    if ((code === char.plus || code === char.minus) && next === code) this.at += 2;
    else if (code === char.exclamation && !trail.takesOperand && next !== char.equals) this.at++;
    else this.push(token.operator, at + 1);
  }

  private push(kind: TokenKind, end: number): void {
    const { trail } = this;
    if (this.frames.isModule && trail.last === token.start && kind !== token.start)
      this.beginStatement(this.at);
    trail.push(kind, this.at, end);
    this.at = end;
    this.isFirstOnLine = false;
  }

  private word(): void {
    const { text, at, frames, trail } = this;
    const end = wordEnd(text, at + 1);
    const first = text.charCodeAt(at);
    if (isDigit(first)) return this.push(token.value, numberEnd(text, end));
    const isPlain = end - at > longestWord || first < lowerCaseA || trail.last === token.dot;
    const word = isPlain ? '' : text.slice(at, end);
    if (frames.isModule && this.isFirstOnLine && !this.isDecorated && trail.isStatement(word)) {
      this.notePlace();
      if (this.isDone) return;
      this.beginStatement(at);
    }
    if (bodyWords.has(word) && this.isNameNext(end)) {
      if (word === 'class') this.isDecorated = false;
      frames.top.expectsBody = true;
    }
    if (endsSignature.has(word)) frames.top.isAfterSignature = false;
    this.push(operandWords.has(word) ? token.keyword : token.word, end);
  }

  /** `class` and its like are names where no name or body follows. */
  private isNameNext(from: number): boolean {
    const next = this.text.charCodeAt(skipSpace(this.text, from));
    return (
      isWordCode(next) || next === char.openBrace || next === char.doubleQuote || next === char.singleQuote
    );
  }

  /** Nothing but this is known before a statement that a word begins on a line of its own. */
  private notePlace(): void {
    const { at, frames, trail } = this;
    const { closed } = frames;
    if (!this.expressions.areBefore(at)) return;
    const place: ScanPlace = {
      at,
      counts: {
        statements: this.statements.length,
        dead: this.dead.length,
        bodies: frames.bodyStarts.length,
        assigned: this.assigned.bodies.length,
        places: this.places.length,
      },
      trail: trail.state,
      parameters: frames.top.parameters,
      closed: closed && { start: closed.start, isDeclared: closed.isDeclared },
    };
    this.isDone = this.isKnown(place);
    if (!this.isDone) this.places.push(place);
  }

  private beginStatement(at: number): void {
    if (this.statements.at(-1) === at) return;
    this.statements.push(at);
    this.firstEquals.push(-1);
    this.hasComma.push(false);
    this.frames.top.isAfterSignature = false;
    this.frames.top.expectsBody = false;
  }

  /** The text of a template from `start` on, up to its end or to the next hole. */
  private template(start: number): void {
    const { text } = this;
    const end = templateStop(text, start);
    this.kill(start, end);
    if (text.charCodeAt(end) !== char.dollar) return this.push(token.value, Math.min(end + 1, text.length));
    this.at = end + 1;
    this.enter(inside.templateHole);
  }

  private slash(): void {
    const { text, at } = this;
    const comment = commentEnd(text, at);
    if (comment >= 0) {
      // Over several lines it ends the line before it.
      if (text.slice(at, comment).includes('\n')) this.isFirstOnLine = true;
      this.onComment?.(at, comment);
      this.kill(at, comment);
      this.at = comment;
      return;
    }
    const end = this.trail.takesOperand ? this.expressions.endOf(at) : -1;
    if (end < 0) return this.push(token.operator, at + 1);
    this.kill(at, end);
    this.push(token.value, end);
  }

  private kill(start: number, end: number): void {
    if (end > start) this.dead.push(start, end);
  }

  private open(kind: FrameKind): void {
    const { at } = this;
    this.push(token.operator, at + 1);
    this.at = at;
    this.enter(kind);
  }

  /** Enters what the bracket at hand opens. */
  private enter(kind: FrameKind): void {
    this.frames.enter(kind, this.at, this.trail.isDeclared);
    this.at++;
    const holdsStatements =
      kind === inside.block || kind === inside.classBody || kind === inside.functionBody;
    this.trail.last = holdsStatements ? token.start : token.operator;
  }

  private openBrace(): void {
    const { top } = this.frames;
    const kind = kindOfBrace(this.trail, top);
    if (kind !== inside.object) top.expectsBody = false;
    if (kind === inside.functionBody) top.isAfterSignature = false;
    this.open(kind);
  }

  private close(code: number): void {
    const { at, frames, trail } = this;
    if (code === char.closeBrace) frames.leaveBrackets(at);
    if (frames.isModule || frames.endsWithBrace !== (code === char.closeBrace))
      return this.push(token.operator, at + 1);
    const { kind } = frames.top;
    frames.leave(at);
    if (kind === inside.templateHole) return this.template(at + 1);
    if (kind === inside.elementHole) {
      this.at = at + 1;
      return;
    }
    // In an empty body nothing was read: its end begins no statement.
    if (trail.last === token.start) trail.last = token.closeBlock;
    this.push(closingToken(kind, code), at + 1);
  }

  private equals(): void {
    const { text, at, frames } = this;
    const next = text.charCodeAt(at + 1);
    if (next === char.greater) {
      frames.top.isAfterSignature = false;
      return this.push(token.arrow, at + 2);
    }
    if (next === char.equals)
      return this.push(token.operator, text.charCodeAt(at + 2) === char.equals ? at + 3 : at + 2);
    const before = text.charCodeAt(at - 1);
    if (before !== char.exclamation && before !== char.less && before !== char.greater) {
      frames.top.isAfterSignature = false;
      if (frames.isModule && this.firstEquals.at(-1) === -1)
        this.firstEquals[this.firstEquals.length - 1] = at;
      this.assigned.note(at, this.trail, frames);
    }
    this.push(token.operator, at + 1);
  }

  /** In an opening tag, from any place in it to the next that matters. */
  private tag(): void {
    const { text, frames } = this;
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
      } else if (code === char.slash && commentEnd(text, this.at) >= 0) {
        this.slash();
        this.at--;
      } else if (code === char.less) {
        this.at = typeArgumentsEnd(text, this.at) - 1;
      } else if (code === char.greater && text.charCodeAt(this.at - 1) !== char.equals) {
        frames.leave(this.at);
        return this.enter(inside.children);
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
    const { frames } = this;
    frames.leave(this.at);
    if (frames.top.kind === inside.children || frames.top.kind === inside.tag) this.at++;
    else this.push(token.value, this.at + 1);
  }
}

const lowerCaseA = 97;
