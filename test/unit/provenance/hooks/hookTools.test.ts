import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HookTool } from '../../../../src/core/provenance/hooks/hookTool.ts';
import { readSpooled, writeSpooled } from '../../../../src/core/provenance/hooks/spooledEdit.ts';
import { hookTools } from '../../../../src/core/provenance/hooks/tools/index.generated.ts';
import type { AgentEdit } from '../../../../src/core/provenance/transcripts/agentEdit.ts';
import { asObject } from '../../../../src/core/provenance/transcripts/json.ts';

const file = '/home/shop/a.ts';
const replaced = { kind: 'replace', pairs: [{ before: 'one', after: 'two' }] };
const context = { id: 'made-here', at: 7_000 };

/** What each tool tells its hooks, and what is made of it. */
const told: Readonly<Record<string, { readonly payload: Record<string, unknown>; readonly edit: object }>> = {
  'claude-code': {
    payload: {
      session_id: 's1',
      transcript_path: '/home/me/.claude/projects/x/s1.jsonl',
      cwd: '/home/shop',
      permission_mode: 'default',
      hook_event_name: 'PostToolUse',
      tool_name: 'Edit',
      tool_input: { file_path: file, old_string: 'one', new_string: 'two' },
      tool_response: {
        filePath: file,
        oldString: 'one',
        newString: 'two',
        originalFile: 'one\n',
        structuredPatch: [],
        userModified: true,
        replaceAll: false,
      },
      tool_use_id: 'toolu_1',
    },
    edit: { id: 'toolu_1', session: 's1', at: 7_000, path: file, change: replaced, isEditedByUser: true },
  },
  codex: {
    payload: {
      cwd: '/home/shop',
      hook_event_name: 'PostToolUse',
      model: 'gpt-5.2-codex',
      permission_mode: 'default',
      session_id: 's2',
      tool_input: { command: '*** Begin Patch\n*** Update File: a.ts\n@@\n-one\n+two\n*** End Patch' },
      tool_name: 'apply_patch',
      tool_response: 'Success. Updated the following files:\nM a.ts\n',
      tool_use_id: 'call_2',
      transcript_path: null,
      turn_id: 't1',
    },
    edit: {
      id: `call_2:${file}`,
      model: 'gpt-5.2-codex',
      session: 's2',
      at: 7_000,
      path: file,
      change: {
        kind: 'patch',
        hunks: [
          {
            lines: [
              { kind: 'removed', text: 'one' },
              { kind: 'added', text: 'two' },
            ],
          },
        ],
      },
    },
  },
  'gemini-cli': {
    payload: {
      session_id: 's3',
      transcript_path: '/home/me/.gemini/tmp/shop/chats/session.json',
      cwd: '/home/shop',
      hook_event_name: 'AfterTool',
      timestamp: '2026-11-01T00:00:00.000Z',
      tool_name: 'replace',
      tool_input: { file_path: 'a.ts', instruction: 'PROMPT', old_string: 'one', new_string: 'two' },
      tool_response: { llmContent: 'ANSWER', returnDisplay: 'Edited' },
    },
    edit: {
      id: 'made-here',
      session: 's3',
      at: Date.parse('2026-11-01T00:00:00.000Z'),
      path: file,
      change: replaced,
    },
  },
  cursor: {
    payload: {
      conversation_id: 's4',
      generation_id: 'g1',
      model: 'claude-opus-4-8',
      hook_event_name: 'afterFileEdit',
      cursor_version: '2.4.0',
      workspace_roots: ['/home/shop'],
      user_email: 'PROMPT@example.com',
      file_path: file,
      edits: [{ old_string: 'one', new_string: 'two' }],
    },
    edit: {
      id: 'made-here',
      toolVersion: '2.4.0',
      model: 'claude-opus-4-8',
      session: 's4',
      at: 7_000,
      path: file,
      change: replaced,
    },
  },
  'copilot-cli': {
    payload: {
      sessionId: 's5',
      timestamp: 1_764_000_000_000,
      cwd: '/home/shop',
      toolName: 'edit',
      toolArgs: JSON.stringify({ path: file, old_str: 'one', new_str: 'two' }),
      toolResult: { resultType: 'success', textResultForLlm: 'ANSWER' },
    },
    edit: { id: 'made-here:0', session: 's5', at: 1_764_000_000_000, path: file, change: replaced },
  },
  windsurf: {
    payload: {
      agent_action_name: 'post_write_code',
      trajectory_id: 's6',
      execution_id: 'e1',
      timestamp: '2026-11-01T00:00:00Z',
      model_name: 'SWE-2',
      tool_info: { file_path: file, edits: [{ old_string: 'one', new_string: 'two' }] },
    },
    edit: {
      id: 'made-here',
      model: 'SWE-2',
      session: 's6',
      at: Date.parse('2026-11-01T00:00:00Z'),
      path: file,
      change: replaced,
    },
  },
};

