import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { allFormatEditorIds } from '../../core/formats/registry.ts';
import { supportedEditorIds } from '../../core/languages/registry.ts';
import { endWords } from '../lifetimeWords.ts';
import { nameOf, policyWords } from '../messages.ts';
import { reviewWords } from '../reviewWords.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings } from '../settings.ts';
import type { ReviewTarget } from './review.ts';
import { modelsIn, type ShownModel } from './shownModels.ts';

const { l10n } = vscode;

/** Says above a call which model it reaches, where somebody asked for it: revision, risks, review. */
export const modelLensesFeature: Feature = (services) => {
  const store = new DisposableStore();
  const changed = new vscode.EventEmitter<void>();
  store.add(changed);
  const soon = store.add(
    new Debouncer(
      300,
      1500,
      () => performance.now(),
      () => changed.fire(),
    ),
  );
  store.add(
    services.folders.onDidChange(() => {
      if (settings.areLensesShown()) soon.trigger();
    }),
  );
  store.add(onDidChangeSettings(['shadowlight.codeLens'], () => changed.fire()));
  store.add(
    vscode.languages.registerCodeLensProvider([...supportedEditorIds, ...allFormatEditorIds], {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document) =>
        settings.areLensesShown()
          ? (await modelsIn(services, document)).map((each) => lens(each, services))
          : [],
    }),
  );
  return store;
};

function lens({ reported, session, call }: ShownModel, { folders }: Services): vscode.CodeLens {
  const target: ReviewTarget = {
    folder: session?.folder.uri.toString() ?? '',
    componentId: reported.componentId,
  };
  const title = [nameOf(reported.finding), ...factsOf(reported, reviewOf(target, folders))].join(' · ');
  return new vscode.CodeLens(
    call,
    session
      ? { title, command: 'shadowlight.revealUses', tooltip: l10n.t('Show all uses'), arguments: [target] }
      : { title, command: '' },
  );
}

function factsOf({ finding, retirement, policy }: ShownModel['reported'], review: string): readonly string[] {
  const { pinned, revision, risks } = finding;
  return [
    ...(pinned === null
      ? []
      : [pinned ? l10n.t('pinned to {0}', (revision ?? '').slice(0, 12)) : l10n.t('not pinned')]),
    ...risks,
    ...(retirement ? [endWords(retirement)] : []),
    ...(policy ? [policyWords(policy)] : []),
    review,
  ];
}

function reviewOf({ folder, componentId }: ReviewTarget, folders: Services['folders']): string {
  const state = folders.sessionOf(folder)?.state;
  const component = state?.inventory('shown').components.find(({ id }) => id === componentId);
  return reviewWords(state && component ? state.reviewOf(component).state : 'none');
}
