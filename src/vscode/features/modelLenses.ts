import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { endWords } from '../lifetimeWords.ts';
import { nameOf, policyWords } from '../messages.ts';
import { reviewWords } from '../reviewWords.ts';
import type { Feature, Services } from '../services.ts';
import { settings } from '../settings.ts';
import { foundIn, whenToWriteAnew } from './inTheText.ts';
import type { ReviewTarget } from './review.ts';
import { modelsIn, type ShownModel } from './shownModels.ts';

const { l10n } = vscode;

/** Says above a call which model it reaches, where somebody asked for it: revision, risks, review. */
export const modelLensesFeature: Feature = (services) => {
  const store = new DisposableStore();
  const changed = whenToWriteAnew(store, services, 'shadowlight.codeLens', () => settings.areLensesShown());
  store.add(
    vscode.languages.registerCodeLensProvider([...foundIn], {
      onDidChangeCodeLenses: changed,
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
  const component = state?.component(componentId);
  const isModel = component !== undefined && 'category' in component;
  return reviewWords(state && isModel ? state.reviewOf(component).state : 'none');
}
