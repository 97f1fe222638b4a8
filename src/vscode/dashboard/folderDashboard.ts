import * as vscode from 'vscode';
import { cardsOf, type Card } from '../../core/completeness/card.ts';
import type { State } from '../../core/completeness/facts.ts';
import { buildDashboard } from '../../core/dashboard/buildDashboard.ts';
import { completenessRows } from '../../core/dashboard/completenessRows.ts';
import type { Dashboard, DashboardAuthorship, DashboardChanges } from '../../core/dashboard/dashboard.ts';
import { dashboardAuthorship } from '../../core/dashboard/dashboardAuthorship.ts';
import type { EvidenceRow } from '../../core/dashboard/evidence.ts';
import type { ComparedWith } from '../../core/dashboard/protocol.ts';
import { exportedBom } from '../../core/export/exportedBom.ts';
import type { FolderInventory } from '../../core/inventory/component.ts';
import type { Bom } from '../../core/sbom/bom.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import { reportFolder } from '../../core/workspace/reportFolder.ts';
import { exportContext } from '../features/wholeInventory.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Services } from '../services.ts';
import { settings } from '../settings.ts';
import { today } from '../today.ts';
import { ComparedCommit } from './comparedCommit.ts';

/** What the dashboard shows of one folder, asked anew whenever it is drawn. */
export class FolderDashboard implements vscode.Disposable {
  private readonly compared: ComparedCommit | undefined;
  private cards: readonly Card[] = [];
  private judged: { readonly inventory: FolderInventory; readonly bom: Bom | undefined } | undefined;
  private last: Dashboard | undefined;
  /** The commit that the user's words name; it has to be asked for again when git did something. */
  private commit: { readonly revision: string; readonly id: string | undefined } | undefined;
  /** git may have made another commit since one was last asked for. */
  private isCommitStale = true;
  private readonly watching: vscode.Disposable;
  private problem: 'unknown-commit' | 'incomplete-commit' | undefined;

  constructor(
    readonly session: FolderSession,
    private readonly services: Services,
  ) {
    const { commits } = services.platform;
    this.compared = commits && new ComparedCommit(session, commits);
    this.watching = session.onDidSeeFile(({ path }) => {
      if (path.startsWith('.git/')) this.isCommitStale = true;
    });
  }

  dispose(): void {
    this.watching.dispose();
  }

  /** What is known now, without waiting for git. */
  build(compared: ComparedWith): Dashboard {
    const { session, services } = this;
    const { state, folder } = session;
    const inventory = state.inventory('shown');
    const bom = state.fragment?.bom;
    const files = [...reportFolder(state, today())];
    // Judging every component by every standard takes longest, and most changes touch none of it.
    if (this.judged?.inventory !== inventory || this.judged.bom !== bom) {
      const content = { inventory, bom: fragmentOf(state, bom), files };
      this.cards = cardsOf(exportedBom(content, exportContext(services.context)));
      this.judged = { inventory, bom };
    }
    this.last = buildDashboard({
      inventory,
      bom,
      files,
      levelOf: (rule, isEased) => settings.levelOf(rule, folder.uri, isEased),
      changes: this.changes(compared),
      authorship: this.authorship(),
      cards: this.cards,
      isComplete: session.isComplete,
    });
    return this.last;
  }

  /** Reads the commit that is compared with, if that is not known. True when there is something new to show. */
  async readCommit({ revision }: ComparedWith): Promise<boolean> {
    const { session, compared } = this;
    const { commits } = this.services.platform;
    if (!compared || !commits || !vscode.workspace.isTrusted || !session.isScanned) return false;
    const before = this.commit;
    if (!this.isCommitStale && before?.revision === revision) return false;
    this.isCommitStale = false;
    const id = await commits.resolve(session.folder.uri, revision);
    this.commit = { revision, id };
    if (id === undefined) this.problem = revision === 'HEAD' ? undefined : 'unknown-commit';
    else {
      const outcome = await compared.read(id);
      this.problem = outcome === 'unknown-commit' || outcome === 'incomplete-commit' ? outcome : undefined;
      // It is asked for again when the folder is there again.
      if (outcome === 'cancelled') this.isCommitStale = true;
    }
    return before?.id !== id || before?.revision !== revision;
  }

  /** What stands behind a number of a standard. */
  rowsOf(standard: string, state: State): readonly EvidenceRow[] {
    const card = this.cards.find((each) => each.standard.id === standard);
    return card && this.last ? completenessRows(card, state, this.last.items) : [];
  }

  private changes(compared: ComparedWith): DashboardChanges {
    if (!this.compared) return { state: 'browser' };
    if (!vscode.workspace.isTrusted) return { state: 'untrusted' };
    if (this.problem) return { state: this.problem };
    if (this.commit?.revision !== compared.revision) return { state: 'reading' };
    return this.compared.changesSince(compared, this.commit.id, this.session.state.fragment?.bom);
  }

  private authorship(): DashboardAuthorship {
    const { recording } = this.services;
    const recorder = recording.recorderOf(this.session);
    if (recorder) return dashboardAuthorship(recorder.provenance);
    return { state: recording.canRecord(this.session) ? 'not-recorded' : 'impossible' };
  }
}
