import type { FileAnalysis } from '../analysis/analysis.ts';
import { Emitter } from '../common/emitter.ts';
import type { Ecosystem } from '../ecosystems/ecosystem.ts';
import { buildInventory } from '../inventory/buildInventory.ts';
import type { AiComponent, FolderInventory } from '../inventory/component.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { ParsedFragment } from '../sbom/parseFragment.ts';
import { readReviews, reviewState, type Review, type ReviewState } from '../sbom/review.ts';
import type { FileListing } from './folderAccess.ts';
import { coverageOf } from './coverage.ts';
import { FolderView } from './folderView.ts';
import type { JudgedFile } from './judgedFile.ts';

/**
 * What is shown, or what is committed: the first has unsaved text and untracked files in it, the second is a
 * function of what git tracks as it lies on the disk.
 */
export type ViewKind = 'shown' | 'committed';

/** The one owner of what is known of a folder. Everything that people see is a projection of this. */
export class FolderState {
  private readonly disk = new Map<string, FileAnalysis>();
  private readonly buffers = new Map<string, FileAnalysis>();
  private readonly manifests = new Map<string, Manifest>();
  private readonly manifestBuffers = new Map<string, Manifest>();
  private listing: FileListing = { paths: [], tracked: null };
  private listed: ReadonlySet<string> = new Set();
  private readonly skipped = new Map<string, string>();
  private readonly views = new Map<ViewKind, FolderView>();
  private readonly inventories = new Map<ViewKind, FolderInventory>();
  private parsedFragment: ParsedFragment | undefined;
  private reviews: ReadonlyMap<string, Review> = new Map();
  private approved: ReadonlySet<string> | undefined;
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
    // Builds write and delete files all the time that are ignored: nothing is judged again for those.
    const isSame = isEqual(paths, this.listed) && isEqual(listing.tracked, this.listing.tracked);
    this.listing = listing;
    this.listed = paths;
    if (isSame) return;
    for (const map of [this.disk, this.manifests, this.skipped]) {
      for (const path of map.keys()) if (!paths.has(path)) map.delete(path);
    }
    this.invalidate();
  }

  /** Result for the file as it is on the disk. */
  setDisk(path: string, analysis: FileAnalysis): void {
    this.disk.set(path, analysis);
    if (analysis.skipped) this.skipped.set(path, analysis.skipped);
    else this.skipped.delete(path);
    if (this.isCommitted(path)) this.replaceIn('committed', path, analysis);
    this.invalidateShown(path);
  }

  /** Result for unsaved or just opened text; it hides the disk's until taken away with undefined. */
  setBuffer(path: string, analysis: FileAnalysis | undefined): void {
    if (!analysis && !this.buffers.has(path)) return;
    if (analysis) this.buffers.set(path, analysis);
    else this.buffers.delete(path);
    this.invalidateShown(path);
  }

  /** A manifest changes the verdict of every import it governs; undefined when the file holds none any more. */
  setManifest(path: string, manifest: Manifest | undefined): void {
    if (manifest) this.manifests.set(path, manifest);
    else if (!this.manifests.delete(path)) return;
    this.invalidate();
  }

  /** The same for unsaved text; undefined when the editor has none any more. */
  setManifestBuffer(path: string, manifest: Manifest | undefined): void {
    if (manifest) this.manifestBuffers.set(path, manifest);
    else if (!this.manifestBuffers.delete(path)) return;
    this.invalidate();
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

  /** What reviewers said of a component, as it is in the code now. */
  reviewOf(component: AiComponent): { readonly state: ReviewState; readonly review: Review | undefined } {
    const review = this.reviews.get(component.id);
    return { state: reviewState(component, review), review };
  }

  readonly isApproved = (componentId: string): boolean => {
    if (this.reviews.size === 0) return false;
    this.approved ??= new Set(
      this.inventory('shown')
        .components.filter((component) => this.reviewOf(component).state === 'approved')
        .map((component) => component.id),
    );
    return this.approved.has(componentId);
  };

  /** Counts a file that was not read, with the reason; undefined once it was. */
  setSkipped(path: string, reason: string | undefined): void {
    if (reason === undefined) this.skipped.delete(path);
    else this.skipped.set(path, reason);
    this.inventories.clear();
  }

  /** Drops what was known of a file that is not on the disk any more, though git may still list it. */
  forget(path: string): void {
    const wasKnown = [this.disk, this.manifests, this.skipped].map((map) => map.delete(path));
    if (wasKnown.includes(true)) this.invalidate();
  }

  get paths(): readonly string[] {
    return this.listing.paths;
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

  inventory(kind: ViewKind): FolderInventory {
    let inventory = this.inventories.get(kind);
    if (!inventory) {
      const view = this.view(kind);
      const coverage = coverageOf(view.readCount(), this.skippedIn(kind));
      inventory = buildInventory(view.projectName(), view.files(), coverage);
      this.inventories.set(kind, inventory);
    }
    return inventory;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private skippedIn(kind: ViewKind): readonly string[] {
    const isCounted = (path: string): boolean => kind === 'shown' || this.isCommitted(path);
    return [...this.skipped].filter(([path]) => isCounted(path)).map(([, reason]) => reason);
  }

  private isCommitted(path: string): boolean {
    const { tracked } = this.listing;
    return !tracked || tracked.has(path);
  }

  private view(kind: ViewKind): FolderView {
    let view = this.views.get(kind);
    if (!view) {
      view = kind === 'shown' ? this.shownView() : this.committedView();
      this.views.set(kind, view);
    }
    return view;
  }

  private shownView(): FolderView {
    const analyses = new Map([...this.disk, ...this.buffers]);
    const paths = new Set([...this.listing.paths, ...this.buffers.keys()]);
    const manifests = new Map([...this.manifests, ...this.manifestBuffers]);
    return new FolderView(paths, analyses, manifests, this.ecosystems);
  }

  private committedView(): FolderView {
    const only = <V>(map: ReadonlyMap<string, V>): Map<string, V> =>
      new Map([...map].filter(([path]) => this.isCommitted(path)));
    const paths = this.listing.paths.filter((path) => this.isCommitted(path));
    return new FolderView(paths, only(this.disk), only(this.manifests), this.ecosystems);
  }

  private invalidate(): void {
    this.forgetView('shown');
    this.forgetView('committed');
    this.fire();
  }

  private invalidateShown(path: string): void {
    this.replaceIn('shown', path, this.buffers.get(path) ?? this.disk.get(path));
    this.fire();
  }

  /** Another text of a known file leaves every other file's verdicts as they are. */
  private replaceIn(kind: ViewKind, path: string, analysis: FileAnalysis | undefined): void {
    const view = this.views.get(kind);
    this.inventories.delete(kind);
    if (view?.hasFile(path) && analysis) view.replace(path, analysis);
    else this.forgetView(kind);
  }

  private forgetView(kind: ViewKind): void {
    this.views.delete(kind);
    this.inventories.delete(kind);
  }

  private fire(): void {
    this.approved = undefined;
    this.hasChanged = this.isHeld;
    if (!this.isHeld) this.changed.fire();
  }
}

function isEqual(left: ReadonlySet<string> | null, right: ReadonlySet<string> | null): boolean {
  if (!left || !right) return left === right;
  return left.size === right.size && [...left].every((path) => right.has(path));
}
