import * as vscode from 'vscode';
import type { RuleId } from '../core/inventory/rules.ts';
import { placeOf, policyProblem, reasonOf } from '../core/messages/policy.ts';
import type { PolicyJudgement } from '../core/policy/policy.ts';
import * as problems from '../core/messages/problems.ts';
import { say } from '../core/messages/sentence.ts';
import type { ModelFinding } from '../core/model/finding.ts';
import type { ReportedFinding } from '../core/workspace/problems.ts';
import type { Refusal } from './folders/fragmentStore.ts';

const { l10n } = vscode;

/** What is loaded or called, as people say it: `gpt-4.1 (openai)`. */
export function nameOf(finding: ModelFinding): string {
  return say(problems.nameOf(finding), l10n.t);
}

/** What a finding is of, where the policy speaks of it. */
export function policyName(reported: ReportedFinding): string {
  return say(problems.findingName(reported), l10n.t);
}

/** What the policy has against it, why, and what to do. */
export function policyMessage(policy: PolicyJudgement, name: string): string {
  return say(policyProblem(policy, name), l10n.t);
}

/** One sentence: what, why it matters, what to do. */
export function problemMessage(rule: RuleId, reported: ReportedFinding): string {
  return say(problems.problemOf(rule, reported), l10n.t);
}

/** The verdict of the policy in a few words: `denied: No agreement`. */
export function policyWords({ verdict, rule }: PolicyJudgement): string {
  const why = say(reasonOf(rule), l10n.t);
  return verdict === 'denied' ? l10n.t('denied: {0}', why) : l10n.t('review needed: {0}', why);
}

/** Where a rule of the policy stands. */
export function policyPlace({ rule }: PolicyJudgement): string {
  return say(placeOf(rule), l10n.t);
}

export function refusalMessage(refusal: Refusal): string {
  switch (refusal) {
    case 'untrusted':
      return l10n.t('Nothing is written in Restricted Mode. Trust the workspace first.');
    case 'not-tracking':
      return l10n.t('This folder is not tracked in an SBOM fragment yet.');
    case 'not-scanned':
      return l10n.t('The workspace has not been read whole yet; the fragment is written after the scan.');
    case 'git-busy':
      return l10n.t('git is in the middle of an operation; the fragment is written when it is done.');
    case 'broken-file':
      return l10n.t('The fragment on the disk cannot be read as one, and is left as it is.');
    case 'closed':
      return l10n.t('The folder is not part of the workspace any more; nothing was written.');
  }
}
