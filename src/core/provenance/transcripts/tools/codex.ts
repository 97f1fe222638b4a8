import type { AgentChange, AgentEdit } from '../agentEdit.ts';
import { patchInScript, readApplyPatch } from '../applyPatch.ts';
import {
  asObject,
  listAt,
  nameAt,
  objectAt,
  objectsAt,
  parseObject,
  textAt,
  timeAt,
  valueAt,
  type JsonObject,
} from '../json.ts';
import { OpenCalls } from '../openCalls.ts';
import { recordedEdit } from '../recordedEdit.ts';
import { toolPath } from '../toolPath.ts';
import type { TranscriptReader, TranscriptTool } from '../transcriptTool.ts';
import { readUnifiedDiff } from '../unifiedDiff.ts';

export const codex: TranscriptTool = {
  id: 'codex',
  name: 'Codex',
  sources: [
    // Which records are kept, and what is in them.
    'https://github.com/openai/codex/blob/0136a731d73e681bbc7826c9cf7ae2ae09d89fe9/codex-rs/rollout/src/policy.rs',
    'https://github.com/openai/codex/blob/main/codex-rs/protocol/src/protocol.rs',
    'https://github.com/openai/codex/blob/main/codex-rs/protocol/src/models.rs',
    // The form of patches, and the commands that are taken for one.
    'https://github.com/openai/codex/blob/0e0fb63d029055d4aec1d536a3d72f70164ba8a6/codex-rs/apply-patch/src/parser.rs',
    'https://github.com/openai/codex/blob/1743612a90f78e590ee35413d1771ae1327c9f1f/codex-rs/apply-patch/src/invocation.rs',
  ],
  places({ home, environment }) {
    const folder = environment['CODEX_HOME'] || `${home}/.codex`;
    const files = ['sessions/**/rollout-*.jsonl', 'archived_sessions/**/rollout-*.jsonl'];
    return [{ folder, files, form: 'lines' }];
  },
  open: () => new CodexReader(),
};

interface AskedPatch {
  readonly patch: string;
  readonly folder: string | undefined;
}

/** What a call says after a patch was applied, whichever way it was called. */
export const appliedWords = 'Success. Updated the following files:';

/**
 * `patch_apply_end` tells what was done. Older versions do not keep it: there the patch that was asked for counts, once
 * its output says that it was applied.
 */
class CodexReader implements TranscriptReader {
  private readonly asked = new OpenCalls<AskedPatch>();
  private readonly told = new OpenCalls<true>();
  private session: string | undefined;
  private version: string | undefined;
  private folder: string | undefined;
  private model: string | undefined;

  read(text: string): readonly AgentEdit[] {
    const record = parseObject(text);
    const payload = objectAt(record, 'payload');
    if (record === undefined || payload === undefined) return [];
    switch (textAt(record, 'type') ?? '') {
      case 'session_meta':
        // A fork begins with its own, and those of the sessions it goes on from follow.
        this.session ??= nameAt(payload, 'id');
        this.version ??= nameAt(payload, 'cli_version');
        this.folder ??= nameAt(payload, 'cwd');
        return [];
      case 'turn_context':
        this.folder = nameAt(payload, 'cwd') ?? this.folder;
        this.model = nameAt(payload, 'model') ?? this.model;
        return [];
      case 'response_item':
        return this.item(payload, timeAt(record, 'timestamp'));
      case 'event_msg':
        return textAt(payload, 'type') === 'patch_apply_end'
          ? this.done(payload, timeAt(record, 'timestamp'))
          : [];
      default:
        return [];
    }
  }

