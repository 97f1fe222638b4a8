import * as vscode from 'vscode';
import type { RuleId } from '../core/inventory/rules.ts';
import { safeDefaultOf } from '../core/catalogue/safeDefaults.ts';
import type { JudgedRetirement } from '../core/catalogue/retirement.ts';
import { isAssistantCategory, type ImportFinding, type ModelFinding } from '../core/model/finding.ts';
import type { ReportedModel } from '../core/workspace/problems.ts';
import type { Pin } from '../core/inventory/pins.ts';
import type { Refusal } from './folders/fragmentStore.ts';

const { l10n } = vscode;

/** What is loaded or called, as people say it: `gpt-4.1 (openai)`. */
export function nameOf(finding: ModelFinding): string {
  if (finding.name !== null) return `${finding.name} (${finding.provider})`;
  const shown = finding.expression === '' ? finding.callee : finding.expression;
  return l10n.t('{0} ({1}, name unresolved)', shown, finding.provider);
}

/** One sentence: what, why it matters, what to do. */
export function modelMessage(rule: RuleId, reported: ReportedModel): string {
  const { finding, retirement, otherPin } = reported;
  const name = nameOf(finding);
  switch (rule) {
    case 'model-unreviewed':
    case 'assistant-unreviewed':
      return unreviewed(finding, name);
    case 'pickle':
      return unpickled(reported, name);
    case 'trust-remote-code':
      return finding.pinned === true
        ? l10n.t(
            '{0} may run code from its hub repository, as it is at the pinned commit; drop trust_remote_code where you can.',
            name,
          )
        : l10n.t(
            '{0} may run code from its hub repository; pin the revision that was reviewed, or drop trust_remote_code.',
            name,
          );
    case 'hardcoded-key':
      return l10n.t(
        'A key for {0} stands in the source, where everyone with the code can use it; read it from the environment.',
        isAssistantCategory(finding.category) ? name : finding.provider,
      );
    case 'hidden-text':
      return l10n.t(
        'These instructions hold characters that people do not see and assistants read; look at them in an editor that shows them, and take them out.',
      );
    case 'unrestricted-agent':
      return l10n.t('{0} may act here without being asked, or without limits; let it ask.', name);
    case 'plain-http':
      return l10n.t(
        'MCP server {0} is reached by plain HTTP, so that others on the way can read and change what is said; use HTTPS.',
        name,
      );
    case 'unpinned-server':
      return l10n.t(
        'MCP server {0} is started in whatever version is the newest then; name one version.',
        name,
      );
    case 'moving-revision':
      return l10n.t(
        '{0} is loaded from "{1}", which can change under you; pin a full commit.',
        name,
        finding.revision ?? '',
      );
    case 'unsafe-load':
      return l10n.t(
        '{0} is loaded with the protection against code in the file turned off; leave it on, or load only files that you made.',
        name,
      );
    case 'unpinned-revision':
      return l10n.t('{0} is loaded without a revision and can change under you; pin a full commit.', name);
    case 'pinned-differently':
      return otherPin ? pinnedDifferently(finding, name, otherPin) : name;
    case 'model-retired':
      return retirement ? retired(retirement, name) : name;
    case 'undeclared-import':
      return name;
  }
}

/** What an argument helps against, and since when it is not needed, which the text does not tell. */
function unpickled({ finding, refusesCode }: ReportedModel, name: string): string {
  if (refusesCode) {
    return l10n.t(
      '{0} is unpickled, and refused when it holds code, as PyTorch 2.6 or later is declared; pass weights_only=True, so that it is everywhere.',
      name,
    );
  }
  if (safeDefaultOf(finding)) {
    return l10n.t(
      '{0} is unpickled, which runs whatever code the file holds unless PyTorch 2.6 or later refuses it; pass weights_only=True, or load safetensors.',
      name,
    );
  }
  return finding.sdk === 'torch'
    ? l10n.t(
        '{0} is unpickled, which runs whatever code the file holds; pass weights_only=True, or load safetensors.',
        name,
      )
    : l10n.t(
        '{0} is unpickled, which runs whatever code the file holds; use a format without code, or load only files that you made.',
        name,
      );
}

function pinnedDifferently({ revision }: ModelFinding, name: string, other: Pin): string {
  const place = `${other.path}:${other.line + 1}`;
  return revision === null
    ? l10n.t(
        '{0} is loaded without a revision here and from "{1}" in {2}; use one revision.',
        name,
        other.revision ?? '',
        place,
      )
    : l10n.t(
        '{0} is loaded from "{1}" here and from "{2}" in {3}; use one revision.',
        name,
        revision,
        other.revision ?? '',
        place,
      );
}

/** What is known of a model's end, in one sentence. */
function retired({ state, retires, replacement }: JudgedRetirement, name: string): string {
  const successor = replacement ?? l10n.t('another model');
  switch (state) {
    case 'retired':
      return l10n.t(
        '{0} was retired by its provider on {1}, so that calls fail or reach another model; move to {2}.',
        name,
        retires ?? '',
        successor,
      );
    case 'retiring':
      return l10n.t(
        '{0} is retired by its provider on {1}; move to {2} before.',
        name,
        retires ?? '',
        successor,
      );
    case 'deprecated':
      return l10n.t('{0} is deprecated by its provider; move to {1}.', name, successor);
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
    case 'assistant':
      return l10n.t('Assistant {0} is set up here and not reviewed; approve it or take it out.', name);
    case 'agent-instructions':
      return l10n.t(
        'Instructions for {0} are not reviewed; approve them or take them out.',
        finding.provider,
      );
    case 'mcp-server':
      return l10n.t('MCP server {0} is not reviewed; approve it or take it out.', name);
  }
}

export function importMessage({ module, distribution, verdict, looksLike }: ImportFinding): string {
  if (looksLike !== undefined) {
    return l10n.t(
      '"{0}" is imported but declared in no manifest, and it looks like "{1}"; check the name before you install it.',
      module,
      looksLike.name,
    );
  }
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
