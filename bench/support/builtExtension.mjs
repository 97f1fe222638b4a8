// @ts-check
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { runNode } from './child.mjs';

const parts = ['package.json', 'package.nls.json', 'dist', 'l10n', 'media', 'syntaxes'];

/** @type {Promise<string> | undefined} */
let built;

/**
 * The extension built for production, in a folder of its own: a build that somebody starts meanwhile changes
 * nothing in it. Built once a run.
 * @returns {Promise<string>}
 */
export function builtExtension() {
  built ??= buildExtension();
  return built;
}

async function buildExtension() {
  await runNode([path.join(root, 'esbuild.config.mjs'), '--production'], {}, root);
  const { folder } = temporaryFolder('extension');
  for (const part of parts) {
    const from = path.join(root, part);
    if (existsSync(from)) cpSync(from, path.join(folder, part), { recursive: true });
  }
  return folder;
}
