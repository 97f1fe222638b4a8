import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
export async function run(): Promise<void> { assert.ok(vscode.version); }
