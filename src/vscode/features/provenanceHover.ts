import * as vscode from 'vscode';
import type { AuthoredLines } from '../../core/provenance/interop/authoredLines.ts';
import type { EvidenceKind } from '../../core/provenance/model/authorship.ts';
import type { CommandId } from '../contributions.ts';
import { evidenceWords, stateWords, whoWords } from '../provenance/words.ts';
import type { Feature } from '../services.ts';

const { l10n } = vscode;

const actions: readonly CommandId[] = [
  'shadowlight.markAsAi',
  'shadowlight.markAsMine',
  'shadowlight.markAsNotAi',
  'shadowlight.forgetProvenance',
];

/** Says of a line whose it is and on what evidence, with what can be done about it. Only where that is recorded. */
export const provenanceHoverFeature: Feature = ({ recording }) =>
  vscode.languages.registerHoverProvider([{ scheme: 'file' }, { scheme: 'vscode-remote' }], {
    provideHover(document, { line }) {
      const recorder = recording.recorderFor(document);
      const path = recorder?.pathOf(document);
      if (!recorder || path === undefined) return undefined;
      recorder.settle();
      const lines = recorder.provenance
        .linesOf(path)
        .find(({ first, last }) => first <= line + 1 && line < last);
      if (!lines) return undefined;
      return new vscode.Hover(describe(lines), document.lineAt(line).range);
    },
  });

/** Words of tools and logs are only ever appended as text; only our own commands can be run from it. */
function describe(lines: AuthoredLines): vscode.MarkdownString {
  const { authorship, first, last } = lines;
  const { origin, evidence, confidence, at, model, toolVersion, session } = authorship;
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: actions };
  text.appendMarkdown('**').appendText(whoWords(authorship)).appendMarkdown('**');
  if (origin === 'ai') text.appendText(`, ${stateWords(lines)}`);
  text.appendMarkdown('\n\n');
  const say = (label: string, value: string): void => {
    text.appendText(`${label}: ${value}`).appendMarkdown('  \n');
  };
  if (model !== undefined) say(l10n.t('Model'), model);
  if (toolVersion !== undefined) say(l10n.t('Version'), toolVersion);
  if (at !== undefined) say(l10n.t('When'), whenWords(evidence, new Date(at)));
  say(l10n.t('Evidence'), evidenceWords(evidence));
  if (origin !== 'unknown') say(l10n.t('Confidence'), `${Math.round(confidence * 100)} %`);
  if (session !== undefined) say(l10n.t('Session'), session);
  say(l10n.t('Lines'), first === last ? String(first) : `${first}–${last}`);
  const argument = encodeURIComponent(JSON.stringify([{ first: first - 1, last: last - 1 }]));
  const links = [
    [l10n.t('AI'), 'shadowlight.markAsAi'],
    [l10n.t('Mine'), 'shadowlight.markAsMine'],
    [l10n.t('Not AI'), 'shadowlight.markAsNotAi'],
    [l10n.t('Forget'), 'shadowlight.forgetProvenance'],
  ] as const satisfies readonly (readonly [string, CommandId])[];
  text.appendMarkdown('\n');
  text.appendMarkdown(
    links.map(([label, command]) => `[${label}](command:${command}?${argument})`).join(' · '),
  );
  return text;
}

/** Of what is noted by the day no time is known. */
function whenWords(evidence: EvidenceKind, at: Date): string {
  return evidence === 'typing' || evidence === 'shape' ? at.toLocaleDateString() : at.toLocaleString();
}
