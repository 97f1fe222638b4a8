/** Names that the manifest declares. A test holds both against each other. */
export const commandIds = [
  'shadowlight.scanWorkspace',
  'shadowlight.exportInventory',
  'shadowlight.mergeInventory',
  'shadowlight.publishInventory',
  'shadowlight.compareWithRef',
  'shadowlight.openDashboard',
  'shadowlight.openFragment',
  'shadowlight.resolveFragment',
  'shadowlight.startTracking',
  'shadowlight.stopTracking',
  'shadowlight.approve',
  'shadowlight.reject',
  'shadowlight.askForInformation',
  'shadowlight.withdrawApproval',
  'shadowlight.allowInPolicy',
  'shadowlight.denyInPolicy',
  'shadowlight.groupInventory',
  'shadowlight.filterInventory',
  'shadowlight.clearInventoryFilter',
  'shadowlight.findInInventory',
  'shadowlight.showUnseen',
  'shadowlight.getStarted',
  'shadowlight.openSample',
  'shadowlight.revealUses',
  'shadowlight.pinRevision',
  'shadowlight.ignoreUses',
  'shadowlight.copyName',
  'shadowlight.revealOccurrence',
  'shadowlight.readOwnSettings',
  'shadowlight.stopReadingOwnSettings',
  'shadowlight.copyOwnSettings',
  'shadowlight.showRule',
  'shadowlight.hideTestsAndExamples',
  'shadowlight.showTestsAndExamples',
  'shadowlight.showLog',
  'shadowlight.startRecording',
  'shadowlight.stopRecording',
  'shadowlight.toggleMarks',
  'shadowlight.markAsAi',
  'shadowlight.markAsMine',
  'shadowlight.markAsNotAi',
  'shadowlight.forgetProvenance',
  'shadowlight.shareProvenance',
  'shadowlight.acceptSuggestion',
  'shadowlight.importProvenance',
  'shadowlight.exportAgentTrace',
  'shadowlight.writeGitAiNote',
  'shadowlight.draftAssistedBy',
  'shadowlight.setUpHook',
  'shadowlight.removeHook',
] as const;

export type CommandId = (typeof commandIds)[number];

/** A tab that VS Code restores is known by this. */
export const dashboardViewType = 'shadowlight.dashboard';

export const inventoryViewId = 'shadowlight.inventory';

export interface ContextKeys {
  'shadowlight.isRunning': boolean;
  'shadowlight.isScanning': boolean;
  'shadowlight.isScanned': boolean;
  /** Every folder is tracked. */
  'shadowlight.isTracking': boolean;
  /** One folder at least is tracked. */
  'shadowlight.isTrackingAny': boolean;
  /** Of one folder at least it is recorded whose its lines are. */
  'shadowlight.isRecordingAny': boolean;
  /** Suggestions that are accepted are to be noted. */
  'shadowlight.watchesSuggestions': boolean;
  /** Of every folder. */
  'shadowlight.isRecording': boolean;
  /** The sidebar lists what the product itself uses. */
  'shadowlight.isProductOnly': boolean;
  /** The sidebar lists less than there is. */
  'shadowlight.isFiltered': boolean;
  /** Every folder was read, and none holds a file that is understood. */
  'shadowlight.isNothingReadable': boolean;
}

export const settingKeys = [
  'shadowlight.diagnostics.show',
  'shadowlight.diagnostics.severity',
  'shadowlight.diagnostics.testsAndExamples',
  'shadowlight.codeLens',
  'shadowlight.inlayHints',
  'shadowlight.inventory.badge',
  'shadowlight.inventory.followEditor',
  'shadowlight.scan.automatic',
  'shadowlight.fragment.tracking',
  'shadowlight.review.name',
  'shadowlight.provenance.sources',
  'shadowlight.provenance.marks',
] as const;

export type SettingKey = (typeof settingKeys)[number];
