import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyPatch, geminiDisplay, replacementOf, type AgentPlaces, type AgentWrite } from './fakeAgent.ts';

/** A tool that runs what is in its configuration after an edit. */
export interface HookAgent {
  readonly id: string;
  /** The command that its configuration names. */
  command(): Promise<string>;
  /** What that is told. */
  payload(write: AgentWrite): object;
}

const session = '5c0ffee0-1111-4222-8333-444455556666';

/** Each by its own documentation, which `src/core/provenance/hooks/tools` names. */
export function hookAgents({ home, workspace }: AgentPlaces): readonly HookAgent[] {
  const absolute = (write: AgentWrite): string => path.join(workspace, write.file);
  let calls = 0;
  const commandIn = (file: string, key: 'command' | 'bash') => async () => {
    const text = await readFile(path.join(home, file), 'utf8');
    const found = new RegExp(`"${key}":\\s*("(?:[^"\\\\]|\\\\.)*shadowlight(?:[^"\\\\]|\\\\.)*")`).exec(
      text,
    )?.[1];
    if (found === undefined) throw new Error(`${file} names no command: ${text}`);
    return JSON.parse(found) as string;
  };
  const edits = (write: AgentWrite): object[] => {
    const { old, now } = replacementOf(write);
    return [
      write.before === null
        ? { old_string: '', new_string: write.after }
        : { old_string: old, new_string: now },
    ];
  };
  return [
    {
      id: 'claude-code',
      command: commandIn('.claude/settings.json', 'command'),
      payload: (write) => ({
        session_id: session,
        cwd: workspace,
        hook_event_name: 'PostToolUse',
        tool_name: 'Write',
        tool_use_id: `toolu_hook_${++calls}`,
        tool_input: { file_path: absolute(write), content: write.after },
        tool_response: {
          type: write.before === null ? 'create' : 'update',
          filePath: absolute(write),
          content: write.after,
          originalFile: write.before,
          structuredPatch: [],
        },
      }),
    },
    {
      id: 'codex',
      command: commandIn('.codex/hooks.json', 'command'),
      payload: (write) => ({
        session_id: session,
        cwd: workspace,
        hook_event_name: 'PostToolUse',
        model: 'gpt-5.2-codex',
        tool_name: 'apply_patch',
        tool_use_id: `call_hook_${++calls}`,
        tool_input: { command: applyPatch(write) },
        tool_response: 'Success. Updated the following files:\nM a\n',
      }),
    },
    {
      id: 'copilot-cli',
      command: commandIn('.copilot/hooks/shadowlight.json', 'bash'),
      payload: (write) => {
        const target = absolute(write);
        const { old, now } = replacementOf(write);
        const isNew = write.before === null;
        return {
          sessionId: session,
          timestamp: Date.now(),
          cwd: workspace,
          toolName: isNew ? 'create' : 'edit',
          toolArgs: JSON.stringify(
            isNew ? { path: target, file_text: write.after } : { path: target, old_str: old, new_str: now },
          ),
          toolResult: { resultType: 'success', textResultForLlm: 'ok' },
        };
      },
    },
    {
      id: 'cursor',
      command: commandIn('.cursor/hooks.json', 'command'),
      payload: (write) => ({
        conversation_id: session,
        generation_id: String(++calls),
        model: 'claude-opus-4-8',
        hook_event_name: 'afterFileEdit',
        cursor_version: '3.1.0',
        workspace_roots: [workspace],
        file_path: absolute(write),
        edits: edits(write),
      }),
    },
    {
      id: 'gemini-cli',
      command: commandIn('.gemini/settings.json', 'command'),
      payload: (write) => ({
        session_id: session,
        cwd: workspace,
        hook_event_name: 'AfterTool',
        timestamp: new Date().toISOString(),
        tool_name: 'write_file',
        tool_input: { file_path: absolute(write), content: write.after },
        tool_response: {
          llmContent: 'ok',
          returnDisplay: geminiDisplay(workspace, write),
        },
      }),
    },
    {
      id: 'windsurf',
      command: commandIn('.codeium/windsurf/hooks.json', 'command'),
      payload: (write) => ({
        agent_action_name: 'post_write_code',
        trajectory_id: session,
        execution_id: String(++calls),
        timestamp: new Date().toISOString(),
        model_name: 'Claude Opus',
        tool_info: { file_path: absolute(write), edits: edits(write) },
      }),
    },
  ];
}
