import os from 'node:os';
import { removeHooksEverywhere } from './node/hooks/removeEverywhere.ts';
import { surroundingsOf } from './node/surroundings.ts';

/** Hooks lie in the configuration of their tools: which workspace it is makes no difference. */
const nowhere = os.tmpdir();

// VS Code runs this after the extension was taken away: nothing of it is left in what belongs to others.
void removeHooksEverywhere(surroundingsOf(nowhere, { global: nowhere, ofWorkspace: undefined }));