  private item(item: JsonObject, at: number | undefined): readonly AgentEdit[] {
    const id = nameAt(item, 'call_id');
    if (id === undefined) return [];
    switch (textAt(item, 'type') ?? '') {
      case 'custom_tool_call':
        if (textAt(item, 'name') === 'apply_patch') this.ask(id, textAt(item, 'input'));
        return [];
      case 'function_call': {
        const call = parseObject(textAt(item, 'arguments') ?? '');
        if (textAt(item, 'name') === 'apply_patch') this.ask(id, textAt(call, 'input'));
        else this.askScript(id, valueAt(call, 'command') ?? valueAt(call, 'cmd'), nameAt(call, 'workdir'));
        return [];
      }
      case 'local_shell_call': {
        const action = objectAt(item, 'action');
        this.askScript(id, valueAt(action, 'command'), nameAt(action, 'working_directory'));
        return [];
      }
      case 'custom_tool_call_output':
      case 'function_call_output':
        return this.answer(id, valueAt(item, 'output'), at);
      default:
        return [];
    }
  }

  private ask(id: string, patch: string | undefined, folder = this.folder): void {
    if (patch !== undefined) this.asked.add(id, { patch, folder });
  }

  /** @param command a script, or a program with its arguments */
  private askScript(id: string, command: unknown, workdir: string | undefined): void {
    const words: readonly unknown[] = Array.isArray(command) ? command : [command];
    const last = words.at(-1);
    if (typeof last !== 'string') return;
    const base = toolPath(workdir, this.folder) ?? this.folder;
    if (words.length === 2 && (words[0] === 'apply_patch' || words[0] === 'applypatch')) {
      this.ask(id, patchInScript(`apply_patch ${last}`)?.patch ?? last, base);
      return;
    }
    const found = patchInScript(last);
    if (found) this.ask(id, found.patch, toolPath(found.folder, base) ?? base);
  }

  private answer(id: string, output: unknown, at: number | undefined): readonly AgentEdit[] {
    const asked = this.asked.take(id);
    if (!asked || this.told.take(id) || !wordsOf(output).includes(appliedWords)) return [];
    return readApplyPatch(asked.patch).flatMap(({ path, change }) =>
      this.edit(id, { path, folder: asked.folder, change, at }),
    );
  }

  private done(event: JsonObject, at: number | undefined): readonly AgentEdit[] {
    const id = nameAt(event, 'call_id');
    const changes = objectAt(event, 'changes');
    if (id === undefined || changes === undefined || valueAt(event, 'success') !== true) return [];
    // The output says it a second time.
    if (this.asked.take(id) === undefined) this.told.add(id, true);
    return Object.entries(changes).flatMap(([path, value]) => {
      const told = asObject(value);
      const change = told && changeOf(told);
      return this.edit(id, { path: nameAt(told, 'move_path') ?? path, folder: this.folder, change, at });
    });
  }

  private edit(
    id: string,
    {
      path,
      folder,
      change,
      at,
    }: { path: string; folder: string | undefined; change: AgentChange | undefined; at: number | undefined },
  ): readonly AgentEdit[] {
    return recordedEdit({
      id: codexEditId(id, path, folder),
      tool: codex.id,
      toolVersion: this.version,
      model: this.model,
      session: this.session,
      at,
      path,
      folder,
      change,
    });
  }
}

/** One call may change many files. */
export function codexEditId(call: string, path: string, folder: string | undefined): string {
  return `${call}:${toolPath(path, folder)}`;
}

function changeOf(told: JsonObject): AgentChange | undefined {
  const type = textAt(told, 'type');
  const content = textAt(told, 'content');
  // A file that was there is overwritten without a word.
  if (type === 'add' && content !== undefined) return { kind: 'write', content, original: undefined };
  const hunks = type === 'update' ? readUnifiedDiff(textAt(told, 'unified_diff') ?? '') : [];
  return hunks.length === 0 ? undefined : { kind: 'patch', hunks };
}

/** Words for the model, which were wrapped in different ways. */
export function wordsOf(output: unknown): string {
  if (typeof output === 'string') return textAt(parseObject(output), 'output') ?? output;
  if (Array.isArray(output)) {
    const items = objectsAt({ output }, 'output');
    return items.map((item) => textAt(item, 'text') ?? '').join('\n');
  }
  const told = asObject(output);
  return (
    textAt(told, 'content') ?? (listAt(told, 'content').length > 0 ? wordsOf(valueAt(told, 'content')) : '')
  );
}
