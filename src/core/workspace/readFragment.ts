import { decodeText } from '../common/decodeText.ts';
import { sentence } from '../messages/sentence.ts';
import { fragmentPath } from '../sbom/fragmentPath.ts';
import { parseFragment, type ParsedFragment } from '../sbom/parseFragment.ts';
import type { FolderAccess } from './folderAccess.ts';

export const maxFragmentBytes = 64_000_000;

/** The fragment of a folder as it is on the disk; undefined when there is none. */
export async function readFragment(access: FolderAccess): Promise<ParsedFragment | undefined> {
  const read = await readFragmentText(access);
  return read && ('text' in read ? parseFragment(read.text) : read);
}

/** The same before it is parsed; a problem when it cannot be read at all. */
export async function readFragmentText(
  access: FolderAccess,
): Promise<{ readonly text: string } | Extract<ParsedFragment, { readonly bom?: undefined }> | undefined> {
  const read = await access.read(fragmentPath, maxFragmentBytes);
  if ('problem' in read) {
    if (read.problem === 'missing') return undefined;
    const message = sentence('The file cannot be read ({0}).', read.problem);
    return { problem: { code: 'malformed', message } };
  }
  const decoded = decodeText(read.bytes);
  return { text: 'text' in decoded ? decoded.text : '' };
}
