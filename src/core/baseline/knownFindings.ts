import type { ReportedFile } from '../workspace/reportFolder.ts';
import { subjectOf, subjectOfVendored, type Subject } from '../workspace/findingSubject.ts';

/** What stands for a finding itself among the rules that it breaks. */
const itself = '';

/** How often something was found in a file before. */
export interface KnownFinding {
  /** A rule's id; empty for the finding itself, whether it breaks a rule or not. */
  readonly rule: string;
  readonly path: string;
  readonly subject: Subject;
  readonly count: number;
}

/** What was found before: in another commit, or when a baseline was written. */
export interface KnownFindings {
  readonly findings: readonly KnownFinding[];
  /** Whether findings that break no rule are among them. */
  readonly hasAll: boolean;
}

/** Everything that is found, and every rule that is broken, each as often as it is. */
export function knownFrom(files: Iterable<ReportedFile>): KnownFindings {
  const counts = new Map<string, KnownFinding>();
  const note = (rule: string, path: string, subject: Subject): void => {
    const key = JSON.stringify([rule, path, ...subject]);
    counts.set(key, { rule, path, subject, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const { path, findings, vendored = [] } of files) {
    for (const reported of findings) {
      const subject = subjectOf(reported);
      for (const rule of [itself, ...reported.rules]) note(rule, path, subject);
    }
    for (const place of vendored) note(itself, path, subjectOfVendored(place));
  }
  return { findings: [...counts.values()], hasAll: true };
}

/** The rules that are broken, without findings that break none. */
export function brokenAmong({ findings }: KnownFindings): KnownFindings {
  return { findings: findings.filter(({ rule }) => rule !== itself), hasAll: false };
}

/** Takes known findings one by one, so that of two that are alike both are there. */
export class KnownCounter {
  private readonly left = new Map<string, number>();
  /** What was known of files that are gone, wherever it was. */
  private readonly leftOfGone = new Map<string, number>();
  private readonly paths = new Set<string>();

  /** @param isThere whether a file of then is still there. */
  constructor(
    private readonly known: KnownFindings,
    isThere: (path: string) => boolean,
  ) {
    for (const { rule, path, subject, count } of known.findings) {
      this.paths.add(path);
      if (isThere(path)) add(this.left, keyOf(rule, path, subject), count);
      else add(this.leftOfGone, keyInMoved(rule, path, subject), count);
    }
  }

  /** Undefined where findings themselves are not known. */
  takesFinding(path: string, subject: Subject): boolean | undefined {
    return this.known.hasAll ? this.takes(itself, path, subject) : undefined;
  }

  /** True once for each time that it was known there, or in a file that has moved since. */
  takes(rule: string, path: string, subject: Subject): boolean {
    if (take(this.left, keyOf(rule, path, subject))) return true;
    return !this.paths.has(path) && take(this.leftOfGone, keyInMoved(rule, path, subject));
  }
}

function keyOf(rule: string, path: string, subject: Subject): string {
  return JSON.stringify([rule, path, ...subject]);
}

/** Some subjects have their file's path in them. */
function keyInMoved(rule: string, path: string, subject: Subject): string {
  return JSON.stringify([rule, ...subject.map((part) => part.replaceAll(path, '\0'))]);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left === 0) return false;
  counts.set(key, left - 1);
  return true;
}
