import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { Verdict } from '../../core/sbom/review.ts';
import { registerCommand } from '../commands.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { WriteOutcome } from '../folders/fragmentStore.ts';
import { refusalMessage } from '../messages.ts';
import { notify } from '../notify.ts';
import type { Feature, Services } from '../services.ts';
import { settings } from '../settings.ts';
import { today } from '../today.ts';
import { startTracking } from './tracking.ts';

const { l10n } = vscode;

/** A component of a folder, as commands hand it on. */
export interface ReviewTarget {
  readonly folder: string;
  readonly componentId: string;
}

const nameKey = 'shadowlight.reviewerName';

/** What a reviewer can say, and how they are asked for the reason. */
interface Asked {
  readonly status: Verdict['status'];
  readonly title: string;
  readonly prompt: string;
  /** Without it nobody could do anything about it. */
  readonly isReasonNeeded: boolean;
}

const approval = (): Asked => ({
  status: 'approved',
  title: l10n.t('Approve'),
  prompt: l10n.t('Why is this allowed? The reason is kept in the fragment. It may be empty.'),
  isReasonNeeded: false,
});

const rejection = (): Asked => ({
  status: 'rejected',
  title: l10n.t('Reject'),
  prompt: l10n.t('Why is this not allowed? The reason is kept in the fragment.'),
  isReasonNeeded: true,
});

const question = (): Asked => ({
  status: 'needs-information',
  title: l10n.t('Ask for Information'),
  prompt: l10n.t('What has to be known before this is allowed? It is kept in the fragment.'),
  isReasonNeeded: true,
});

/** Saying of components what may be used, and taking it back, from the tree and from quick fixes; several at once. */
export const reviewFeature: Feature = (services) => {
  const store = new DisposableStore();
  const { log } = services;
  const say = (asked: () => Asked) => (first: unknown, all: unknown) =>
    review(services, targetsOf(first, all), asked());
  store.add(registerCommand(log, 'shadowlight.approve', say(approval)));
  store.add(registerCommand(log, 'shadowlight.reject', say(rejection)));
  store.add(registerCommand(log, 'shadowlight.askForInformation', say(question)));
  store.add(
    registerCommand(log, 'shadowlight.withdrawApproval', (first, all) =>
      withdraw(services, targetsOf(first, all)),
    ),
  );
  return store;
};

/** The tree hands over the item clicked and all that are selected; both carry a target. */
export function targetsOf(first: unknown, all: unknown): readonly ReviewTarget[] {
  const given = Array.isArray(all) && all.length > 0 ? (all as readonly unknown[]) : [first];
  return given.flatMap((item) => {
    const target = isObject(item) && isObject(item['target']) ? item['target'] : item;
    if (!isObject(target)) return [];
    const { folder, componentId } = target;
    return typeof folder === 'string' && typeof componentId === 'string' ? [{ folder, componentId }] : [];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

async function review(services: Services, targets: readonly ReviewTarget[], asked: Asked): Promise<void> {
  const { folders, fragments } = services;
  if (targets.length === 0) return nothingChosen();
  const chosen = bySession(services, targets);
  for (const session of chosen.keys()) {
    if (!settings.isTracking(session.folder.uri) && !(await startTracking(services, session))) return;
  }
  const by = await reviewerName(services, asked.title);
  if (by === undefined) return;
  const { title, prompt, isReasonNeeded, status } = asked;
  const validateInput = (value: string): string | undefined =>
    isReasonNeeded && value.trim() === '' ? l10n.t('A reason is needed.') : undefined;
  const given = await vscode.window.showInputBox({ title, prompt, validateInput });
  if (given === undefined) return;
  const reason = given.trim();
  const verdict: Verdict = { status, by, date: today(), ...(reason === '' ? {} : { reason }) };
  for (const [session, ids] of chosen) {
    await report(await fragments.review(session, ids, verdict), session, ids);
  }
  // Views ask again: a review changes what they show, not what was found.
  folders.refresh();
}

async function withdraw(services: Services, targets: readonly ReviewTarget[]): Promise<void> {
  if (targets.length === 0) return nothingChosen();
  for (const [session, ids] of bySession(services, targets)) {
    const outcome = await services.fragments.withdraw(session, ids);
    if (outcome.refused) await notify.problem(refusalMessage(outcome.refused));
  }
  services.folders.refresh();
}

/** A key binding hands nothing over. */
async function nothingChosen(): Promise<void> {
  await notify.problem(l10n.t('Choose a component in the AI Inventory; its menu has this command.'));
}

function bySession({ folders }: Services, targets: readonly ReviewTarget[]): Map<FolderSession, string[]> {
  const result = new Map<FolderSession, string[]>();
  for (const { folder, componentId } of targets) {
    const session = folders.sessionOf(folder);
    if (session) result.set(session, [...(result.get(session) ?? []), componentId]);
  }
  return result;
}

/** Says why a review was not recorded; a recorded one shows in the editor and the tree. */
async function report(outcome: WriteOutcome, session: FolderSession, ids: readonly string[]): Promise<void> {
  if (outcome.refused) {
    await notify.problem(refusalMessage(outcome.refused));
    return;
  }
  const { components, vendored } = session.state.inventory('committed');
  const known = new Set([...components, ...vendored].map(({ id }) => id));
  if (ids.some((id) => !known.has(id))) {
    await notify.problem(
      l10n.t(
        'Not recorded: the fragment holds what saved files that git tracks use. Save the file and add it to git first.',
      ),
    );
  }
}

async function reviewerName({ context }: Services, title: string): Promise<string | undefined> {
  const set = settings.reviewerName() || context.globalState.get<string>(nameKey);
  if (set) return set;
  const name = await vscode.window.showInputBox({
    title,
    prompt: l10n.t('Your name, as reviews record it in the fragment. You are asked once.'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
  if (name === undefined) return undefined;
  await context.globalState.update(nameKey, name.trim());
  return name.trim();
}
