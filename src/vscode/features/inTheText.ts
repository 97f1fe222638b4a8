import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import type { DisposableStore } from '../../core/common/disposable.ts';
import { allFormatEditorIds } from '../../core/formats/registry.ts';
import { supportedEditorIds } from '../../core/languages/registry.ts';
import type { Services } from '../services.ts';
import { onDidChangeSettings } from '../settings.ts';

/** Every kind of document that anything is found in. */
export const foundIn: readonly string[] = [...supportedEditorIds, ...allFormatEditorIds];

/**
 * Fires when what stands between the lines may have to be written anew: a while after anything changed, as long as
 * somebody wants to see it, and at once when they change their mind.
 */
export function whenToWriteAnew(
  store: DisposableStore,
  { folders }: Services,
  setting: Parameters<typeof onDidChangeSettings>[0][number],
  isShown: () => boolean,
): vscode.Event<void> {
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
  store.add(folders.onDidChange(() => isShown() && soon.trigger()));
  store.add(onDidChangeSettings([setting], () => changed.fire()));
  return changed.event;
}
