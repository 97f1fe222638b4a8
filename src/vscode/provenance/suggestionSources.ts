import * as vscode from 'vscode';
import { toolOfExtension } from '../../core/provenance/capture/editorTools.ts';
import type { Authorship } from '../../core/provenance/model/authorship.ts';

/** Whoever offers inline suggestions has to call this: https://code.visualstudio.com/api/references/vscode-api#languages */
const registration = 'registerInlineCompletionItemProvider';

/** Extensions with more code than that are not searched: they may offer suggestions. */
const maxBytes = 40_000_000;
const maxDepth = 6;

/**
 * Which of the extensions that run may have made an inline suggestion. The editor does not say whose one is; but an
 * extension in whose code the registration does not occur has made none. It is only read, never run.
 */
export class SuggestionSources {
  private readonly known = new Map<string, Promise<boolean>>();
  private readonly settled = new Map<string, boolean>();

  /** Looks at the extensions that run and were not looked at yet. */
  async look(): Promise<void> {
    for (const extension of running()) await this.maySuggest(extension);
  }

  /** What is known of an accepted suggestion. Only where one known assistant alone can have made it, it is named. */
  author(): Omit<Authorship, 'id' | 'at'> {
    const sources = running().filter((extension) => this.settled.get(keyOf(extension)) !== false);
    const [only, ...others] = sources;
    const tool = only && others.length === 0 ? toolOfExtension(only.id) : undefined;
    if (tool === undefined) {
      return { origin: 'unknown', evidence: 'completion', confidence: 0.5, reason: 'completion' };
    }
    return { origin: 'ai', evidence: 'completion', confidence: 0.95, tool };
  }

  private maySuggest(extension: vscode.Extension<unknown>): Promise<boolean> {
    const key = keyOf(extension);
    const known = this.known.get(key) ?? this.search(extension);
    this.known.set(key, known);
    return known;
  }

  private async search(extension: vscode.Extension<unknown>): Promise<boolean> {
    const budget = { bytes: maxBytes };
    const isFound = await mentions(extension.extensionUri, maxDepth, budget).catch(() => true);
    this.settled.set(keyOf(extension), isFound);
    return isFound;
  }
}

/** Ours offers none; built-in ones are searched like any other, for an assistant may come with the editor. */
function running(): readonly vscode.Extension<unknown>[] {
  return vscode.extensions.all.filter(({ isActive, id }) => isActive && id !== 'shadowlight.shadowlight');
}

function keyOf({ id, packageJSON }: vscode.Extension<unknown>): string {
  const version: unknown = Reflect.get(Object(packageJSON), 'version');
  return `${id}@${String(version)}`;
}

/** True also when there is too much to read: then it may. */
async function mentions(folder: vscode.Uri, depth: number, budget: { bytes: number }): Promise<boolean> {
  const { fs } = vscode.workspace;
  for (const [name, type] of await fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory && name !== 'node_modules') {
      if (depth === 0 || (await mentions(uri, depth - 1, budget))) return true;
    }
    if (type !== vscode.FileType.File || !/\.[cm]?js$/.test(name)) continue;
    budget.bytes -= (await fs.stat(uri)).size;
    if (budget.bytes < 0) return true;
    if (new TextDecoder().decode(await fs.readFile(uri)).includes(registration)) return true;
  }
  return false;
}
