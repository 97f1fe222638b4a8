import path from 'node:path';
import { filesOfRecord } from '../../core/provenance/interop/agentTrace/fromRecord.ts';
import { parseTraceRecord } from '../../core/provenance/interop/agentTrace/parseRecord.ts';
import type { ImportedFile } from '../../core/provenance/interop/authoredLines.ts';
import type { TextHash } from '../../core/provenance/interop/textHash.ts';
import { decodeText } from '../../core/common/decodeText.ts';
import { NodeFolder } from '../nodeFolder.ts';

/** Where the reference writer of Agent Trace keeps its records; the specification does not say. */
const traceFile = '.agent-trace/traces.jsonl';

const maxBytes = 32 * 1024 * 1024;

/** What the records of a folder say, in their order; nothing where there are none. */
export async function readTraces(folder: string, hash: TextHash): Promise<readonly ImportedFile[]> {
  const read = await new NodeFolder(path.resolve(folder), () => false).read(traceFile, maxBytes);
  if (!('bytes' in read)) return [];
  const decoded = decodeText(read.bytes);
  if (!('text' in decoded)) return [];
  return decoded.text.split('\n').flatMap((line) => {
    const record = line === '' ? undefined : parseTraceRecord(line);
    return record ? filesOfRecord(record, hash) : [];
  });
}
