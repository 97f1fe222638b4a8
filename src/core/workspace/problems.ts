import type { IgnoreComment } from '../analysis/analysis.ts';
import { findIgnore } from '../analysis/ignoreComments.ts';
import { retirementOf } from '../catalogue/knownRetirements.ts';
import { safeDefaultOf } from '../catalogue/safeDefaults.ts';
import type { JudgedRetirement } from '../catalogue/retirement.ts';
import { componentIdOf } from '../inventory/componentId.ts';
import { otherPin, pinKeyOf, type Pin } from '../inventory/pins.ts';
import { rulesOfImport, rulesOfModel, type RuleId } from '../inventory/rules.ts';
import type { ImportFinding, ModelFinding } from '../model/finding.ts';
import { judgeImport, judgeModel, type PolicyOfDay } from '../policy/judgeFinding.ts';
import type { PolicyJudgement } from '../policy/policy.ts';
import type { JudgedFile } from './judgedFile.ts';

/** What findings are judged by beyond their file. */
export interface Judging {
  readonly isApproved: (componentId: string) => boolean;
  /** Every use of a model that could name a revision. */
  readonly pinsOf: (key: string) => readonly Pin[];
  /** Whether no release of a distribution of PyPI before this one is allowed by the folder's manifests. */
  readonly isAtLeast: (distribution: string, version: string) => boolean;
  /** The day, as the host says: `2026-11-23`. */
  readonly today: string;
  /** What is allowed here; absent where nobody says. */
  readonly policy?: PolicyOfDay | undefined;
}

type Silenced = Pick<Reported, 'rules' | 'ignored'>;

interface Reported {
  /** What is to be reported. */
  readonly rules: readonly RuleId[];
  /** What a comment in the file silences, with the reason it gives. */
  readonly ignored: readonly { readonly rule: RuleId; readonly comment: IgnoreComment }[];
  /** What the policy has against it. No comment silences that: who breaks a policy does not decide on it. */
  readonly policy: PolicyJudgement | undefined;
}

/** A model finding together with the rules that it breaks, and what they are broken by. */
export interface ReportedModel extends Reported {
  readonly finding: ModelFinding;
  readonly componentId: string;
  readonly retirement: JudgedRetirement | undefined;
  /** A use of the same model that asks for another revision. */
  readonly otherPin: Pin | undefined;
  /** The library that is declared refuses code in the file by itself. */
  readonly refusesCode: boolean;
}

export interface ReportedImport extends Reported {
  readonly finding: ImportFinding;
}

export type ReportedFinding = ReportedModel | ReportedImport;

/** All findings of a file with what each reports, models first, in the order of the text. */
export function reportFile(file: JudgedFile, judging: Judging): readonly ReportedFinding[] {
  return [
    ...reportModels(file, judging),
    ...file.imports.map((finding) => ({
      finding,
      ...silenced(rulesOfImport(finding), finding.statement.start.line, file.ignores),
      policy: judging.policy && judgeImport(finding, file.path, judging.policy),
    })),
  ];
}

export function reportModels(file: JudgedFile, judging: Judging): readonly ReportedModel[] {
  return file.models.map((finding) => {
    const componentId = componentIdOf(finding, file.path);
    const key = pinKeyOf(finding);
    const context = {
      isApproved: judging.isApproved(componentId),
      retirement: retirementOf(finding, judging.today),
      otherPin: key === null ? undefined : otherPin(finding, judging.pinsOf(key)),
    };
    const { retirement, otherPin: other } = context;
    const safe = safeDefaultOf(finding);
    const refusesCode = safe !== undefined && judging.isAtLeast(safe.distribution, safe.version);
    const reported = silenced(rulesOfModel(finding, context), finding.call.start.line, file.ignores);
    const policy = judging.policy && judgeModel(finding, file.path, componentId, judging.policy);
    return { finding, componentId, retirement, otherPin: other, refusesCode, ...reported, policy };
  });
}

export function isModel(reported: ReportedFinding): reported is ReportedModel {
  return reported.finding.kind === 'model';
}

function silenced(rules: readonly RuleId[], line: number, comments: readonly IgnoreComment[]): Silenced {
  const kept: RuleId[] = [];
  const ignored: { rule: RuleId; comment: IgnoreComment }[] = [];
  for (const rule of rules) {
    const comment = findIgnore(comments, rule, line);
    if (comment) ignored.push({ rule, comment });
    else kept.push(rule);
  }
  return { rules: kept, ignored };
}
