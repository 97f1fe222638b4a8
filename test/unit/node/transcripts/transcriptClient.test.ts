import assert from 'node:assert/strict';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeSpooled } from '../../../../src/core/provenance/hooks/spooledEdit.ts';
import { TranscriptClient } from '../../../../src/node/transcripts/transcriptClient.ts';
import type { EditBatch } from '../../../../src/node/transcripts/transcriptMessages.ts';
import { withFolder } from '../../support/temporaryFolder.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

function record(id: string, file: string): string {
  const content = [{ type: 'tool_result', tool_use_id: id, content: 'ok' }];
  const toolUseResult = {
    type: 'create',
    filePath: file,
    content: 'x\n',
    structuredPatch: [],
    originalFile: null,
  };
  return `${JSON.stringify({ type: 'user', sessionId: 's', message: { role: 'user', content }, toolUseResult })}\n`;
}

describe('the worker that reads transcripts', () => {
  it('tells of edits as they are recorded, of hooks too, and what it has read', () =>
    withFolder({}, async (folder) => {
      const script = path.join(folder, 'worker.cjs');
      await build({
        absWorkingDir: root,
        entryPoints: ['src/transcripts.worker.ts'],
        outfile: script,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        logLevel: 'warning',
      });
      const shop = path.join(folder, 'shop');
      const spool = path.join(folder, 'spool');
      const slug = shop.replace(/[^a-zA-Z0-9]/g, '-');
      const log = path.join(folder, '.claude/projects', slug, 's.jsonl');
      await mkdir(path.dirname(log), { recursive: true });
      await mkdir(spool);
      await writeFile(log, record('one', path.join(shop, 'a.ts')));
      const problems: string[] = [];
      const client = new TranscriptClient(
        script,
        {
          surroundings: {
            home: folder,
            platform: 'linux',
            workspace: shop,
            environment: {},
            editorData: [],
            workspaceStorage: undefined,
          },
          tools: ['claude-code'],
          since: 0,
          read: [],
          spool,
        },
        (problem) => problems.push(problem),
      );
      const batches: EditBatch[] = [];
      client.onEdits((batch) => batches.push(batch));
      const told = (): readonly string[] =>
        batches.flatMap(({ evidence, edits }) => edits.map(({ id }) => `${evidence} ${id}`));
      const until = async (count: number): Promise<void> => {
        for (let turn = 0; told().length < count && turn < 500; turn++)
          await new Promise((resolve) => setTimeout(resolve, 20));
      };
      try {
        client.start();
        await until(1);
        assert.deepEqual(told(), ['transcript one']);
        await appendFile(log, record('two', path.join(shop, 'b.ts')) + record('not ours', '/etc/passwd'));
        await until(2);
        assert.deepEqual(told(), ['transcript one', 'transcript two']);
        const edit = {
          id: 'three',
          tool: 'claude-code',
          path: path.join(shop, 'c.ts'),
          change: { kind: 'write', content: 'x', original: null },
        } as const;
        await writeFile(path.join(spool, '1.json'), writeSpooled(edit));
        await until(3);
        assert.deepEqual(told(), ['transcript one', 'transcript two', 'hook three']);
        assert.deepEqual(
          client.read.map((file) => file.path),
          [log],
        );
      } finally {
        client.dispose();
      }
      assert.deepEqual(problems, []);
    })).timeout(60_000);

  it('is given up after it died three times', async () => {
    const problems: string[] = [];
    const client = new TranscriptClient(
      '/nowhere/worker.cjs',
      {
        surroundings: {
          home: '/nowhere',
          platform: 'linux',
          workspace: '/nowhere',
          environment: {},
          editorData: [],
          workspaceStorage: undefined,
        },
        tools: [],
        since: 0,
        read: [],
        spool: undefined,
      },
      (problem) => problems.push(problem),
    );
    client.start();
    for (let turn = 0; problems.length < 3 && turn < 500; turn++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(problems.length, 3);
    client.dispose();
  });
});
