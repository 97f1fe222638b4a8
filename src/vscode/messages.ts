import * as vscode from 'vscode';
import type { RuleId } from '../core/inventory/rules.ts';
import type { ImportFinding, ModelFinding } from '../core/model/finding.ts';
import type { Refusal } from './folders/fragmentStore.ts';

const { l10n } = vscode;

/** What is loaded or called, as people say it: `gpt-4.1 (openai)`. */
export function nameOf(finding: ModelFinding): string {
  if (finding.name !== null) return `${finding.name} (${finding.provider})`;
  const shown = finding.expression === '' ? finding.callee : finding.expression;
  return l10n.t('{0} ({1}, name unresolved)', shown, finding.provider);
}

/** One sentence: what, why it matters, what to do. */
export function modelMessage(rule: RuleId, finding: ModelFinding): string {
  const name = nameOf(finding);
  switch (rule) {
    case 'model-unreviewed':
      return unreviewed(finding, name);
    case 'pickle':
      return l10n.t(
        '{0} is unpickled, which runs whatever code the file holds; load safetensors or pass weights_only=True.',
        name,
      );
    case 'trust-remote-code':
      return l10n.t(
        '{0} may run code from its hub repository; pin the revision that was reviewed, or drop trust_remote_code.',
        name,
      );
    case 'hardcoded-key':
      return l10n.t(
        'A key for {0} stands in the source, where everyone with the code can use it; read it from the environment.',
        finding.provider,
      );
    case 'moving-revision':
      return l10n.t(
        '{0} is loaded from "{1}", which can change under you; pin a full commit.',
        name,
        finding.revision ?? '',
      );
    case 'undeclared-import':
      return name;
  }
}

function unreviewed(finding: ModelFinding, name: string): string {
  switch (finding.category) {
    case 'model':
      return l10n.t('Model {0} is not reviewed; approve it or replace it.', name);
    case 'service':
      return l10n.t('AI service {0} is not reviewed; approve it or replace it.', name);
    case 'dataset':
      return l10n.t('Dataset {0} is not reviewed; approve it or replace it.', name);
    case 'weights-file':
      return l10n.t('Weights file {0} is not reviewed; approve it or replace it.', name);
  }
}

export function importMessage({ module, distribution, verdict }: ImportFinding): string {
  const name = distribution === null || distribution === module ? null : distribution;
  if (verdict === 'transitive-only') {
    return name === null
      ? l10n.t(
          '"{0}" is imported but only other packages bring it, so it can go or change; declare it.',
          module,
        )
      : l10n.t(
          '"{0}" (package {1}) is imported but only other packages bring it, so it can go or change; declare it.',
          module,
          name,
        );
  }
  return name === null
    ? l10n.t('"{0}" is imported but declared in no manifest, so no audit sees it; declare it.', module)
    : l10n.t(
        '"{0}" (package {1}) is imported but declared in no manifest, so no audit sees it; declare it.',
        module,
        name,
      );
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
