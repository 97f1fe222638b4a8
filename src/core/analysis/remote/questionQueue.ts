import type { Question } from './question.ts';

interface InFlight {
  readonly question: Question;
  readonly askedAt: number;
}

/** With so many deaths to its name, a question is not asked again. */
const maxStrikes = 2;

/**
 * The questions that have no answer yet. As a rule all are asked at once. Those that a worker left open when it died
 * are then asked one by one, with nothing beside them: so the next death has one reason, and the others get
 * their answers.
 */
export class QuestionQueue {
  private lastNumber = 0;
  private waiting: Question[] = [];
  private suspects: Question[] = [];
  private readonly inFlight = new Map<number, InFlight>();

  get isEmpty(): boolean {
    return this.inFlight.size === 0 && !this.hasUnasked;
  }

  get hasUnasked(): boolean {
    return this.waiting.length > 0 || this.suspects.length > 0;
  }

  /** When the question was asked that has been open for longest. */
  get oldest(): number | undefined {
    for (const { askedAt } of this.inFlight.values()) return askedAt;
    return undefined;
  }

  add(question: Question): void {
    this.waiting.push(question);
  }

  /** The questions that may be asked now; from now on they are in flight, under these numbers. */
  take(now: number): ReadonlyMap<number, Question> {
    const taken = new Map<number, Question>();
    for (const question of this.next()) {
      const number = ++this.lastNumber;
      this.inFlight.set(number, { question, askedAt: now });
      taken.set(number, question);
    }
    return taken;
  }

  /** Takes out what was answered; undefined when nobody waits for it any more. */
  settle(number: number): Question | undefined {
    const question = this.inFlight.get(number)?.question;
    this.inFlight.delete(number);
    return question;
  }

  /** The worker died. Gives the questions that are not asked again: it may be their fault. */
  takeBack(isTheirFault: boolean): readonly Question[] {
    const open = [...this.inFlight.values()].map(({ question }) => question);
    this.inFlight.clear();
    const isSuspect = (question: Question): boolean => question.strikes > 0;
    if (isTheirFault) for (const question of open) question.strikes++;
    const isOver = (question: Question): boolean =>
      question.strikes >= maxStrikes || (question.kind !== 'document' && question.content === undefined);
    const again = open.filter((question) => !isOver(question));
    this.suspects = [...again.filter(isSuspect), ...this.suspects];
    this.waiting = [...again.filter((question) => !isSuspect(question)), ...this.waiting];
    return open.filter(isOver);
  }

  /** Takes out the questions that nobody wants answered any more, with the numbers of those in flight. */
  takeUnwanted(
    isUnwanted: (question: Question) => boolean,
  ): readonly (readonly [number | undefined, Question])[] {
    const taken: (readonly [number | undefined, Question])[] = [];
    for (const [number, { question }] of this.inFlight) {
      if (!isUnwanted(question)) continue;
      this.inFlight.delete(number);
      taken.push([number, question]);
    }
    for (const question of [...this.suspects, ...this.waiting])
      if (isUnwanted(question)) taken.push([undefined, question]);
    this.suspects = this.suspects.filter((question) => !isUnwanted(question));
    this.waiting = this.waiting.filter((question) => !isUnwanted(question));
    return taken;
  }

  takeAll(): readonly Question[] {
    const all = [...[...this.inFlight.values()].map(({ question }) => question), ...this.takeUnasked()];
    this.inFlight.clear();
    return all;
  }

  takeUnasked(): readonly Question[] {
    return [...this.suspects.splice(0), ...this.waiting.splice(0)];
  }

  private next(): readonly Question[] {
    const isAlone = [...this.inFlight.values()].some(({ question }) => question.strikes > 0);
    if (isAlone) return [];
    return this.suspects.length > 0 ? this.suspects.splice(0, 1) : this.waiting.splice(0);
  }
}
