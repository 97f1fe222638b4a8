import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  replacementOf,
  unifiedDiff,
  writeDocument,
  type AgentPlaces,
  type AgentWrite,
  type FakeAgent,
} from './fakeAgent.ts';

/** As Roo Code and those made from it take it. */
function searchReplace(write: AgentWrite): string {
  const { old, now } = replacementOf(write);
  return `<<<<<<< SEARCH\n:start_line:3\n-------\n${old}\n=======\n${now}\n>>>>>>> REPLACE`;
}

/** Agents that write a record anew whenever something is added. */
export function documentAgents(places: AgentPlaces): readonly FakeAgent[] {
  const { workspace, home, userData } = places;
  const absolute = (write: AgentWrite): string => path.join(workspace, write.file);
  let calls = 0;
  /** A document that grows. */
  const growing = (
    id: string,
    file: string,
    whole: (items: readonly object[]) => unknown,
    itemsOf: (write: AgentWrite, call: string) => readonly object[],
  ): FakeAgent => {
    const items: object[] = [];
    return {
      id,
      record: (write) => {
        items.push(...itemsOf(write, `call_${++calls}`));
        return writeDocument(file, whole(items));
      },
    };
  };
  const task = (id: string, extension: string): FakeAgent =>
    growing(
      id,
      path.join(userData, 'globalStorage', extension, 'tasks/1764000000000/api_conversation_history.json'),
      (items) => items,
      (write, call) => [
        {
          role: 'user',
          ts: Date.now(),
          content: [
            {
              type: 'text',
              text: `<environment_details>\n# Current Workspace Directory (${workspace}) Files\na.ts\n</environment_details>`,
            },
          ],
        },
        {
          role: 'assistant',
          ts: Date.now(),
          content: [
            {
              type: 'tool_use',
              id: call,
              ...(write.before === null
                ? { name: 'write_to_file', input: { path: write.file, content: write.after } }
                : { name: 'apply_diff', input: { path: write.file, diff: searchReplace(write) } }),
            },
          ],
        },
        {
          role: 'user',
          ts: Date.now(),
          content: [
            {
              type: 'tool_result',
              tool_use_id: call,
              content: JSON.stringify({
                path: write.file,
                operation: write.before === null ? 'created' : 'modified',
                notice: 'ok',
              }),
            },
          ],
        },
      ],
    );

  return [
    growing(
      'amp',
      path.join(home, '.local/share/amp/threads/T-1.json'),
      (messages) => ({ v: 220, id: 'T-1', messages }),
      (write, id) => [
        {
          role: 'assistant',
          usage: { model: 'claude-opus-4-8', timestamp: new Date().toISOString() },
          content: [
            { type: 'tool_use', complete: true, id, name: 'edit_file', input: { path: absolute(write) } },
          ],
        },
        {
          role: 'user',
          content: [
            {
              type: 'tool_result',
              toolUseID: id,
              run: { status: 'done', result: { diff: unifiedDiff(write), lineRange: [1, 2] } },
            },
          ],
        },
      ],
    ),
    growing(
      'cline',
      path.join(home, '.cline/data/sessions/s1/s1.messages.json'),
      (messages) => ({ version: 1, sessionId: 's1', messages }),
      (write, id) => {
        const { old, now } = replacementOf(write);
        const target = { path: absolute(write) };
        const isNew = write.before === null;
        const input = isNew
          ? { ...target, new_text: write.after }
          : { ...target, old_text: old, new_text: now };
        const result = isNew ? `File created successfully at ${write.file}` : `Edited ${write.file}`;
        const modelInfo = { id: 'anthropic/claude-opus-4.8', provider: 'cline' };
        return [
          {
            role: 'assistant',
            ts: Date.now(),
            modelInfo,
            content: [{ type: 'tool_use', id, name: 'editor', input }],
          },
          {
            role: 'user',
            ts: Date.now(),
            content: [
              { type: 'tool_result', tool_use_id: id, content: JSON.stringify({ success: true, result }) },
            ],
          },
        ];
      },
    ),
    growing(
      'continue-dev',
      path.join(home, '.continue/sessions/2dbf.json'),
      (history) => ({ sessionId: '2dbf', workspaceDirectory: pathToFileURL(workspace).href, history }),
      (write, toolCallId) => {
        const { old, now } = replacementOf(write);
        const target = { file_path: absolute(write) };
        const [name, parsedArgs] =
          write.before === null
            ? ['Write', { ...target, content: write.after }]
            : ['Edit', { ...target, old_string: old, new_string: now }];
        const toolCall = { id: toolCallId, type: 'function', function: { name } };
        const state = { toolCallId, toolCall, status: 'done', parsedArgs };
        return [{ message: { role: 'assistant', content: '' }, toolCallStates: [state] }];
      },
    ),
    {
      id: 'open-code',
      record: (write) => {
        const id = `prt_${++calls}`;
        const { old, now } = replacementOf(write);
        const target = { filePath: absolute(write) };
        const isNew = write.before === null;
        return writeDocument(path.join(home, `.local/share/opencode/storage/part/msg_${id}/${id}.json`), {
          id,
          sessionID: 'ses_1',
          messageID: `msg_${id}`,
          type: 'tool',
          callID: `call_${id}`,
          tool: isNew ? 'write' : 'edit',
          state: {
            status: 'completed',
            input: isNew
              ? { ...target, content: write.after }
              : { ...target, oldString: old, newString: now },
            metadata: isNew ? { exists: false } : {},
            time: { start: Date.now(), end: Date.now() },
          },
        });
      },
    },
    task('roo-code', 'rooveterinaryinc.roo-cline'),
    task('kilo-code', 'kilocode.kilo-code'),
  ];
}
