import { commands } from 'vscode';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKeys.ts';
import type { Feature } from '../services.ts';

/** Opens the walkthrough. VS Code opens none by itself: it is only there once the extension runs. */
export const getStartedFeature: Feature = ({ context, log }) => {
  setContextKey('shadowlight.isRunning', true);
  return registerCommand(log, 'shadowlight.getStarted', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
  );
};
