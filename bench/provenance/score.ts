import type { Follower } from './followers/follower.ts';
import { isModified, plain } from './truth.ts';
import type { World } from './world.ts';

/** How often a follower was right, line by line. Blank lines, and those nobody can say, are left out. */
export class Score {
  found = 0;
  missed = 0;
  wrong = 0;
  modified = 0;
  modifiedFound = 0;
  modifiedWrong = 0;

  get precision(): number {
    return this.found / Math.max(1, this.found + this.wrong);
  }

  get recall(): number {
    return this.found / Math.max(1, this.found + this.missed);
  }

  get f1(): number {
    return (2 * this.found) / Math.max(1, 2 * this.found + this.wrong + this.missed);
  }

  get modifiedRecall(): number {
    return this.modifiedFound / Math.max(1, this.modified);
  }

  get modifiedPrecision(): number {
    return this.modifiedFound / Math.max(1, this.modifiedFound + this.modifiedWrong);
  }

  add(other: Score): void {
    this.found += other.found;
    this.missed += other.missed;
    this.wrong += other.wrong;
    this.modified += other.modified;
    this.modifiedFound += other.modifiedFound;
    this.modifiedWrong += other.modifiedWrong;
  }
}

/** What the issue asks of the tracker. */
export function reachesAims({ f1, precision }: Score): boolean {
  return f1 >= 0.99 && precision >= 0.999;
}

/** What a follower got wrong, for whoever mends it. */
export interface Mistake {
  readonly path: string;
  readonly line: number;
  readonly kind: 'missed' | 'wrong' | 'modified missed' | 'modified wrong';
  readonly text: string;
  readonly serial: number;
}

export function check(world: World, follower: Follower, score: Score): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  for (const path of world.paths) {
    const said = follower.said(path);
    world.linesOf(path).forEach((line, at) => {
      const { text, origin, serial } = line;
      if (plain(text) === '' || origin.by === 'unsure') return;
      const mistake = (kind: Mistake['kind']): void =>
        void mistakes.push({ path, line: at, kind, text, serial });
      const isAi = origin.by === 'ai';
      const state = said[at];
      if (!isAi) {
        if (state === undefined) return;
        score.wrong++;
        mistake('wrong');
        return;
      }
      if (state === undefined) {
        score.missed++;
        mistake('missed');
      } else score.found++;
      if (origin.isReformatted === true) return;
      if (isModified(line)) {
        score.modified++;
        if (state === 'modified') score.modifiedFound++;
        else if (state !== undefined) mistake('modified missed');
      } else if (state === 'modified') {
        score.modifiedWrong++;
        mistake('modified wrong');
      }
    });
  }
  return mistakes;
}
