import type { FileAnalysis } from '../analysis/analysis.ts';
import type { LinkedFolder } from '../linking/linkedFolder.ts';
import type { Linked } from '../linking/linker.ts';
import type { Given } from '../analysis/inquiry.ts';
import { Emitter } from '../common/emitter.ts';
import type { Ecosystem } from '../ecosystems/ecosystem.ts';
import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
  VendoredComponent,
} from '../inventory/component.ts';
import { isSameList } from '../judging/manifestContent.ts';
import type { Pin } from '../inventory/pins.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { LoadedPolicy } from '../policy/loadPolicy.ts';
import { policyPath } from '../policy/policy.ts';
import type { PolicyOfDay } from '../policy/judgeFinding.ts';
import { PolicyJudge } from '../policy/policyJudge.ts';
import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import type { Bom } from '../sbom/bom.ts';
import type { ParsedFragment } from '../sbom/parseFragment.ts';
import { readReviews, reviewState, type Review, type ReviewState } from '../sbom/review.ts';
import type { FileListing } from './folderAccess.ts';
import { FolderView } from './folderView.ts';
import { isVendored } from './vendored.ts';
import type { JudgedFile } from './judgedFile.ts';
import type { Judging } from './problems.ts';

/**
 * What is shown, or what is committed: the first has unsaved text and untracked files in it, the second is a
 * function of what git tracks as it lies on the disk.
 */
export type ViewKind = 'shown' | 'committed';

/** An open document, for as long as its analysis is shown. */
export interface BufferSource {
  /** What it says with what other files say; undefined when its text is another by now. */
  analyze(given: Given): Promise<FileAnalysis | undefined>;
  /** Undefined where it has no text as a file has it. */
  text(): string | undefined;
  /** What is shown of it until it is known what other files say now. */
  readonly provisional?: FileAnalysis | undefined;
}

/** The one owner of what is known of a folder. Everything that people see is a projection of this. */
export class FolderState {
  private readonly disk = new Map<string, FileAnalysis>();
  private readonly buffers = new Map<string, FileAnalysis>();
  private readonly bufferSources = new Map<string, BufferSource>();
  private readonly linked: Readonly<Record<ViewKind, Map<string, Linked>>> = {
    shown: new Map(),
    committed: new Map(),
  };
  private readonly manifests = new Map<string, Manifest>();
  private readonly manifestBuffers = new Map<string, Manifest>();
  private listing: FileListing = { paths: [], tracked: null };
  private listed: ReadonlySet<string> = new Set();
  private listedNotices: ReadonlySet<string> = new Set();
  private readonly skipped = new Map<string, string>();
  private readonly views = new Map<ViewKind, FolderView>();
  /** What stands for the content of data files that were asked for. */
  private readonly data = new Map<string, object>();
  /** Those among them that were read, and are not committed. */
  private readonly uncommittedData = new Set<string>();
  private parsedFragment: ParsedFragment | undefined;
  private reviews: ReadonlyMap<string, Review> = new Map();
  private authored: Readonly<Record<ViewKind, readonly AuthoredComponent[] | undefined>> = {
    shown: undefined,
    committed: undefined,
  };
  private policy: Omit<PolicyOfDay, 'today'> | undefined;
  private dependsOn: ReadonlySet<string> = new Set();
  private readonly changed = new Emitter<void>();
  private isHeld = false;
  private hasChanged = false;

  /** Fires after any change; what changed is asked for again. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly ecosystems: ReadonlyMap<EcosystemId, Ecosystem>) {}

  /** Tells once of all that `run` changes. */
  batch(run: () => void): void {
    const isOutermost = !this.isHeld;
    this.isHeld = true;
    try {
      run();
    } finally {
      if (isOutermost) {
        this.isHeld = false;
        if (this.hasChanged) this.fire();
      }
    }
  }

  /** Replaces the list of files; what is no longer listed is forgotten. */
  setListing(listing: FileListing): void {
    const paths = new Set(listing.paths);
    const before = this.listed;
    const notices = new Set(listing.notices);
    // Builds write and delete files all the time that are ignored: nothing is judged again for those.
    const isSame =
      isEqual(paths, before) &&
      isEqual(listing.tracked, this.listing.tracked) &&
      isEqual(notices, this.listedNotices);
    this.listing = listing;
    this.listed = paths;
    this.listedNotices = notices;
    if (isSame) return;
    // A file may have been read before it was listed.
    const touched = new Set([...before, ...paths, ...this.disk.keys()]);
    for (const map of [this.disk, this.manifests, this.skipped]) {
      for (const path of map.keys()) if (!paths.has(path) && !notices.has(path)) map.delete(path);
    }
    for (const path of touched) this.syncPath(path);
    this.invalidateManifests();
    this.fire();
  }