function read(tool: HookTool, change: Record<string, unknown> = {}): readonly AgentEdit[] {
  return tool.read({ ...told[tool.id]?.payload, ...change }, context);
}

describe('what a hook is told', () => {
  for (const tool of hookTools) {
    it(`by ${tool.name} is one edit`, () => {
      assert.deepEqual(read(tool), [{ tool: tool.id, ...told[tool.id]?.edit }]);
    });

    it(`by ${tool.name} goes through the spool as it is, without a word of what was said`, () => {
      const [edit] = read(tool);
      assert.ok(edit);
      const spooled = writeSpooled(edit);
      assert.deepEqual(readSpooled(spooled), edit);
      assert.doesNotMatch(spooled, /PROMPT|ANSWER|transcript/);
    });

    it(`by ${tool.name} may be anything`, () => {
      const keys = Object.keys(told[tool.id]?.payload ?? {});
      fc.assert(
        fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
          for (const edit of read(tool, { [key]: value })) {
            assert.match(edit.path, /^[/\\]|^[A-Za-z]:/);
            assert.deepEqual(readSpooled(writeSpooled(edit)), edit);
          }
        }),
      );
    });
  }

  it('is no edit when it failed, or is of another event', () => {
    const of = (id: string): HookTool => hookTools.find((tool) => tool.id === id) ?? assert.fail();
    assert.deepEqual(read(of('claude-code'), { hook_event_name: 'PreToolUse' }), []);
    assert.deepEqual(read(of('claude-code'), { tool_response: { filePath: file, staged: true } }), []);
    assert.deepEqual(read(of('claude-code'), { tool_use_id: 'call_1__vscode-1700000000001' }), []);
    assert.deepEqual(read(of('codex'), { tool_response: 'apply_patch verification failed' }), []);
    assert.deepEqual(read(of('codex'), { tool_name: 'Bash' }), []);
    assert.deepEqual(read(of('gemini-cli'), { tool_response: { error: { message: 'no' } } }), []);
    assert.deepEqual(read(of('gemini-cli'), { tool_name: 'read_file' }), []);
    assert.deepEqual(read(of('cursor'), { hook_event_name: 'afterTabFileEdit' }), []);
    assert.deepEqual(read(of('copilot-cli'), { toolResult: { resultType: 'denied' } }), []);
    assert.deepEqual(read(of('windsurf'), { agent_action_name: 'pre_write_code' }), []);
  });

  it('on Windows has its drive', () => {
    const cursor = hookTools.find(({ id }) => id === 'cursor');
    const [edit] = cursor ? read(cursor, { file_path: '/c:/shop/a.ts' }) : [];
    assert.equal(edit?.path, 'c:/shop/a.ts');
  });
});

describe('what lies in the spool', () => {
  it('may be anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (change, rest) => {
        const text = JSON.stringify({
          v: 1,
          edit: { id: 'a', tool: 'b', path: '/c', ...asObject(rest), change },
        });
        const edit = readSpooled(text);
        if (edit) assert.deepEqual(readSpooled(writeSpooled(edit)), edit);
      }),
    );
    for (const text of ['', '{}', '[]', '{"v":2}', '{"v":1,"edit":{"id":1}}'])
      assert.equal(readSpooled(text), undefined);
  });
});
