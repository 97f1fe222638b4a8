import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FakeClaude } from '../fakeClaude.mjs';
import {
  appendLines,
  applyPatch,
  geminiDisplay,
  replacementOf,
  unifiedDiff,
  type AgentPlaces,
  type AgentWrite,
  type FakeAgent,
} from './fakeAgent.ts';

const session = '5c0ffee0-1111-4222-8333-444455556666';
const timeOf = ({ at }: Pick<AgentWrite, 'at'>): string => new Date(at).toISOString();

/** Agents that add to their records line by line. */
export function lineAgents(places: AgentPlaces): readonly FakeAgent[] {
  const { workspace, home, workspaceStorage } = places;
  const absolute = (write: AgentWrite): string => path.join(workspace, write.file);
  let calls = 0;
  const begun = new Set<string>();
  /** What stands at the top of a record, once. */
  const first = (id: string, ...records: readonly object[]): readonly object[] => {
    if (begun.has(id)) return [];
    begun.add(id);
    return records;
  };
  const claude = new FakeClaude(workspace, path.join(home, '.claude'));

  return [
    {
      id: 'claude-code',
      record: (write) => claude.record(absolute(write), write.before, write.after),
    },
    {
      id: 'codex',
      record: (write) => {
        const call_id = `call_${++calls}`;
        const record = (type: string, payload: object): object => ({
          timestamp: timeOf(write),
          type,
          payload,
        });
        const change =
          write.before === null
            ? { type: 'add', content: write.after }
            : { type: 'update', unified_diff: unifiedDiff(write), move_path: null };
        const words = 'Success. Updated the following files:\nM a\n';
        return appendLines(path.join(home, '.codex/sessions/2026/11/23', `rollout-${session}.jsonl`), [
          ...first(
            'codex',
            record('session_meta', { id: session, cwd: workspace, cli_version: '0.169.0' }),
            record('turn_context', { cwd: workspace, model: 'gpt-5.2-codex' }),
          ),
          record('response_item', {
            type: 'custom_tool_call',
            status: 'completed',
            call_id,
            name: 'apply_patch',
            input: applyPatch(write),
          }),
          record('event_msg', {
            type: 'patch_apply_end',
            call_id,
            stdout: words,
            stderr: '',
            success: true,
            changes: { [absolute(write)]: change },
            status: 'completed',
          }),
          record('response_item', { type: 'custom_tool_call_output', call_id, output: words }),
        ]);
      },
    },
    {
      id: 'gemini-cli',
      record: (write) => {
        const id = `write_file-${++calls}`;
        const call = {
          id,
          name: 'write_file',
          args: { file_path: absolute(write), content: write.after },
          status: 'success',
          timestamp: timeOf(write),
          resultDisplay: geminiDisplay(workspace, write),
        };
        return appendLines(path.join(home, '.gemini/tmp/shop/chats/session-2026-11-23.jsonl'), [
          ...first('gemini', { sessionId: session, startTime: timeOf(write), kind: 'main' }),
          {
            id: `m${calls}`,
            timestamp: timeOf(write),
            type: 'gemini',
            model: 'gemini-3-pro',
            toolCalls: [call],
          },
        ]);
      },
    },
    {
      id: 'copilot-cli',
      record: (write) => {
        const target = absolute(write);
        const { old, now: text } = replacementOf(write);
        const [toolName, args] =
          write.before === null
            ? ['create', { path: target, file_text: write.after }]
            : ['edit', { path: target, old_str: old, new_str: text }];
        return appendLines(path.join(home, '.copilot/session-state', session, 'events.jsonl'), [
          ...first('copilot-cli', start('1.0.39', workspace, timeOf(write))),
          ...copilotCall(`call_${++calls}`, toolName, args, timeOf(write)),
        ]);
      },
    },
    {
      id: 'github-copilot',
      record: (write) => {
        const filePath = absolute(write);
        const { old, now: text } = replacementOf(write);
        const [toolName, args] =
          write.before === null
            ? ['create_file', { filePath, content: write.after }]
            : ['replace_string_in_file', { filePath, oldString: old, newString: text }];
        const file = path.join(workspaceStorage, 'GitHub.copilot-chat/transcripts', `${session}.jsonl`);
        return appendLines(file, [
          ...first('github-copilot', start('0.47.0', undefined, timeOf(write))),
          ...copilotCall(`call_${++calls}__vscode-${calls}`, toolName, args, timeOf(write)),
        ]);
      },
    },
    {
      id: 'qwen-code',
      record: (write) => {
        const callId = `q${++calls}`;
        const shared = { sessionId: session, timestamp: timeOf(write), cwd: workspace, version: '0.24.4' };
        const args = { file_path: absolute(write), content: write.after };
        const resultDisplay = {
          filePath: absolute(write),
          originalContent: write.before,
          newContent: write.after,
          diffStat: { user_added_lines: 0, user_removed_lines: 0 },
        };
        const folder = path.join(home, '.qwen/projects', workspace.replaceAll(/[^a-zA-Z0-9]/g, '-'), 'chats');
        return appendLines(path.join(folder, `${session}.jsonl`), [
          {
            ...shared,
            type: 'assistant',
            model: 'qwen3-coder-plus',
            message: { role: 'model', parts: [{ functionCall: { id: callId, name: 'write_file', args } }] },
          },
          { ...shared, type: 'tool_result', toolCallResult: { callId, status: 'success', resultDisplay } },
        ]);
      },
    },
    {
      id: 'droid',
      record: (write) => {
        const id = `call_${++calls}`;
        const message = (role: string, block: object): object => ({
          type: 'message',
          id: `m${calls}`,
          timestamp: timeOf(write),
          message: { role, content: [block] },
        });
        const content = JSON.stringify({ success: true, file_path: absolute(write) });
        return appendLines(path.join(home, '.factory/sessions/shop', `${session}.jsonl`), [
          ...first('droid', { type: 'session_start', id: session, cwd: workspace, version: 2 }),
          message('assistant', {
            type: 'tool_use',
            id,
            name: 'ApplyPatch',
            input: { input: applyPatch(write) },
          }),
          message('user', { type: 'tool_result', tool_use_id: id, content }),
        ]);
      },
    },
    {
      id: 'windsurf',
      record: (write) =>
        appendLines(path.join(home, '.windsurf/transcripts', `${session}.jsonl`), [
          {
            code_action: {
              acknowledgement_type: 'ACKNOWLEDGEMENT_TYPE_ACCEPT',
              new_content: write.after,
              original_content: write.before,
              path: pathToFileURL(absolute(write)).href,
            },
            status: 'done',
            type: 'code_action',
          },
        ]),
    },
  ];
}

function start(copilotVersion: string, cwd: string | undefined, timestamp: string): object {
  const data = {
    sessionId: session,
    copilotVersion,
    selectedModel: 'gpt-5.2',
    ...(cwd && { context: { cwd } }),
  };
  return { type: 'session.start', data, id: 'e1', timestamp };
}

function copilotCall(
  toolCallId: string,
  toolName: string,
  args: object,
  timestamp: string,
): readonly object[] {
  const event = (type: string, data: object): object => ({ type, data, id: toolCallId, timestamp });
  return [
    event('tool.execution_start', { toolCallId, toolName, arguments: args }),
    event('tool.execution_complete', { toolCallId, success: true, result: { content: 'ok' } }),
  ];
}
