import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { registerCommand } from '../commands.ts';
import { dashboardViewType } from '../contributions.ts';
import { DashboardPanel } from '../dashboard/dashboardPanel.ts';
import type { Feature } from '../services.ts';

/** One dashboard: the command opens it or brings it to the front, and it is there again after a reload. */
export const dashboardFeature: Feature = (services) => {
  const store = new DisposableStore();
  let shown: DashboardPanel | undefined;
  const adopt = (panel: vscode.WebviewPanel, memory: unknown): void => {
    const dashboard = new DashboardPanel(panel, services, memory);
    shown = dashboard;
    panel.onDidDispose(() => {
      dashboard.dispose();
      if (shown === dashboard) shown = undefined;
    });
  };
  store.add({ dispose: () => shown?.panel.dispose() });
  store.add(
    registerCommand(services.log, 'shadowlight.openDashboard', () => {
      if (shown) {
        shown.panel.reveal();
        return;
      }
      const title = vscode.l10n.t('AI Dashboard');
      adopt(vscode.window.createWebviewPanel(dashboardViewType, title, vscode.ViewColumn.Active), undefined);
    }),
  );
  store.add(
    vscode.window.registerWebviewPanelSerializer(dashboardViewType, {
      deserializeWebviewPanel(panel, memory: unknown) {
        adopt(panel, memory);
        return Promise.resolve();
      },
    }),
  );
  return store;
};