  /** Result for the file as it is on the disk. */
  setDisk(path: string, analysis: FileAnalysis): void {
    this.disk.set(path, analysis);
    if (analysis.skipped) this.skipped.set(path, analysis.skipped);
    else this.skipped.delete(path);
    this.syncPath(path);
    this.fire();
  }

  /** Result for unsaved or just opened text; it hides the disk's until taken away with undefined. */
  setBuffer(path: string, analysis: FileAnalysis | undefined, source?: BufferSource): void {
    if (!analysis && !this.buffers.has(path)) return;
    if (analysis) this.buffers.set(path, analysis);
    else this.buffers.delete(path);
    if (source) this.bufferSources.set(path, source);
    else this.bufferSources.delete(path);
    this.syncPath(path);
    this.fire();
  }

  /**
   * What files say of each other; undefined for files that are looked at alone.
   *
   * @param isAll of all others nothing is known any more.
   */
  setLinked(kind: ViewKind, linked: ReadonlyMap<string, Linked | undefined>, isAll: boolean): void {
    const known = this.linked[kind];
    const touched = new Set(isAll ? [...known.keys(), ...linked.keys()] : linked.keys());
    if (touched.size === 0) return;
    if (isAll) known.clear();
    for (const [path, each] of linked) {
      if (each) known.set(path, each);
      else known.delete(path);
    }
    for (const path of touched) this.syncPath(path);
    this.fire();
  }

  /** What is to be linked for a view; what cannot be read from here `read` reads from the disk. */
  folderToLink(kind: ViewKind, read: LinkedFolder['read']): LinkedFolder {
    const { paths, manifests, at } = this.view(kind).structure;
    const analyses = new Map<string, FileAnalysis>();
    for (const path of new Set([...this.listed, ...this.disk.keys(), ...this.buffers.keys()])) {
      const analysis = this.baseOf(kind, path);
      if (analysis) analyses.set(path, analysis);
    }
    const data = new Map<string, object | undefined>();
    const sourceOf = (path: string): BufferSource | undefined =>
      kind === 'shown' ? this.bufferSources.get(path) : undefined;
    return {
      paths,
      manifests,
      structure: at,
      analyses,
      analyze: (path, given) => sourceOf(path)?.analyze(given),
      dataOf: (path) => {
        if (!data.has(path)) data.set(path, this.dataOf(kind, path));
        return data.get(path);
      },
      read: async (path) => {
        const source = sourceOf(path);
        const content = source ? source.text() : await read(path);
        if (content !== undefined && data.has(path) && !this.isCommittedFile(path))
          this.uncommittedData.add(path);
        return content;
      },
    };
  }

  /** Whether what is shown stands for what is committed, too. Once they were two, they stay two. */
  get isOneView(): boolean {
    return !this.views.has('committed') && this.isAllCommitted;
  }

  /** Whether what is shown is what is committed. */
  private get isAllCommitted(): boolean {
    if (this.buffers.size + this.manifestBuffers.size + this.uncommittedData.size > 0) return false;
    if (!this.listing.tracked) return true;
    return [this.listed, this.disk, this.manifests].every((paths) =>
      [...paths.keys()].every((path) => this.isCommitted(path)),
    );
  }

  /** A file that code may load as data is another now. */
  touchData(path: string): void {
    if (this.data.has(path)) this.data.set(path, {});
  }

  /** Any of them may be. */
  touchAllData(): void {
    for (const path of this.data.keys()) this.data.set(path, {});
  }

  /** A manifest changes the verdict of every import it governs; undefined when the file holds none any more. */
  setManifest(path: string, manifest: Manifest | undefined): void {
    if (manifest) this.manifests.set(path, manifest);
    else if (!this.manifests.delete(path)) return;
    this.invalidateManifests();
    this.fire();
  }

