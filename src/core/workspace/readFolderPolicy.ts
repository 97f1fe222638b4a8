import { loadPolicy, type LoadedPolicy } from '../policy/loadPolicy.ts';
import { maxPolicyBytes } from '../policy/policy.ts';
import { readText, type FolderAccess } from './folderAccess.ts';

/** The policy of a folder as it is on the disk. */
export function readFolderPolicy(access: FolderAccess): Promise<LoadedPolicy> {
  return loadPolicy((path) => readText(access, path, maxPolicyBytes));
}
