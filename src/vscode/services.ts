import type * as vscode from 'vscode';
import type { OpenDocuments } from './documents/openDocuments.ts';
import type { Folders } from './folders/folders.ts';
import type { FragmentStore } from './folders/fragmentStore.ts';
import type { Log } from './log.ts';
import type { OwnSettingsReader } from './ownSettings.ts';
import type { Recording } from './provenance/recording.ts';
import type { Platform } from './platform.ts';
import type { ShownProblems } from './problems/shownProblems.ts';

/** What features are made of. Passed in; nothing is global. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly platform: Platform;
  readonly folders: Folders;
  readonly documents: OpenDocuments;
  readonly fragments: FragmentStore;
  readonly recording: Recording;
  readonly ownSettings: OwnSettingsReader;
  readonly problems: ShownProblems;
}

/** A part of what people see; it lives until its disposable is disposed. */
export type Feature = (services: Services) => vscode.Disposable;
