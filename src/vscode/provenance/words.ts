import * as vscode from 'vscode';
import { toolName } from '../../core/assistants/toolName.ts';
import type { AuthoredLines } from '../../core/provenance/interop/authoredLines.ts';
import type { Authorship, EvidenceKind } from '../../core/provenance/model/authorship.ts';

const { l10n } = vscode;

/** Who wrote something, in a few words. */
export function whoWords({ origin, tool, reason }: Authorship): string {
  switch (origin) {
    case 'ai':
      return tool === undefined ? l10n.t('An AI assistant') : toolName(tool);
    case 'human':
      return l10n.t('Written by hand');
    case 'unknown':
      return reason === undefined ? l10n.t('Not known') : l10n.t('Not known: {0}', reasonWords(reason));
  }
}

export function stateWords({ state }: Pick<AuthoredLines, 'state'>): string {
  switch (state) {
    case 'unmodified':
      return l10n.t('as it was inserted');
    case 'modified':
      return l10n.t('changed since it was inserted');
    case 'moved':
      return l10n.t('brought here from elsewhere');
  }
}

function reasonWords(reason: string): string {
  switch (reason) {
    case 'paste':
      return l10n.t('it was pasted');
    case 'large-insert':
      return l10n.t('much was inserted at once');
    case 'completion':
      return l10n.t('a suggestion was accepted, and several extensions may have made it');
    case 'not-ai':
      return l10n.t('somebody said that it is not from an assistant');
    default:
      return reason;
  }
}

/** On what grounds, in a sentence. */
export function evidenceWords(evidence: EvidenceKind): string {
  switch (evidence) {
    case 'declared':
      return l10n.t('somebody said so in this editor');
    case 'typing':
      return l10n.t('keys were pressed, one after the other');
    case 'hook':
      return l10n.t('the tool told as it wrote');
    case 'api':
      return l10n.t('the extension that inserted it told');
    case 'transcript':
      return l10n.t("the tool's own record on the disk holds this text");
    case 'edit-reason':
      return l10n.t('the editor named the source of the change');
    case 'completion':
      return l10n.t('a suggestion was accepted');
    case 'paste':
      return l10n.t('it was copied from such lines');
    case 'git-note':
      return l10n.t('a note of git-ai on the commit says so');
    case 'agent-trace':
      return l10n.t('an Agent Trace record says so');
    case 'trailer':
      return l10n.t('the message of the commit names an assistant');
    case 'shape':
      return l10n.t('only its size was seen, which proves nothing');
  }
}
