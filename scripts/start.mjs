// @ts-check
// Builds the extension and opens it in VS Code: the desktop one when there is a `code` command, else the
// server build, in the browser of your choice.
//
//   npm start [-- [folder] [--server] [--vscode newest|1.100]]
//
// --server takes the server build even where there is a `code` command.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findOnPath } from './vscode/hostOnDesktop.mjs';
import { root } from './vscode/paths.mjs';
import { startServer } from './vscode/server.mjs';
import { buildName } from './vscode/versions.mjs';
import { workbenchUrl } from './vscode/workbenchUrl.mjs';

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: { server: { type: 'boolean', default: false }, vscode: { type: 'string', default: 'newest' } },
});
const folder = path.resolve(positionals[0] ?? path.join(root, 'demo'));
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`There is no folder ${folder}`);
  process.exit(1);
}

console.log('Building …');
const built = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const desktop = args.server ? undefined : findOnPath('code');
if (desktop) openDesktop(desktop);
else await serve();

/** @param {string} executable */
function openDesktop(executable) {
  console.log(`Opening ${folder} in VS Code, in development mode.`);
  const shell = process.platform === 'win32'; // There, `code` is a .cmd file.
  const quote = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const opened = spawnSync(quote(executable), [`--extensionDevelopmentPath=${root}`, folder].map(quote), {
    stdio: 'inherit',
    shell,
  });
  if (opened.status !== 0) process.exit(opened.status ?? 1);
}

async function serve() {
  const server = await startServer({ vscode: buildName(args.vscode), extension: root });
  console.log(`
VS Code ${server.version} runs with Shadowlight on ${folder}. Open this address in a browser on this machine:

  ${workbenchUrl(server, folder)}

After a change to the code: node esbuild.config.mjs, then "Developer: Reload Window" in VS Code.
Ctrl+C stops it.`);
  await once(server.child, 'exit');
  console.error(`VS Code's server stopped.`);
  process.exit(1);
}