  /** The same for unsaved text; undefined when the editor has none any more. */
  setManifestBuffer(path: string, manifest: Manifest | undefined): void {
    if (manifest) this.manifestBuffers.set(path, manifest);
    else if (!this.manifestBuffers.delete(path)) return;
    this.invalidateManifests();
    this.fire();
  }

  /** The fragment as it is on the disk; undefined when there is none. */
  setFragment(fragment: ParsedFragment | undefined): void {
    this.parsedFragment = fragment;
    this.reviews = fragment?.bom ? readReviews(fragment.bom) : new Map();
    this.fire();
  }

  get fragment(): ParsedFragment | undefined {
    return this.parsedFragment;
  }

  /**
   * What is allowed in the folder. Where something is wrong with it, what was allowed before stays so.
   *
   * @param reviewed whose reviews are those that it asks for: those of the folder, unless it comes from elsewhere.
   */
  setPolicy({ policy, problems, files }: LoadedPolicy, reviewed?: Bom): void {
    this.dependsOn = new Set(files);
    if (problems.length > 0) return;
    const reviews = reviewed && readReviews(reviewed);
    this.policy = policy && {
      judge: new PolicyJudge(policy),
      isReviewed: (componentId) => this.isApprovedIn(reviews ?? this.reviews, componentId),
    };
    this.fire();
  }

  /** Whether a file is one that the policy is made of. */
  isOfPolicy(path: string): boolean {
    return path === policyPath || this.dependsOn.has(path);
  }

  /** What reviewers said of a component, as it is in the code now. */
  reviewOf(component: AiComponent | VendoredComponent): {
    readonly state: ReviewState;
    readonly review: Review | undefined;
  } {
    const review = this.reviews.get(component.id);
    return { state: reviewState(component, review), review };
  }

  readonly isApproved = (componentId: string): boolean => this.isApprovedIn(this.reviews, componentId);

  /** Every use of a model that could name a revision, as it is shown. See {@link file://../inventory/pins.ts}. */
  readonly pinsOf = (key: string): readonly Pin[] => this.view('shown').pinsOf(key);

  private readonly isAtLeast = (distribution: string, version: string): boolean =>
    this.view('shown').isAtLeast(distribution, version);

  /** What findings are judged by on a day: `2026-11-23`. */
  judging(today: string): Judging {
    const { isApproved, pinsOf, isAtLeast, policy } = this;
    return { isApproved, pinsOf, isAtLeast, today, policy: policy && { ...policy, today } };
  }

  /** Counts a file that was not read, with the reason; undefined once it was. */
  setSkipped(path: string, reason: string | undefined): void {
    if (reason === undefined) this.skipped.delete(path);
    else this.skipped.set(path, reason);
  }

  /** Drops what was known of a file that is not on the disk any more, though git may still list it. */
  forget(path: string): void {
    const wasKnown = [this.disk, this.manifests, this.skipped].map((map) => map.delete(path));
    if (!wasKnown.includes(true)) return;
    this.syncPath(path);
    this.invalidateManifests();
    this.fire();
  }

  /**
   * Files with lines of assistants, as writers say who share their logs; undefined where nobody does.
   *
   * @param files by path.
   */
  setAuthored(files: Readonly<Record<ViewKind, readonly AuthoredComponent[] | undefined>>): void {
    const isSame = (['shown', 'committed'] as const).every((kind) => {
      const [before, now] = [this.authored[kind], files[kind]];
      return before === now || (before !== undefined && now !== undefined && isSameList(before, now));
    });
    if (isSame) return;
    this.authored = files;
    this.fire();
  }

  get paths(): readonly string[] {
    return this.listing.paths;
  }

  /** Whether a path is one of those that count in a view. */
  isIn(kind: ViewKind, path: string): boolean {
    return kind === 'shown' || this.isCommitted(path);
  }

  /** Files of other people's code that say what it is. */
  get noticePaths(): ReadonlySet<string> {
    return this.listedNotices;
  }

  /** Whether the last listing of the folder had it: what is only open in the editor need not be on the disk. */
  isListed(path: string): boolean {
    return this.listed.has(path);
  }

  hasPath(path: string): boolean {
    return this.listed.has(path) || this.buffers.has(path);
  }

  /** Every manifest as it is on the disk. */
  get diskManifests(): ReadonlyMap<string, Manifest> {
    return this.manifests;
  }

