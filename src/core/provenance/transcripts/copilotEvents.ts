import type { AgentEdit } from './agentEdit.ts';
import type { FileChange } from './fileChange.ts';
import { nameAt, objectAt, parseObject, textAt, timeAt, valueAt, type JsonObject } from './json.ts';
import { OpenCalls } from './openCalls.ts';
import { recordedEdit } from './recordedEdit.ts';
import type { TranscriptReader } from './transcriptTool.ts';

/** What the calls of a tool's own tools ask for; empty for those that change no file. */
type ReadCall = (name: string, input: unknown) => readonly FileChange[];

interface StartedCall {
  readonly changes: readonly FileChange[];
  readonly model: string | undefined;
}

/**
 * The events of a Copilot session, one a line: `tool.execution_start` says what is asked for, `tool.execution_complete`
 * whether it was done.
 */
export class CopilotEventReader implements TranscriptReader {
  private readonly started = new OpenCalls<StartedCall>();
  private session: string | undefined;
  private version: string | undefined;
  private folder: string | undefined;
  private model: string | undefined;

  constructor(
    private readonly tool: string,
    private readonly readCall: ReadCall,
  ) {}

  read(text: string): readonly AgentEdit[] {
    const event = parseObject(text);
    const data = objectAt(event, 'data');
    switch (textAt(event, 'type') ?? '') {
      case 'session.start':
      case 'session.resume':
        this.session = nameAt(data, 'sessionId') ?? this.session;
        this.version = nameAt(data, 'copilotVersion') ?? this.version;
        this.model = nameAt(data, 'selectedModel') ?? this.model;
        this.folder = nameAt(objectAt(data, 'context'), 'cwd') ?? this.folder;
        return [];
      case 'session.model_change':
        this.model = nameAt(data, 'newModel') ?? this.model;
        return [];
      case 'session.context_changed':
        this.folder = nameAt(data, 'cwd') ?? this.folder;
        return [];
      case 'tool.execution_start':
        this.start(data);
        return [];
      case 'tool.execution_complete':
        return this.complete(data, timeAt(event, 'timestamp'));
      default:
        return [];
    }
  }

  private start(data: JsonObject | undefined): void {
    const id = nameAt(data, 'toolCallId');
    const name = nameAt(data, 'toolName');
    if (id === undefined || name === undefined) return;
    const changes = this.readCall(name, valueAt(data, 'arguments'));
    if (changes.length > 0) this.started.add(id, { changes, model: nameAt(data, 'model') ?? this.model });
  }

  private complete(data: JsonObject | undefined, at: number | undefined): readonly AgentEdit[] {
    const id = nameAt(data, 'toolCallId');
    const call = id === undefined ? undefined : this.started.take(id);
    if (id === undefined || call === undefined || valueAt(data, 'success') !== true) return [];
    // VS Code adds a number of its own, which hooks are not told.
    const [own = id] = id.split('__vscode');
    return call.changes.flatMap(({ path, change }, index) =>
      recordedEdit({
        id: call.changes.length > 1 ? `${own}:${index}` : own,
        tool: this.tool,
        toolVersion: this.version,
        model: nameAt(data, 'model') ?? call.model,
        session: this.session,
        at,
        path,
        folder: this.folder,
        change,
      }),
    );
  }
}
