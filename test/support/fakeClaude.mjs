// @ts-check
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes files as Claude Code does, and records of that where `CLAUDE_CONFIG_DIR` has it keep them. */
export class FakeClaude {
  /**
   * @param {string} workspace absolute
   * @param {string | undefined} home its configuration folder
   */
  constructor(workspace, home) {
    if (home === undefined) throw new Error('CLAUDE_CONFIG_DIR is not set');
    this.workspace = workspace;
    this.folder = path.join(home, 'projects', workspace.replaceAll(/[^a-zA-Z0-9]/g, '-'));
    this.session = '5c0ffee0-1111-4222-8333-444455556666';
    this.edits = 0;
  }

  /**
   * @param {string} file relative to the workspace
   * @param {string | null} before what is in it; null when it is new
   * @param {string} after
   * @param {'file first' | 'record first'} [order]
   */
  async edit(file, before, after, order = 'file first') {
    const target = path.join(this.workspace, file);
    if (order === 'record first') await this.record(target, before, after);
    await writeFile(target, after);
    if (order === 'file first') await this.record(target, before, after);
  }

  /**
   * @param {string} filePath
   * @param {string | null} originalFile
   * @param {string} content
   */
  async record(filePath, originalFile, content) {
    await mkdir(this.folder, { recursive: true });
    const id = `toolu_${++this.edits}`;
    const shared = { cwd: this.workspace, sessionId: this.session, version: '2.1.330', isSidechain: false };
    const asked = { type: 'tool_use', id, name: 'Write', input: { file_path: filePath, content } };
    const lines = [
      {
        ...shared,
        type: 'assistant',
        message: { role: 'assistant', model: 'claude-opus-4-8', content: [asked] },
      },
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
    await appendFile(path.join(this.folder, `${this.session}.jsonl`), text);
  }
}
