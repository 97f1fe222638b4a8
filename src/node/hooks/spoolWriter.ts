import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { HookTool } from '../../core/provenance/hooks/hookTool.ts';
import { writeSpooled } from '../../core/provenance/hooks/spooledEdit.ts';
import { parseObject } from '../../core/provenance/transcripts/json.ts';
import { abandonedMs, maxSpooled, maxSpooledBytes, watchedFile } from './spoolLimits.ts';

/**
 * Puts the edits that a hook was told of into the spool, one file each, for its owner alone. Of the event nothing else
 * is written. Throws when the spool is gone.
 */
export function spoolPayload(tool: HookTool, payload: string, spool: string): void {
  const now = Date.now();
  if (now - statSync(`${spool}/${watchedFile}`).mtimeMs > abandonedMs) return;
  const event = parseObject(payload);
  if (event === undefined) return;
  let free = maxSpooled - readdirSync(spool).length;
  for (const edit of tool.read(event, { id: randomUUID(), at: now })) {
    const text = writeSpooled(edit);
    if (--free < 0 || Buffer.byteLength(text) > maxSpooledBytes) return;
    put(spool, `${now}-${randomUUID()}`, text);
  }
}

/** It is there whole, or not at all. */
function put(spool: string, name: string, text: string): void {
  const temporary = `${spool}/${name}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, `${spool}/${name}.json`);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
