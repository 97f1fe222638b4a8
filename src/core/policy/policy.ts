import type { Range } from '../model/text.ts';

/** Where the policy of a folder lies, relative to it. */
export const policyPath = '.ai-sbom/policy.yaml';

/** A larger one is nothing that people wrote. */
export const maxPolicyBytes = 500_000;

export const policyVerdicts = ['allowed', 'denied', 'review-needed'] as const;
export type PolicyVerdict = (typeof policyVerdicts)[number];

export const policySeverities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type PolicySeverity = (typeof policySeverities)[number];

/** What a rule may name. What stands in it under several of these must all be so. */
export const policyAspects = [
  'kinds',
  'providers',
  'models',
  'datasets',
  'licences',
  'hosts',
  'assistants',
  'mcp-servers',
  'dependencies',
  'dependency-verdicts',
] as const;
export type PolicyAspect = (typeof policyAspects)[number];

/** Where a rule stands. */
export interface RuleOrigin {
  /** Relative to the folder, POSIX. */
  readonly path: string;
  readonly range: Range;
  /** What stands in front of the path where the file is not one of the folder as it is: `origin/main:`. */
  readonly from?: string;
  /** The rule is one of a preset that is named there. */
  readonly preset?: string;
}

export interface PolicyRule {
  readonly verdict: PolicyVerdict;
  /** Globs, by what they are held against; a rule without any is about all AI. */
  readonly about: Readonly<Partial<Record<PolicyAspect, readonly string[]>>>;
  /** Globs that count from the folder; without any it is about every file. */
  readonly paths: readonly string[];
  readonly reason?: string;
  /** Whom to ask: a team or a role. */
  readonly owner?: string;
  /** The last day on which it counts: `2027-03-31`. */
  readonly expires?: string;
  readonly severity: PolicySeverity;
  /** Nothing that stands further down changes what it says. */
  readonly isLocked: boolean;
  readonly origin: RuleOrigin;
  /** What the rule of a preset leaves out, where a glob cannot say it. */
  readonly isExempt?: (subject: PolicySubject) => boolean;
}

/** What may be used in a folder: its own rules and those it takes over, the outermost first. */
export interface Policy {
  readonly rules: readonly PolicyRule[];
  /** Each decides where no rule does; of several the strictest. */
  readonly presets: readonly (readonly PolicyRule[])[];
}

/** What a rule looks at of something that was found. */
export interface PolicySubject {
  readonly path: string;
  /** Absent where a finding has no such thing; empty where it has one that is not known. */
  readonly aspects: Readonly<Partial<Record<PolicyAspect, readonly string[]>>>;
}

/** What a policy has against something. */
export interface PolicyJudgement {
  readonly verdict: Exclude<PolicyVerdict, 'allowed'>;
  readonly severity: Exclude<PolicySeverity, 'off'>;
  /** Why: the rule that decides. */
  readonly rule: PolicyRule;
  /** What allowed it, and does no more. */
  readonly lapsed?: PolicyRule;
}
