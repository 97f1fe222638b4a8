import type { Policy, PolicyAspect, PolicyJudgement, PolicyRule, PolicySubject } from './policy.ts';
import { policyAspects } from './policy.ts';
import { fitsAnything, globMatcher } from './policyGlob.ts';

/** What is longer is nobody's, and takes long to match. */
const maxNameLength = 500;
const maxPathLength = 4000;
/** What was matched is kept for so many names. */
const maxKept = 20_000;

/** What imports alone have: a rule that names neither is not about them. */
const ofDependencies: readonly PolicyAspect[] = ['dependencies', 'dependency-verdicts'];

/** Says what a policy has against what was found. */
export class PolicyJudge {
  private readonly rules: readonly CompiledRule[];
  private readonly presets: readonly (readonly CompiledRule[])[];

  constructor(policy: Policy) {
    this.rules = policy.rules.map((rule) => new CompiledRule(rule));
    this.presets = policy.presets.map((rules) => rules.map((rule) => new CompiledRule(rule)));
  }

  /**
   * The worst of what may be meant; undefined where all of it is allowed, or nothing is said of it.
   *
   * @param today `2026-11-23`.
   */
  judge(subjects: readonly PolicySubject[], today: string): PolicyJudgement | undefined {
    const judgements = subjects.flatMap((subject) => this.judgeOne(subject, today) ?? []);
    return strictest(judgements);
  }

  private judgeOne(subject: PolicySubject, today: string): PolicyJudgement | undefined {
    const fitting = this.rules.filter((rule) => rule.fits(subject)).map(({ rule }) => rule);
    const counting = fitting.filter(({ expires }) => expires === undefined || expires >= today);
    const decides = counting.find(({ isLocked }) => isLocked) ?? counting.at(-1);
    const lapsed = fitting.findLast((rule) => rule.verdict === 'allowed' && !counting.includes(rule));
    if (decides) return judgementOf(decides, lapsed);
    const ofPresets = this.presets.flatMap((rules) => {
      const rule = rules.findLast((each) => each.fits(subject))?.rule;
      return (rule && judgementOf(rule, lapsed)) ?? [];
    });
    return strictest(ofPresets);
  }
}

function strictest(judgements: readonly PolicyJudgement[]): PolicyJudgement | undefined {
  return judgements.find(({ verdict }) => verdict === 'denied') ?? judgements[0];
}

function judgementOf(rule: PolicyRule, lapsed: PolicyRule | undefined): PolicyJudgement | undefined {
  const { verdict, severity } = rule;
  if (verdict === 'allowed' || severity === 'off') return undefined;
  return { verdict, severity, rule, ...(lapsed && { lapsed }) };
}

class CompiledRule {
  private readonly about: readonly (readonly [PolicyAspect, Globs])[];
  private readonly paths: Globs | undefined;
  private readonly isOfDependencies: boolean;

  constructor(readonly rule: PolicyRule) {
    this.about = policyAspects.flatMap((aspect) => {
      const globs = rule.about[aspect];
      return globs ? [[aspect, new Globs(globs, true)] as const] : [];
    });
    this.paths = rule.paths.length > 0 ? new Globs(rule.paths, false) : undefined;
    this.isOfDependencies = ofDependencies.some((aspect) => rule.about[aspect] !== undefined);
  }

  fits(subject: PolicySubject): boolean {
    const { aspects, path } = subject;
    const isDependency = aspects.dependencies !== undefined;
    if (isDependency && !this.isOfDependencies) return false;
    // Without a word on what it is about, it is about AI.
    if (this.about.length === 0 && aspects.kinds === undefined) return false;
    return (
      this.about.every(([aspect, globs]) => globs.fit(aspects[aspect])) &&
      (!this.paths || this.paths.fit([path])) &&
      this.rule.isExempt?.(subject) !== true
    );
  }
}

/** Any of some globs. */
class Globs {
  private readonly fitsAll: boolean;
  private readonly matchers: readonly ((value: string) => boolean)[];
  private readonly kept = new Map<string, boolean>();
  private readonly maxLength: number;

  constructor(globs: readonly string[], areNames: boolean) {
    this.maxLength = areNames ? maxNameLength : maxPathLength;
    this.fitsAll = globs.some(fitsAnything);
    this.matchers = this.fitsAll ? [] : globs.map((glob) => globMatcher(glob, areNames));
  }

  /** @param values undefined for what has none of the kind, which no glob fits. */
  fit(values: readonly string[] | undefined): boolean {
    if (!values) return false;
    return this.fitsAll || values.some((value) => this.fitsOne(value));
  }

  private fitsOne(value: string): boolean {
    const known = this.kept.get(value);
    if (known !== undefined) return known;
    const found = value.length <= this.maxLength && this.matchers.some((matches) => matches(value));
    if (this.kept.size < maxKept) this.kept.set(value, found);
    return found;
  }
}
