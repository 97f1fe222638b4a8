import path from 'node:path';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { loadPolicy, type LoadedPolicy, type ReadPolicyFile } from '../core/policy/loadPolicy.ts';
import { maxPolicyBytes, policyPath, type PolicyJudgement } from '../core/policy/policy.ts';
import type { Bom } from '../core/sbom/bom.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import { parseFragment } from '../core/sbom/parseFragment.ts';
import { readText, type FolderAccess } from '../core/workspace/folderAccess.ts';
import { readFolderPolicy } from '../core/workspace/readFolderPolicy.ts';
import type { FolderState } from '../core/workspace/folderState.ts';
import { maxFragmentBytes } from '../core/workspace/readFragment.ts';
import { GitTree } from '../node/gitTree.ts';
import { NodeFolder } from '../node/nodeFolder.ts';
import type { ReportedFile } from '../core/workspace/reportFolder.ts';
import type { PolicySource } from './policySource.ts';
import type { Streams } from './streams.ts';

interface Found {
  /** As people are told. */
  readonly name: string;
  readonly loaded: LoadedPolicy;
  /** The reviews that belong to it; those of the folder where there are none. */
  readonly reviewed?: Bom;
}

const noReviews: Bom = { bomFormat: 'CycloneDX', specVersion: '1.6' };

/** Holds a folder against its policy, or another. False when there is none to hold it against, and why was told. */
export async function applyPolicy(
  source: PolicySource,
  root: string,
  { state, access }: { readonly state: FolderState; readonly access: FolderAccess },
  streams: Streams,
): Promise<boolean> {
  const found = await find(source, root, access);
  if (typeof found === 'string') {
    streams.error(`shadowlight: ${found}\n`);
    return false;
  }
  const { name, loaded, reviewed } = found;
  for (const { path: file, range, message } of loaded.problems) {
    const { line, character } = range.start;
    streams.error(`shadowlight: ${file}:${line + 1}:${character + 1}: ${say(message, inEnglish)}\n`);
  }
  if (loaded.problems.length > 0) return false;
  if (!loaded.policy) {
    streams.error(`shadowlight: there is no policy in ${name}\n`);
    return false;
  }
  state.setPolicy(loaded, reviewed);
  return true;
}

async function find(source: PolicySource, root: string, access: FolderAccess): Promise<Found | string> {
  switch (source.kind) {
    case 'folder':
      return { name: policyPath, loaded: await readFolderPolicy(access) };
    case 'file':
      return inFile(source.file);
    case 'ref':
      return inRef(source.ref, root);
  }
}

/** What it takes over lies beside it or below, and so does the fragment with the reviews that count. */
async function inFile(file: string): Promise<Found> {
  const folder = path.dirname(path.resolve(file));
  const access = new NodeFolder(folder, () => false);
  const loaded = await loadPolicy(readerOf(access), {
    path: path.basename(file),
    from: file.slice(0, -path.basename(file).length),
  });
  const fragment = await readText(access, path.posix.basename(fragmentPath), maxFragmentBytes);
  return { name: file, loaded, reviewed: bomIn(fragment) };
}

async function inRef(ref: string, root: string): Promise<Found | string> {
  const tree = await GitTree.open(path.resolve(root), ref);
  if (!tree) return `${ref} is no commit that git has here`;
  try {
    const loaded = await loadPolicy(readerOf(tree), { path: policyPath, from: `${ref}:` });
    const fragment = await readText(tree, fragmentPath, maxFragmentBytes);
    return { name: `${ref}:${policyPath}`, loaded, reviewed: bomIn(fragment) };
  } finally {
    tree.dispose();
  }
}

function readerOf(access: FolderAccess): ReadPolicyFile {
  return (file) => readText(access, file, maxPolicyBytes);
}

/** Without a fragment beside the policy nothing is reviewed: the folder's own was not looked at by whoever wrote it. */
function bomIn(fragment: string | undefined): Bom {
  return (fragment === undefined ? undefined : parseFragment(fragment).bom) ?? noReviews;
}

/** Counts what is against it. What is less than a warning is said, and breaks nothing. */
export function isPolicyBroken(files: readonly ReportedFile[], streams: Streams): boolean {
  const judgements = files
    .flatMap(({ findings, vendored = [] }) => [...findings, ...vendored])
    .flatMap(({ policy }) => policy ?? []);
  const countOf = (wanted: PolicyJudgement['verdict']): number =>
    judgements.filter(({ verdict }) => verdict === wanted).length;
  const reviews = countOf('review-needed');
  streams.error(`shadowlight: policy: ${countOf('denied')} denied, ${reviews} to be reviewed\n`);
  return judgements.some(({ severity }) => severity === 'error' || severity === 'warning');
}
