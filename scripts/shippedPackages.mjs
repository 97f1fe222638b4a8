// @ts-check
// What of others is in what ships: the third-party notices and our own SBOM are made of it.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { schemaPackage } from './schemaCheck.mjs';
import { root } from './vscode/paths.mjs';

/** The check that Ajv makes of the official schema: its rules, and the words of Ajv around them. */
const schemaCheck = [schemaPackage, 'node_modules/ajv'];

/** Data that was made from packages of PyPI. */
export const shippedLists = {
  stdlibList: { version: '0.12.0', license: 'MIT', url: 'https://github.com/pypi/stdlib-list' },
  guarddog: { version: '3.2.0', license: 'Apache-2.0', url: 'https://github.com/DataDog/guarddog' },
};

/** Folders of the npm packages that are in what ships, each once. */
export async function shippedPackages() {
  return new Set([...(await bundledPackages()), ...grammarPackages(), ...schemaCheck]);
}

/** Folders of the npm packages that give at least one byte to a bundle. */
async function bundledPackages() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      'src/extension.ts',
      'src/extension.web.ts',
      'src/cli/main.ts',
      'src/webview/dashboard/main.ts',
    ],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['vscode'],
    outdir: 'dist',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([file, { bytesInOutput }]) => {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      return folder && bytesInOutput > 0 ? [folder] : [];
    });
}

/** The runtime and the grammars come as files of their own. */
function grammarPackages() {
  const { runtime, grammars } = JSON.parse(readFileSync(path.join(root, 'syntaxes/grammars.json'), 'utf8'));
  return [runtime, ...grammars].map(
    (/** @type {{ package: string }} */ entry) => `node_modules/${entry.package}`,
  );
}
