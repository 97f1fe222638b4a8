import { NODE_BUILTINS } from '../ecosystems/data/nodeBuiltins.ts';
import { PYTHON_STDLIB } from '../ecosystems/data/pythonStdlib.generated.ts';
import { globalSegment } from '../facts/value.ts';
import type { EcosystemId } from '../manifests/manifest.ts';

/**
 * Whether a qualified name that begins so surely leads out of the folder. What is no module at all does, and so does
 * a package with an SDK: in the SDK's own repository, too. In Python a folder may have the name of one: `agents`.
 */
export function isOutside(
  head: string,
  ecosystem: EcosystemId,
  isOfSdk: (module: string) => boolean = () => false,
): boolean {
  if (head === globalSegment || head === '') return true;
  if (ecosystem === 'pypi') return PYTHON_STDLIB.has(head);
  const module = head.slice(0, -1);
  return module.startsWith('node:') || NODE_BUILTINS.has(module) || isOfSdk(module);
}
