import { isObject } from '../sbom/jsonObjects.ts';
import type { ComparedWith, DashboardCommand, FromPage } from './protocol.ts';

const commands: readonly DashboardCommand[] = ['scan', 'record', 'list'];
const states = ['known', 'needs-reviewer', 'unknown'] as const;

/** A message of the page; undefined for anything else. */
export function readMessage(value: unknown): FromPage | undefined {
  if (!isObject(value)) return undefined;
  switch (value['kind']) {
    case 'ready':
    case 'compare':
      return { kind: value['kind'] };
    case 'folder':
      return typeof value['folder'] === 'string' ? { kind: 'folder', folder: value['folder'] } : undefined;
    case 'open':
      return readPlace(value['path'], value['line']);
    case 'standard': {
      const state = states.find((known) => known === value['state']);
      const { standard } = value;
      return state && typeof standard === 'string' ? { kind: 'standard', standard, state } : undefined;
    }
    case 'command': {
      const command = commands.find((known) => known === value['command']);
      return command && { kind: 'command', command };
    }
    default:
      return undefined;
  }
}

function readPlace(path: unknown, line: unknown): FromPage | undefined {
  if (typeof path !== 'string') return undefined;
  if (line === null) return { kind: 'open', path, line };
  return typeof line === 'number' && Number.isSafeInteger(line) && line > 0
    ? { kind: 'open', path, line }
    : undefined;
}

/** What the page remembered of the user's choices, as far as the editor has to know it. */
export function readMemory(value: unknown): {
  readonly folder: string | undefined;
  readonly compared: ComparedWith | undefined;
} {
  const memory = isObject(value) ? value : {};
  const { folder, compared } = memory;
  return {
    folder: typeof folder === 'string' ? folder : undefined,
    compared: isObject(compared) ? readCompared(compared) : undefined,
  };
}

function readCompared({ ref, revision, isMergeBase }: Readonly<Record<string, unknown>>) {
  return typeof ref === 'string' && typeof revision === 'string' && typeof isMergeBase === 'boolean'
    ? { ref, revision, isMergeBase }
    : undefined;
}
