import { below, directoryOf, fileNameOf } from '../manifests/paths.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';

const REQUIREMENTS_FOLDER = /^(requirements?|reqs|deps|dependencies|\.requirements)$/i;

/** The manifests of a folder, by the directories they speak for. Made anew when one of them changes. */
export class ManifestIndex {
  private readonly byDirectory = new Map<string, Manifest[]>();
  private readonly order = new Map<Manifest, number>();
  /** Directories that hold something which governs; all others are governed as the next of these above them. */
  private readonly anchors = new Set<string>(['']);
  /** The folder's own packages of npm: the directories they lie in. */
  private readonly packages = new Map<string, string>();

  /** @param unread directories that hold a manifest which no format reads. */
  constructor(
    readonly manifests: ReadonlyMap<string, Manifest>,
    unread: Iterable<string> = [],
  ) {
    for (const manifest of manifests.values()) this.add(manifest);
    for (const directory of unread) this.anchors.add(directory);
  }

  /** The directory whose files are governed as those of `directory` are; a manifest's own file is a case by itself. */
  anchorOf(directory: string): string {
    let current = directory;
    while (!this.anchors.has(current)) current = directoryOf(current);
    return current;
  }

  /** The manifests of one ecosystem that speak for a file in `folders`, in the order of all. */
  speakingFor(file: string, folders: readonly string[], ecosystem: EcosystemId): readonly Manifest[] {
    const own = this.manifests.get(file);
    const candidates = [
      ...folders.flatMap((folder) => this.byDirectory.get(folder) ?? []),
      ...(own ? [own] : []),
    ];
    const found = new Set(candidates.filter((manifest) => manifest.ecosystem === ecosystem));
    return [...found].sort((left, right) => (this.order.get(left) ?? 0) - (this.order.get(right) ?? 0));
  }

  /** Paths of the manifests that one includes, whether they are there or not. */
  includedBy({ includes, includedModules = [] }: Manifest): readonly string[] {
    if (includedModules.length === 0) return includes;
    return [...includes, ...includedModules.flatMap((module) => this.placesOf(module))];
  }

  /** `@x/tsconfig/base`: https://www.typescriptlang.org/tsconfig/#extends */
  private placesOf(module: string): readonly string[] {
    const [, name = '', rest = 'tsconfig.json'] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(module) ?? [];
    const directory = this.packages.get(name);
    if (directory === undefined) return [];
    const path = below(directory, rest);
    return path.endsWith('.json') ? [path] : [path, `${path}.json`];
  }

  private add(manifest: Manifest): void {
    const { path, ecosystem, speaksFor, projectName } = manifest;
    const directory = directoryOf(path);
    const isPackage = ecosystem === 'npm' && projectName !== undefined && !this.packages.has(projectName);
    if (isPackage) this.packages.set(projectName, directory);
    this.order.set(manifest, this.order.size);
    this.anchors.add(directory);
    if (manifest.ofScript === true) return;
    this.speaksFor(speaksFor ?? directory, manifest);
    if (ecosystem === 'pypi' && REQUIREMENTS_FOLDER.test(fileNameOf(directory)))
      this.speaksFor(directoryOf(directory), manifest);
  }

  private speaksFor(directory: string, manifest: Manifest): void {
    this.anchors.add(directory);
    const list = this.byDirectory.get(directory);
    if (list === undefined) this.byDirectory.set(directory, [manifest]);
    else list.push(manifest);
  }
}