  /** The file as it is shown, or undefined when nothing is known of it. */
  file(path: string): JudgedFile | undefined {
    return this.view('shown').file(path);
  }

  files(kind: ViewKind): readonly JudgedFile[] {
    return this.view(kind).files();
  }

  /** The same object as long as nothing of it changes. */
  inventory(kind: ViewKind): FolderInventory {
    return this.view(kind).inventoryWith(this.skippedIn(kind), this.authored[kind]);
  }

  /** What the inventory lists under an id, as it is shown. */
  component(id: string): AiComponent | DependencyComponent | VendoredComponent | undefined {
    const view = this.view('shown');
    return view.component(id) ?? view.dependency(id);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private isApprovedIn(reviews: ReadonlyMap<string, Review>, componentId: string): boolean {
    const review = reviews.get(componentId);
    const component = review && this.view('shown').component(componentId);
    return component !== undefined && reviewState(component, review) === 'approved';
  }

  private skippedIn(kind: ViewKind): readonly string[] {
    return [...this.skipped].filter(([path]) => this.isIn(kind, path)).map(([, reason]) => reason);
  }

  /** Anything on the disk may be shown; what git ignores is never committed. */
  private dataOf(kind: ViewKind, path: string): object | undefined {
    if (isVendored(path) || (kind === 'committed' && !this.isCommittedFile(path))) return undefined;
    let data = this.data.get(path);
    if (!data) this.data.set(path, (data = {}));
    return data;
  }

  private isCommittedFile(path: string): boolean {
    return this.isCommitted(path) && this.listed.has(path);
  }

  private isCommitted(path: string): boolean {
    const { tracked } = this.listing;
    return !tracked || tracked.has(path);
  }

  /** A view is made when it is first asked for, and then told of each change. */
  private view(kind: ViewKind): FolderView {
    const known = this.views.get(kind);
    if (known) return known;
    // Most folders are scanned before anything is edited: then one view is enough.
    if (kind === 'committed' && this.isAllCommitted) return this.view('shown');
    const view = new FolderView(this.ecosystems, () => this.manifestsIn(kind));
    this.views.set(kind, view);
    for (const path of new Set([...this.listed, ...this.disk.keys(), ...this.buffers.keys()]))
      this.syncPathIn(kind, view, path);
    return view;
  }

  private manifestsIn(kind: ViewKind): ReadonlyMap<string, Manifest> {
    if (kind === 'shown') return new Map([...this.manifests, ...this.manifestBuffers]);
    return new Map([...this.manifests].filter(([path]) => this.isCommitted(path)));
  }

  private invalidateManifests(): void {
    for (const view of this.views.values()) view.invalidateManifests();
  }

  private syncPath(path: string): void {
    for (const [kind, view] of this.views) this.syncPathIn(kind, view, path);
  }

  private fire(): void {
    this.hasChanged = this.isHeld;
    if (!this.isHeld) this.changed.fire();
  }

  /** Tells a view what it is to know of a file; one that is as before costs nothing. */
  private syncPathIn(kind: ViewKind, view: FolderView, path: string): void {
    if (kind === 'shown') {
      view.setPath(path, this.hasPath(path));
      view.setFile(path, this.linkedOf(kind, path));
    } else {
      const isCommitted = this.isCommitted(path);
      view.setPath(path, isCommitted && this.listed.has(path));
      view.setFile(path, this.linkedOf(kind, path));
    }
  }

  private linkedOf(kind: ViewKind, path: string): FileAnalysis | undefined {
    const base = this.baseOf(kind, path);
    const linked = this.linked[kind].get(path);
    if (base && linked?.base === base) return linked.analysis;
    const provisional = kind === 'shown' ? this.bufferSources.get(path)?.provisional : undefined;
    return base && (provisional ?? base);
  }

  /** What a file says alone. */
  private baseOf(kind: ViewKind, path: string): FileAnalysis | undefined {
    if (kind === 'shown') return this.buffers.get(path) ?? this.disk.get(path);
    return this.isCommitted(path) ? this.disk.get(path) : undefined;
  }
}

function isEqual(left: ReadonlySet<string> | null, right: ReadonlySet<string> | null): boolean {
  if (!left || !right) return left === right;
  return left.size === right.size && [...left].every((path) => right.has(path));
}
