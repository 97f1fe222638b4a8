import * as vscode from 'vscode';
import { inThread } from '../core/analysis/remote/inThread.ts';
import { RemoteAnalyzer } from '../core/analysis/remote/remoteAnalyzer.ts';
import { DisposableStore } from '../core/common/disposable.ts';
import { OpenDocuments } from './documents/openDocuments.ts';
import { OpenManifests } from './documents/openManifests.ts';
import { features } from './features/index.ts';
import { Folders } from './folders/folders.ts';
import { FragmentStore } from './folders/fragmentStore.ts';
import { Log } from './log.ts';
import { createApi, type ShadowlightApi } from './provenance/api.ts';
import { OwnSettingsReader } from './ownSettings.ts';
import { Recording } from './provenance/recording.ts';
import type { Platform } from './platform.ts';
import { ShownProblems } from './problems/shownProblems.ts';
import type { Services } from './services.ts';

/** Builds everything and starts the features. A feature that fails to start is logged; the others go on. */
export function start(context: vscode.ExtensionContext, platform: Platform): ShadowlightApi {
  const { scheduler } = platform;
  const began = scheduler.now();
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const log = store.add(new Log());
  const grammars = { read: (file: string) => readGrammar(context, file) };
  const analyzer = new RemoteAnalyzer({
    connect: platform.connectWorker,
    connectInThread: inThread({ grammars, scheduler }, () => import('../core/analysis/createAnalyzer.ts')),
    grammars,
    now: scheduler.now,
    onError: (where, error) => log.error(where, error),
    onInfo: (message) => log.info('worker', message),
  });
  store.add({ dispose: () => void analyzer.dispose() });
  const folders = store.add(new Folders(analyzer, platform, log));
  const documents = store.add(new OpenDocuments(analyzer, folders, platform, log));
  store.add(new OpenManifests(folders, platform));
  const ownSettings = store.add(new OwnSettingsReader(context.globalState, platform));
  const recording = store.add(new Recording(context.workspaceState, folders, platform, log));
  const fragments = new FragmentStore(log, platform);
  const problems = store.add(new ShownProblems());
  const services: Services = {
    context,
    log,
    platform,
    folders,
    documents,
    fragments,
    recording,
    ownSettings,
    problems,
  };
  for (const feature of features) {
    try {
      store.add(feature(services));
    } catch (error) {
      log.error('start', error);
    }
  }
  folders.start();
  log.info('start', `activated in ${(scheduler.now() - began).toFixed(1)} ms`);
  return createApi(recording);
}

async function readGrammar(context: vscode.ExtensionContext, file: string): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'syntaxes', file));
}
