import { decodeText } from '../common/decodeText.ts';
import { fragmentPath } from '../sbom/fragmentPath.ts';
import { parseFragment, type ParsedFragment } from '../sbom/parseFragment.ts';
import type { FolderAccess } from './folderAccess.ts';

export const maxFragmentBytes = 64_000_000;

/** The fragment of a folder as it is on the disk; undefined when there is none. */
export async function readFragment(access: FolderAccess): Promise<ParsedFragment | undefined> {
  const read = await access.read(fragmentPath, maxFragmentBytes);
  if ('problem' in read) {
    if (read.problem === 'missing') return undefined;
    const message = `The file cannot be read (${read.problem}).`;
    return { problem: { code: 'malformed', message } };
  }
  const decoded = decodeText(read.bytes);
  return parseFragment('text' in decoded ? decoded.text : '');
}
