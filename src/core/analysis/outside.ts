import { NODE_BUILTINS } from '../ecosystems/data/nodeBuiltins.ts';
import { PYTHON_STDLIB } from '../ecosystems/data/pythonStdlib.generated.ts';
import { globalSegment } from '../facts/value.ts';
import type { EcosystemId } from '../manifests/manifest.ts';

/** Whether a qualified name that begins so surely leads out of the folder. What is no module at all does. */
export function isOutside(head: string, ecosystem: EcosystemId): boolean {
  if (head === globalSegment || head === '') return true;
  if (ecosystem === 'pypi') return PYTHON_STDLIB.has(head);
  return head.startsWith('node:') || NODE_BUILTINS.has(head.slice(0, -1));
}
