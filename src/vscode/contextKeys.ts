import * as vscode from 'vscode';
import type { ContextKeys } from './contributions.ts';

const known = new Map<string, unknown>();

/** Sets a context key for `when` clauses, unless it has the value already. */
export function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void vscode.commands.executeCommand('setContext', key, value);
}
