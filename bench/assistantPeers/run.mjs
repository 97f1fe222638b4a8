// @ts-check
// Sets cdxgen beside Shadowlight: the files of folders that each takes for a sign of an assistant.
//
//   npm run peers:assistants -- --cdxgen PROGRAM folder…
//
// Prints a table for docs/assistants-comparison.md, and, with --list, the files that only one of them has. cdxgen is not
// a dependency: `npm install @cyclonedx/cdxgen` somewhere else. Build before.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/vscode/paths.mjs';

const kinds = ['mcp', 'ai-skill', 'ai-provenance'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cdxgen: { type: 'string' }, list: { type: 'boolean' } },
});
const { cdxgen } = values;
if (cdxgen === undefined || positionals.length === 0) {
  console.error('Usage: npm run peers:assistants -- --cdxgen PROGRAM [--list] folder…');
  process.exit(2);
}

console.log('| Folder | Both | Only Shadowlight | Only cdxgen |');
console.log('| --- | --- | --- | --- |');
for (const folder of positionals) {
  const ours = filesOfShadowlight(folder);
  const theirs = filesOfCdxgen(cdxgen, folder);
  const onlyOurs = missingIn(theirs, ours);
  const onlyTheirs = missingIn(ours, theirs);
  const both = ours.size - onlyOurs.length;
  console.log(`| ${path.basename(folder)} | ${both} | ${onlyOurs.length} | ${onlyTheirs.length} |`);
  if (values.list !== true) continue;
  for (const file of onlyOurs) console.error(`${path.basename(folder)} + ${file}`);
  for (const file of onlyTheirs) console.error(`${path.basename(folder)} - ${file}`);
}

/** @param {string} folder */
function filesOfShadowlight(folder) {
  const program = path.join(root, 'dist/cli.cjs');
  const output = run(process.execPath, [program, 'scan', folder]);
  const rows = output.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return new Set(rows.flatMap((row) => (row.kind === 'assistant' ? [row.path] : [])));
}

/**
 * The files that it names in its components and services, whatever it takes them for.
 *
 * @param {string} program
 * @param {string} folder
 */
function filesOfCdxgen(program, folder) {
  const out = mkdtempSync(path.join(os.tmpdir(), 'peers-'));
  /** @type {Set<string>} */
  const files = new Set();
  try {
    for (const kind of kinds) {
      const file = path.join(out, `${kind}.json`);
      run(program, ['-t', kind, '--no-install-deps', '--no-babel', '-o', file, path.resolve(folder)]);
      const { components = [], services = [] } = JSON.parse(readFileSync(file, 'utf8'));
      for (const { evidence, properties = [] } of [...components, ...services]) {
        for (const { location } of evidence?.occurrences ?? []) files.add(location);
        for (const { name, value } of properties) if (/srcfile$/i.test(name)) files.add(value);
      }
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return new Set([...files].flatMap((file) => below(file, folder) ?? []));
}

/**
 * cdxgen counts from the folder, from where it runs, or from the root.
 *
 * @param {string} file
 * @param {string} folder
 */
function below(file, folder) {
  const plain = file.replace(/#L?\d+$/, '');
  const name = `${path.basename(path.resolve(folder))}/`;
  const at = plain.lastIndexOf(name);
  const inside = at >= 0 ? plain.slice(at + name.length) : plain;
  return inside === '' || path.isAbsolute(inside) ? undefined : inside;
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 */
function run(file, args) {
  return execFileSync(file, args, {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 300_000,
  });
}

/**
 * @param {ReadonlySet<string>} known
 * @param {ReadonlySet<string>} files
 * @returns {string[]}
 */
function missingIn(known, files) {
  const missing = Array.from(files).filter((file) => !known.has(file));
  return missing.sort((left, right) => (left < right ? -1 : 1));
}
