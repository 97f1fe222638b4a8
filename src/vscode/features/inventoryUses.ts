import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { isModel } from '../../core/workspace/problems.ts';
import { registerCommand } from '../commands.ts';
import { notify } from '../notify.ts';
import type { Feature, Services } from '../services.ts';
import { chosenPlaces, locationOf, readUses } from './chosenUses.ts';
import { ignoreEdit } from './ignoreFinding.ts';
import { pinActions } from './pinRevision.ts';
import { targetsOf } from './review.ts';

const { l10n } = vscode;

/** What can be done with the uses of what is chosen in the sidebar, one or many. */
export const inventoryUsesFeature: Feature = (services) => {
  const store = new DisposableStore();
  const { log } = services;
  store.add(registerCommand(log, 'shadowlight.revealUses', (first, all) => reveal(services, first, all)));
  store.add(registerCommand(log, 'shadowlight.pinRevision', (first, all) => pin(services, first, all)));
  store.add(registerCommand(log, 'shadowlight.ignoreUses', (first, all) => ignore(services, first, all)));
  store.add(registerCommand(log, 'shadowlight.copyName', (first, all) => copyNames(services, first, all)));
  return store;
};

/** Opens the first use with all of them beside it. */
async function reveal(services: Services, first: unknown, all: unknown): Promise<void> {
  const places = chosenPlaces(services, first, all);
  const located = await Promise.all(places.map((place) => locationOf(services, place)));
  const locations = located.filter((location) => location !== undefined);
  const [start] = locations;
  if (!start) return nothingChosen();
  await vscode.commands.executeCommand('vscode.open', start.uri, { selection: start.range });
  if (locations.length === 1) return;
  await vscode.commands.executeCommand(
    'editor.action.goToLocations',
    start.uri,
    start.range.start,
    locations,
    'peek',
  );
}

/** Pins the uses to the commit that the folder names for the same model. */
async function pin(services: Services, first: unknown, all: unknown): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { reported, place, document, statement } of await usesOf(services, first, all)) {
    const [action] = isModel(reported) ? pinActions(reported, place, document, statement) : [];
    for (const [uri, edits] of action?.edit?.entries() ?? []) {
      for (const { range, newText } of edits) edit.replace(uri, range, newText);
    }
  }
  if (edit.size === 0) {
    await notify.problem(
      l10n.t(
        'Nothing was pinned: the workspace names no commit for these uses, or not in a way that can be added.',
      ),
    );
    return;
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** Has a comment with a reason silence what the uses are reported for. */
async function ignore(services: Services, first: unknown, all: unknown): Promise<void> {
  const uses = (await usesOf(services, first, all)).filter(({ reported }) => reported.rules.length > 0);
  const rules = [...new Set(uses.flatMap(({ reported }) => reported.rules))].sort();
  if (rules.length === 0) {
    await notify.problem(l10n.t('Nothing is reported there that could be ignored.'));
    return;
  }
  const wanted = rules.length === 1 ? rules : await askRules(rules);
  if (!wanted || wanted.length === 0) return;
  const reason = await vscode.window.showInputBox({
    title: l10n.t('Ignore {0}', wanted.join(', ')),
    prompt: l10n.t('Why? The reason stands in the comment that is added to the code.'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is needed.') : undefined),
  });
  if (reason === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { reported, document, statement } of uses) {
    const here = wanted.filter((rule) => reported.rules.includes(rule));
    const found = here.length === 0 ? undefined : ignoreEdit(here, reason.trim(), document, statement.start);
    if (found) edit.replace(document.uri, found.range, found.newText);
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

async function askRules<Rule extends string>(rules: readonly Rule[]): Promise<readonly Rule[] | undefined> {
  const items = rules.map((rule) => ({ label: rule, picked: true, rule }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('What should be ignored there?'),
    canPickMany: true,
  });
  return picked?.map(({ rule }) => rule);
}

async function copyNames({ folders }: Services, first: unknown, all: unknown): Promise<void> {
  const names = targetsOf(first, all).flatMap(({ folder, componentId }) => {
    const found = folders.sessionOf(folder)?.state.component(componentId);
    if (!found) return [];
    return ('distribution' in found ? found.distribution : found.name) ?? [];
  });
  if (names.length === 0) return nothingChosen();
  await vscode.env.clipboard.writeText(names.join('\n'));
}

async function usesOf(services: Services, first: unknown, all: unknown) {
  return readUses(services, chosenPlaces(services, first, all));
}

/** A key binding hands nothing over. */
async function nothingChosen(): Promise<void> {
  await notify.problem(l10n.t('Choose a component in the AI Inventory; its menu has this command.'));
}
