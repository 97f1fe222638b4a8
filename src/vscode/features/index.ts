import type { Feature } from '../services.ts';
import { agentHooksFeature } from './agentHooks.ts';
import { codeActionsFeature } from './codeActions.ts';
import { compareWithRefFeature } from './compareWithRef.ts';
import { dashboardFeature } from './dashboard.ts';
import { diagnosticsFeature } from './diagnostics.ts';
import { exportInventoryFeature } from './exportInventory.ts';
import { fixAllFeature } from './fixAll.ts';
import { fragmentProblemsFeature } from './fragmentProblems.ts';
import { getStartedFeature } from './getStarted.ts';
import { hoverFeature } from './hover.ts';
import { inventoryViewFeature } from './inventoryView.ts';
import { ignoreCompletionFeature } from './ignoreCompletion.ts';
import { inventoryUsesFeature } from './inventoryUses.ts';
import { modelLensesFeature } from './modelLenses.ts';
import { openSampleFeature } from './openSample.ts';
import { ownSettingsFeature } from './ownSettings.ts';
import { policyCompletionFeature } from './policyCompletion.ts';
import { policyFileFeature } from './policyFile.ts';
import { policyRulesFeature } from './policyRules.ts';
import { provenanceFeature } from './provenance.ts';
import { provenanceCaptureFeature } from './provenanceCapture.ts';
import { provenanceExchangeFeature } from './provenanceExchange.ts';
import { provenanceHoverFeature } from './provenanceHover.ts';
import { provenanceMarksFeature } from './provenanceMarks.ts';
import { mergeInventoryFeature } from './mergeInventory.ts';
import { publishInventoryFeature } from './publishInventory.ts';
import { resolvedHintsFeature } from './resolvedHints.ts';
import { resolveConflictFeature } from './resolveConflict.ts';
import { revealOccurrenceFeature } from './revealOccurrence.ts';
import { reviewFeature } from './review.ts';
import { scanWorkspaceFeature } from './scanWorkspace.ts';
import { showLogFeature } from './showLog.ts';
import { showRuleFeature } from './showRule.ts';
import { statusBarFeature } from './statusBar.ts';
import { trackingFeature } from './tracking.ts';

/** Everything people see, in the order in which it is set up. */
export const features: readonly Feature[] = [
  diagnosticsFeature,
  hoverFeature,
  codeActionsFeature,
  fixAllFeature,
  modelLensesFeature,
  resolvedHintsFeature,
  ignoreCompletionFeature,
  inventoryViewFeature,
  inventoryUsesFeature,
  revealOccurrenceFeature,
  statusBarFeature,
  scanWorkspaceFeature,
  trackingFeature,
  fragmentProblemsFeature,
  resolveConflictFeature,
  reviewFeature,
  policyFileFeature,
  policyCompletionFeature,
  policyRulesFeature,
  exportInventoryFeature,
  ownSettingsFeature,
  provenanceFeature,
  provenanceCaptureFeature,
  provenanceHoverFeature,
  provenanceMarksFeature,
  agentHooksFeature,
  provenanceExchangeFeature,
  mergeInventoryFeature,
  publishInventoryFeature,
  compareWithRefFeature,
  dashboardFeature,
  showRuleFeature,
  getStartedFeature,
  openSampleFeature,
  showLogFeature,
];
