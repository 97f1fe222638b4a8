import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { Feature } from '../services.ts';
import { settings } from '../settings.ts';
import { foundIn, whenToWriteAnew } from './inTheText.ts';
import { modelsIn, type ShownModel } from './shownModels.ts';

const { l10n } = vscode;

/** Writes the id behind a variable, where somebody asked for it: what it stands for, and nothing that is written there. */
export const resolvedHintsFeature: Feature = (services) => {
  const store = new DisposableStore();
  const changed = whenToWriteAnew(store, services, 'shadowlight.inlayHints', () => settings.areHintsShown());
  store.add(
    vscode.languages.registerInlayHintsProvider([...foundIn], {
      onDidChangeInlayHints: changed,
      async provideInlayHints(document, range) {
        if (!settings.areHintsShown()) return [];
        const models = await modelsIn(services, document);
        return models
          .filter(({ name }) => range.contains(name.end))
          .flatMap((each) => hintsOf(each, document));
      },
    }),
  );
  return store;
};

function hintsOf({ reported, name }: ShownModel, document: vscode.TextDocument): vscode.InlayHint[] {
  const { finding } = reported;
  const written = document.getText(name);
  if (finding.name === null || finding.resolution === 'literal' || written.includes(finding.name)) return [];
  const hint = new vscode.InlayHint(name.end, `= ${finding.name}`);
  hint.paddingLeft = true;
  hint.tooltip =
    finding.resolution === 'env-default'
      ? l10n.t('The default: the environment may name another')
      : l10n.t('What it stands for, as far as the files say');
  return [hint];
}
