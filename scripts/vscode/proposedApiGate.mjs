// @ts-check
// code-server opens every proposed API to every extension. An extension that uses one would pass its tests
// there and fail in the VS Code its users have, so VS Code's own rule is put back: an extension has the
// proposals that it declares, and a declaration is dropped unless the extension was let in by a flag.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const files = [
  'out/server-main.js',
  'out/vs/workbench/api/node/extensionHostProcess.js',
  'out/vs/workbench/api/worker/extensionHostWorkerMain.js',
  'out/vs/code/browser/workbench/workbench.js',
];

/** `isProposedApiEnabled(extension, proposal)`, found by the function after it that throws when it says no. */
const isEnabled =
  /function ([\w$]+)\((\w+),(\w+)\)\{return!0\}(?=function [\w$]+\(\w+,\w+\)\{if\(!\1\(\w+,\w+\)\)throw new Error\(`Extension ')/g;

/** "All extensions may", in the workbench's service that removes undue declarations from manifests. */
const enabledForAll = /(this\.[\w$]+)=!0(?=,this\.[\w$]+=new Map,\w+\.extensionEnabledApiProposals\))/g;

/**
 * @param {string} serverFolder
 */
export async function restoreProposedApiGate(serverFolder) {
  for (const file of files) {
    const full = path.join(serverFolder, file);
    const source = await readFile(full, 'utf8');
    let checks = 0;
    let declarations = 0;
    const restored = source
      .replace(isEnabled, (_match, name, extension, proposal) => {
        checks++;
        return `function ${name}(${extension},${proposal}){return!!${extension}.enabledApiProposals?.includes(${proposal})}`;
      })
      .replace(enabledForAll, (_match, field) => {
        declarations++;
        return `${field}=!1`;
      });
    const expectedDeclarations = file.endsWith('workbench.js') ? 1 : 0;
    if (checks !== 1 || declarations !== expectedDeclarations) {
      throw new Error(`${file}: not the code expected (${checks} checks, ${declarations} declarations)`);
    }
    await writeFile(full, restored);
  }
}
