import type { AgentChange, AgentEdit, EditHunk } from '../transcripts/agentEdit.ts';
import {
  nameAt,
  numberAt,
  objectAt,
  objectsAt,
  parseObject,
  textAt,
  timeAt,
  valueAt,
  type JsonObject,
} from '../transcripts/json.ts';
import { recordedEdit } from '../transcripts/recordedEdit.ts';

/** The form of a spooled edit. A script of another version may have written it. */
const version = 1;

export function writeSpooled(edit: AgentEdit): string {
  return JSON.stringify({ v: version, edit });
}

/** Anybody may have put it there: what is not of the form is none. */
export function readSpooled(text: string): AgentEdit | undefined {
  const file = parseObject(text);
  const edit = objectAt(file, 'edit');
  const change = objectAt(edit, 'change');
  const tool = nameAt(edit, 'tool');
  if (numberAt(file, 'v') !== version || change === undefined || tool === undefined) return undefined;
  const [read] = recordedEdit({
    id: nameAt(edit, 'id'),
    tool,
    toolVersion: nameAt(edit, 'toolVersion'),
    model: nameAt(edit, 'model'),
    session: nameAt(edit, 'session'),
    at: timeAt(edit, 'at'),
    path: nameAt(edit, 'path'),
    change: changeOf(change),
    isEditedByUser: valueAt(edit, 'isEditedByUser') === true,
  });
  return read;
}

function changeOf(change: JsonObject): AgentChange | undefined {
  switch (textAt(change, 'kind') ?? '') {
    case 'write': {
      const content = textAt(change, 'content');
      const original = valueAt(change, 'original') === null ? null : textAt(change, 'original');
      return content === undefined ? undefined : { kind: 'write', content, original };
    }
    case 'replace': {
      const pairs = objectsAt(change, 'pairs').flatMap((pair) => {
        const before = textAt(pair, 'before');
        const after = textAt(pair, 'after');
        if (before === undefined || after === undefined) return [];
        return [{ before, after, ...(valueAt(pair, 'isEverywhere') === true && { isEverywhere: true }) }];
      });
      return pairs.length === 0 ? undefined : { kind: 'replace', pairs };
    }
    case 'patch': {
      const hunks = objectsAt(change, 'hunks').map(hunkOf);
      return hunks.length === 0 ? undefined : { kind: 'patch', hunks };
    }
    default:
      return undefined;
  }
}

const kinds = ['kept', 'removed', 'added'] as const;

function hunkOf(hunk: JsonObject): EditHunk {
  const lines = objectsAt(hunk, 'lines').flatMap((line) => {
    const kind = kinds.find((each) => each === textAt(line, 'kind'));
    const text = textAt(line, 'text');
    return kind === undefined || text === undefined ? [] : [{ kind, text }];
  });
  const newStart = numberAt(hunk, 'newStart');
  return newStart === undefined || newStart < 0 ? { lines } : { lines, newStart };
}
