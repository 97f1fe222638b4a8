import * as vscode from 'vscode';
import { shownHash } from '../../core/changes/comparison.ts';
import { mainBranchOf, type GitRef } from '../../core/changes/gitRef.ts';
import type { Commits } from './commits.ts';

const { l10n } = vscode;

/** What a folder is compared with. */
export interface PickedRef {
  /** As people know it. */
  readonly ref: string;
  /** As git is to be asked for it. */
  readonly revision: string;
  /** `revision` is the commit at which this branch left `ref`. */
  readonly isMergeBase: boolean;
}

interface RefItem extends vscode.QuickPickItem {
  readonly choice?: PickedRef;
  readonly isOther?: true;
}

/** The commit that the user picks or names; undefined when they pick none. */
export async function pickRef(
  folder: vscode.Uri,
  commits: Commits,
  refs: readonly GitRef[],
): Promise<PickedRef | undefined> {
  const items: RefItem[] = [
    ...(await usualItems(folder, commits, refs)),
    ...group(l10n.t('Branches'), refs, ['branch', 'remote']),
    ...group(l10n.t('Tags'), refs, ['tag']),
    ...group(l10n.t('Commits'), refs, ['commit']),
    { label: l10n.t('Another commit…'), isOther: true, alwaysShow: true },
  ];
  const title = l10n.t('Compare the inventory with');
  const answer = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!answer?.isOther) return answer?.choice;
  const prompt = l10n.t('A branch, a tag or the hash of a commit');
  const typed = (await vscode.window.showInputBox({ title, prompt }))?.trim() ?? '';
  return typed === '' ? undefined : { ref: typed, revision: typed, isMergeBase: false };
}

/** What most want: what is not committed, and what a pull request would bring. */
async function usualItems(
  folder: vscode.Uri,
  commits: Commits,
  refs: readonly GitRef[],
): Promise<readonly RefItem[]> {
  const last = refs.find(({ kind }) => kind === 'commit');
  if (!last) return [];
  const head: RefItem = {
    label: l10n.t('Last commit'),
    description: last.subject,
    choice: { ref: 'HEAD', revision: 'HEAD', isMergeBase: false },
  };
  const main = mainBranchOf(refs);
  const base = main && (await commits.mergeBase(folder, main.name));
  if (!main || base === undefined || base === last.commit) return [head];
  const branch: RefItem = {
    label: l10n.t('Where this branch left {0}', main.name),
    description: base.slice(0, shownHash),
    choice: { ref: main.name, revision: base, isMergeBase: true },
  };
  return [head, branch];
}

function group(label: string, refs: readonly GitRef[], kinds: readonly GitRef['kind'][]): readonly RefItem[] {
  const members = refs.filter(({ kind }) => kinds.includes(kind));
  if (members.length === 0) return [];
  return [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...members.map(({ kind, name, commit, subject }) => ({
      label: kind === 'commit' ? commit.slice(0, shownHash) : name,
      description: subject,
      choice: {
        ref: kind === 'commit' ? commit.slice(0, shownHash) : name,
        revision: commit,
        isMergeBase: false,
      },
    })),
  ];
}
