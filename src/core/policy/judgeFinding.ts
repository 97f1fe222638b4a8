import type { ImportFinding, ModelFinding } from '../model/finding.ts';
import type { VendoredComponent } from '../inventory/component.ts';
import type { PolicyJudgement, PolicySubject } from './policy.ts';
import type { PolicyJudge } from './policyJudge.ts';
import { subjectOfImport, subjectOfLicence, subjectsOfModel } from './policySubjects.ts';

/** A policy on a day. */
export interface PolicyOfDay {
  readonly judge: PolicyJudge;
  readonly today: string;
  /** A reviewer approved it: that is the review which some rules ask for. */
  readonly isReviewed: (componentId: string) => boolean;
}

export function judgeModel(
  finding: ModelFinding,
  path: string,
  componentId: string,
  policy: PolicyOfDay,
): PolicyJudgement | undefined {
  return judge(subjectsOfModel(finding, path), componentId, policy);
}

export function judgeImport(
  finding: ImportFinding,
  path: string,
  policy: PolicyOfDay,
): PolicyJudgement | undefined {
  return policy.judge.judge([subjectOfImport(finding, path)], policy.today);
}

/** Of code of others that was copied into `path`. */
export function judgeVendored(
  { id, licence }: VendoredComponent,
  path: string,
  policy: PolicyOfDay,
): PolicyJudgement | undefined {
  return licence === null ? undefined : judge([subjectOfLicence(licence, path)], id, policy);
}

function judge(
  subjects: readonly PolicySubject[],
  componentId: string,
  { judge: policyJudge, today, isReviewed }: PolicyOfDay,
): PolicyJudgement | undefined {
  const judgement = policyJudge.judge(subjects, today);
  return judgement?.verdict === 'review-needed' && isReviewed(componentId) ? undefined : judgement;
}
