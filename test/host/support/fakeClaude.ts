import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes files as Claude Code does, and records of that, where this run has it keep them. */
export class FakeClaude {
  private edits = 0;
  private readonly session = '5c0ffee0-1111-4222-8333-444455556666';

  /** @param workspace absolute. */
  constructor(private readonly workspace: string) {}

  /**
   * @param file relative to the workspace.
   * @param before what is in it; null when it is new.
   */
  async edit(file: string, before: string | null, after: string, order = 'file first'): Promise<void> {
    const target = path.join(this.workspace, file);
    const steps = [() => writeFile(target, after), () => this.record(target, before, after)];
    for (const step of order === 'file first' ? steps : steps.reverse()) await step();
  }

  private async record(filePath: string, originalFile: string | null, content: string): Promise<void> {
    const { CLAUDE_CONFIG_DIR: home } = process.env;
    if (home === undefined) throw new Error('CLAUDE_CONFIG_DIR is not set');
    const folder = path.join(home, 'projects', this.workspace.replaceAll(/[^a-zA-Z0-9]/g, '-'));
    await mkdir(folder, { recursive: true });
    const id = `toolu_${++this.edits}`;
    const shared = { cwd: this.workspace, sessionId: this.session, version: '2.1.330', isSidechain: false };
    const model = 'claude-opus-4-8';
    const asked = { type: 'tool_use', id, name: 'Write', input: { file_path: filePath, content } };
    const lines = [
      { ...shared, type: 'assistant', message: { role: 'assistant', model, content: [asked] } },
      {
        ...shared,
        type: 'user',
        timestamp: new Date().toISOString(),
        message: { role: 'user', content: [{ tool_use_id: id, type: 'tool_result', content: 'done' }] },
        toolUseResult: {
          type: originalFile === null ? 'create' : 'update',
          filePath,
          content,
          originalFile,
          structuredPatch: [],
          userModified: false,
        },
      },
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    await appendFile(path.join(folder, `${this.session}.jsonl`), text);
  }
}
