import { detachedData } from '../common/detached.ts';
import { holdersIn } from './holders.ts';
import { licenceIn } from './licences.ts';
import type { Notice } from './notice.ts';
import { placeOf, sourceNotices } from './sourceNotices.ts';
import { vendorFolderOf } from './vendorFolders.ts';

const licenceFile = /^(?:licen[cs]e|copying|unlicense)(?:[-_.][\w.-]{1,20})?$/i;
const code = /\.(?:[cm]?[jt]sx?|py|c|cc|cpp|h|hpp|go|rs|java|rb|php|css)$/i;
const list = /^vendor(?:ed)?\.txt$/;
const metadata = /\.dist-info\/METADATA$/;
const script = /\.(?:[cm]?js|css)$/i;

/** So many files of one folder are looked into that nobody reads for anything else. */
const maxVendoredFiles = 5000;

/** Whether the beginning of a file of this name, which is no code of the project, may say whose code lies there. */
export function isNoticeFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (licenceFile.test(name)) return !code.test(name);
  if (list.test(name) || metadata.test(path)) return vendorFolderOf(path)?.isSure ?? false;
  return false;
}

/**
 * Among the files of folders whose code is not read, those that may say what they are. Where a package manager keeps
 * the folder, its manifest says so already.
 */
export function vendoredNoticeFiles(paths: readonly string[]): readonly string[] {
  const managed = new Set<string>();
  const inFolders = paths.flatMap((path) => {
    const folder = vendorFolderOf(path);
    if (!folder?.isSure || installed.test(path)) return [];
    if (managing.test(path.slice(folder.root.length))) managed.add(folder.root);
    return isNoticeFile(path) || script.test(path) ? [{ path, root: folder.root }] : [];
  });
  return inFolders
    .filter(({ root }) => !managed.has(root))
    .slice(0, maxVendoredFiles)
    .map(({ path }) => path);
}

/** Folders that installing fills: nobody wrote down what lies there because nobody put it there. */
const installed =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|site-packages|__pypackages__|\.?venv|\.tox|\.nox|\.yarn|\.pnpm-store)\//;

/** What Go, Composer, Bundler and Cargo write: below the folder they keep. */
const managing =
  /^(?:modules\.txt|manifest|autoload\.php|composer\/installed\.json|bundle\/ruby\/.*|cache\/.*\.gem|[^/]+\/\.cargo-checksum\.json)$/;

export function noticesInFile(path: string, head: string): readonly Notice[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (list.test(name)) return detachedData(packagesIn(head));
  if (metadata.test(path)) return detachedData(distributionIn(head));
  if (script.test(name)) return sourceNotices(head, 'npm');
  return detachedData(licenceFileIn(head));
}

const pinned =
  /^([A-Za-z0-9][\w.-]{0,99})(?:\[[\w.,\s-]*\])?\s*==\s*([\w.!+-]{1,40})\s*(?:;.*|--hash.*|#.*|\\)?$/;

/** `name==version`, a line each: what pip's and Poetry's own lists hold. */
function packagesIn(text: string): readonly Notice[] {
  return text.split(/\r\n|\r|\n/).flatMap((whole, line) => {
    const said = whole.trim().slice(0, 300);
    const [, name, version] = pinned.exec(said) ?? [];
    if (name === undefined || version === undefined) return [];
    const named = { name, version, ecosystem: 'pypi', licence: null, holders: [] } as const;
    return [{ by: 'list', ...named, ...placeOf({ text: said, line }) } as const];
  });
}

/** https://packaging.python.org/en/latest/specifications/core-metadata/ */
function distributionIn(text: string): readonly Notice[] {
  const name = /^Name: ([A-Za-z0-9][\w.-]{0,99})\r?$/m.exec(text)?.[1];
  const version = /^Version: ([\w.!+-]{1,40})\r?$/m.exec(text)?.[1];
  if (!text.startsWith('Metadata-Version:') || name === undefined || version === undefined) return [];
  const licence = licenceIn(text.split(/\r?\n\r?\n/, 1)[0] ?? '');
  const line = text.split('\n').findIndex((each) => each.startsWith('Name: '));
  const place = placeOf({ text: `Name: ${name}`, line });
  return [{ by: 'metadata', name, version, ecosystem: 'pypi', licence, holders: [], ...place }];
}

function licenceFileIn(text: string): readonly Notice[] {
  const lines = text.split(/\r\n|\r|\n/).map((each, line) => ({ text: each.trim().slice(0, 300), line }));
  const licence = licenceIn(text);
  // The texts of GNU say who wrote them, and nothing of who gives code under them.
  const holders = /^GNU .*LICENSE/im.test(text) ? [] : holdersIn(lines);
  const first = lines.find((each) => each.text !== '');
  if (!first || (licence === null && holders.length === 0)) return [];
  const unnamed = { name: null, version: null, ecosystem: null };
  return [{ by: 'licence', ...unnamed, licence, holders, ...placeOf(first) }];
}
