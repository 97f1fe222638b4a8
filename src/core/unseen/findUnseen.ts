import type { Cancellation } from '../common/cancellation.ts';
import type { Scheduler } from '../common/scheduler.ts';
import { Turns } from '../common/turns.ts';
import { declarationsByName } from '../ecosystems/declared.ts';
import { ecosystems } from '../ecosystems/registry.ts';
import { isMade } from '../manifests/formats/requirements.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { manifestFormatOf } from '../manifests/registry.ts';
import type { FolderState } from '../workspace/folderState.ts';
import { isVendored } from '../workspace/vendored.ts';
import { unseenCandidates, type UnseenPackage } from './candidates.ts';
import { Mentions } from './mentions.ts';

/** Files and UTF-16 code units that are looked through; in a larger folder nothing is said. */
const maxFiles = 20_000;
const maxLength = 100_000_000;

/** Prose mentions what nothing uses, and what is no text mentions nothing. */
const skipped =
  /\.(md|mdx|rst|txt|adoc|log|csv|tsv|lock|snap|map|svg|png|jpe?g|gif|webp|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|wav|flac|ogg|webm|mov|avi|pdf|zip|gz|tgz|bz2|xz|7z|whl|jar|exe|dll|so|dylib|a|o|bin|dat|db|sqlite3?|parquet|arrow|npy|npz|h5|hdf5|pkl|pickle|pth?|ckpt|safetensors|gguf|onnx|tflite|pb|wasm|pyc|class|jsonl)$/i;

export interface UnseenPackages {
  readonly packages: readonly UnseenPackage[];
  readonly filesRead: number;
  /** False where the folder is too large to be looked through: then nothing is known. */
  readonly isComplete: boolean;
}

export interface UnseenSearch {
  readonly state: FolderState;
  readonly scheduler: Scheduler;
  readonly cancellation: Cancellation;
  /** The text of a file; undefined where it has none, or too long a one. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/**
 * The packages that are declared for run time while neither an import nor any other text of the folder mentions
 * them. That is no proof that nothing needs them: what others load by name is left out as far as it is known.
 */
export async function findUnseen({
  state,
  scheduler,
  cancellation,
  read,
}: UnseenSearch): Promise<UnseenPackages> {
  const candidates = unseenCandidates(state.diskManifests, state.files('shown'));
  const mentions = new Mentions(candidates);
  const manifests = new Set(candidates.map(({ manifest }) => manifest));
  const frozen = new Set<string>();
  const turns = new Turns(scheduler);
  let filesRead = 0;
  let length = 0;
  for (const path of [...manifests, ...state.paths.filter((each) => !manifests.has(each))]) {
    if (mentions.left.size === 0 || cancellation.isCancelled) break;
    const isManifest = manifests.has(path);
    if (!isManifest && (skipped.test(path) || isVendored(path) || isLock(state, path))) continue;
    const text = await read(path);
    if (text === undefined) continue;
    filesRead++;
    length += text.length;
    if (filesRead > maxFiles || length > maxLength) return { packages: [], filesRead, isComplete: false };
    if (isManifest && isFrozen(path, text)) frozen.add(path);
    mentions.lookThrough(text, (of) => timesDeclared(state.diskManifests.get(path), of));
    if (turns.isOver) await turns.next();
  }
  const packages = [...mentions.left].filter(({ manifest }) => !frozen.has(manifest));
  return { packages, filesRead, isComplete: !cancellation.isCancelled };
}

function timesDeclared(manifest: Manifest | undefined, { ecosystem, distribution }: UnseenPackage): number {
  const normalize = ecosystems.get(ecosystem)?.normalize;
  if (!manifest || !normalize) return 0;
  return declarationsByName(manifest, normalize).get(normalize(distribution))?.length ?? 0;
}

function isLock({ diskManifests }: FolderState, path: string): boolean {
  return diskManifests.get(path)?.locked !== undefined;
}

/** Requirements with everything in them that was installed list what others need, too. */
function isFrozen(path: string, text: string): boolean {
  if (manifestFormatOf(path)?.id !== 'requirements') return false;
  const lines = text.split(/\r?\n/).filter((line) => /^[A-Za-z0-9]/.test(line));
  return isMade(text) || (lines.length > 20 && lines.every((line) => /==|@/.test(line)));
}
