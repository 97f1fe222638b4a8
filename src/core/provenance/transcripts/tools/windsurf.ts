import type { AgentEdit } from '../agentEdit.ts';
import { pathOfUri } from '../fileUri.ts';
import { nameAt, objectAt, parseObject, textAt } from '../json.ts';
import { recordedEdit } from '../recordedEdit.ts';
import type { TranscriptReader, TranscriptTool } from '../transcriptTool.ts';

/** Written only where a hook asks for it. It names neither the call nor the model nor the time. */
export const windsurf: TranscriptTool = {
  id: 'windsurf',
  name: 'Windsurf',
  sources: [
    'https://docs.windsurf.com/windsurf/cascade/hooks.md',
    // A recorded session.
    'https://github.com/git-ai-project/git-ai/blob/55a1d728fb968fff90c5050470d6bd5d629967c6/tests/fixtures/windsurf-session-simple.jsonl',
  ],
  places: ({ home }) => [{ folder: `${home}/.windsurf/transcripts`, files: ['*.jsonl'], form: 'lines' }],
  open: (path) => new WindsurfReader(/([^/\\]*)\.jsonl$/.exec(path)?.[1] ?? path),
};

class WindsurfReader implements TranscriptReader {
  private step = 0;

  /** @param session the name of the file */
  constructor(private readonly session: string) {}

  read(text: string): readonly AgentEdit[] {
    const step = this.step++;
    const record = parseObject(text);
    const action = objectAt(record, 'code_action');
    const content = textAt(action, 'new_content');
    if (textAt(record, 'status') !== 'done' || content === undefined) return [];
    if (textAt(action, 'acknowledgement_type') !== 'ACKNOWLEDGEMENT_TYPE_ACCEPT') return [];
    return recordedEdit({
      id: `${this.session}:${step}`,
      tool: windsurf.id,
      session: this.session,
      path: pathOfUri(nameAt(action, 'path')),
      change: { kind: 'write', content, original: textAt(action, 'original_content') },
    });
  }
}
