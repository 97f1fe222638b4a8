// @ts-check
// VS Code brings some ninety extensions. Most are big, want the network or have nothing to do with us.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Languages (their names and colours), themes, git and notebooks. */
const kept = [
  'configuration-editing',
  'csharp',
  'css',
  'diff',
  'docker',
  'dotenv',
  'git',
  'git-base',
  'go',
  'html',
  'ini',
  'ipynb',
  'java',
  'javascript',
  'json',
  'log',
  'markdown-basics',
  'php',
  'python',
  'ruby',
  'rust',
  'shellscript',
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
  'typescript-basics',
  'xml',
  'yaml',
];

/** Where the page takes its list of extensions from, which is written into its code. */
const listInPage = /("vscode-workbench-builtin-extensions".{0,300}?=)(\w+)(?=\.map\(async)/;

/**
 * @param {string} serverFolder
 */
export async function keepFewBuiltInExtensions(serverFolder) {
  const folder = path.join(serverFolder, 'extensions');
  for (const entry of await readdir(folder)) {
    if (!kept.includes(entry)) await rm(path.join(folder, entry), { recursive: true });
  }
  const page = path.join(serverFolder, 'out/vs/code/browser/workbench/workbench.js');
  const source = await readFile(page, 'utf8');
  if (!listInPage.test(source)) throw new Error(`${page}: not the code expected (list of extensions)`);
  const filtered = `$1$2.filter(e=>${JSON.stringify(kept)}.includes(e.extensionPath))`;
  await writeFile(page, source.replace(listInPage, filtered));
}
