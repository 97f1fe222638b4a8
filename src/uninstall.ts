import os from 'node:os';
import { removeHooksEverywhere } from './node/hooks/removeEverywhere.ts';
import { surroundingsOf } from './node/transcripts/surroundings.ts';

/** VS Code runs this after the extension was taken away: nothing of it is left in what belongs to others. */
const nowhere = os.tmpdir();
void removeHooksEverywhere(
  surroundingsOf({ workspace: nowhere, globalStorage: nowhere, storage: undefined }),
);
