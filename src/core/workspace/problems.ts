import type { IgnoreComment } from '../analysis/analysis.ts';
import { findIgnore } from '../analysis/ignoreComments.ts';
import { componentIdOf } from '../inventory/componentId.ts';
import { rulesOfImport, rulesOfModel, type RuleId } from '../inventory/rules.ts';
import type { Finding } from '../model/finding.ts';
import type { JudgedFile } from './judgedFile.ts';

/** A finding together with the rules that it breaks. */
export interface ReportedFinding {
  readonly finding: Finding;
  /** Id of the component of a model finding; null for an import. */
  readonly componentId: string | null;
  /** What is to be reported. */
  readonly rules: readonly RuleId[];
  /** What a comment in the file silences, with the reason it gives. */
  readonly ignored: readonly { readonly rule: RuleId; readonly comment: IgnoreComment }[];
}

/** All findings of a file with what each reports, models first, in the order of the text. */
export function reportFile(
  file: JudgedFile,
  isApproved: (componentId: string) => boolean,
): readonly ReportedFinding[] {
  const models = file.models.map((finding) => {
    const componentId = componentIdOf(finding, file.path);
    const rules = rulesOfModel(finding, isApproved(componentId));
    return report(finding, componentId, rules, finding.call.start.line, file.ignores);
  });
  const imports = file.imports.map((finding) =>
    report(finding, null, rulesOfImport(finding), finding.statement.start.line, file.ignores),
  );
  return [...models, ...imports];
}

function report(
  finding: Finding,
  componentId: string | null,
  rules: readonly RuleId[],
  line: number,
  comments: readonly IgnoreComment[],
): ReportedFinding {
  const kept: RuleId[] = [];
  const ignored: { rule: RuleId; comment: IgnoreComment }[] = [];
  for (const rule of rules) {
    const comment = findIgnore(comments, rule, line);
    if (comment) ignored.push({ rule, comment });
    else kept.push(rule);
  }
  return { finding, componentId, rules: kept, ignored };
}
