import type { FileAnalysis } from '../analysis/analysis.ts';
import type { Given } from '../analysis/inquiry.ts';
import type { Cancellation } from '../common/cancellation.ts';
import { ImportGraph, importKeyOf } from './importGraph.ts';
import type { LinkedFolder } from './linkedFolder.ts';
import type { Linked, Linker } from './linker.ts';

/** One view of a folder, as it is linked. */
export interface LinkedView {
  folder(): LinkedFolder;
  /**
   * Replaces what is known of some files; undefined for one that nothing else decides on.
   *
   * @param isAll of all others nothing is known any more.
   */
  setLinked(linked: ReadonlyMap<string, Linked | undefined>, isAll: boolean): void;
}

/**
 * Keeps the files of a view linked. What changed is found out when it is asked to; then only those files are linked again
 * that changed, or that depend on what did.
 */
export class FolderLinker {
  private graph: ImportGraph | undefined;
  private paths: LinkedFolder['structure'] | undefined;
  private known = new Map<string, FileAnalysis>();
  private linked = new Map<string, Linked>();
  /** What the data files were that something depends on. */
  private readonly data = new Map<string, object | undefined>();

  constructor(
    private readonly linker: Linker,
    private readonly view: LinkedView,
  ) {}

  /** What was last known to decide on what a file says. */
  givenOf(path: string): Given | undefined {
    return this.linked.get(path)?.given;
  }

  /** False when it was cancelled: the next time goes on with it. */
  async update(cancellation: Cancellation): Promise<boolean> {
    const folder = this.view.folder();
    const { changed, isSameStructure } = this.changesIn(folder);
    if (changed.size === 0 && isSameStructure && this.graph) return true;
    if (!isSameStructure || !this.graph) this.graph = new ImportGraph(folder);
    else this.graph.replaceFolder(folder);
    const { graph } = this;
    const files = isSameStructure ? this.dependentsOf(changed) : new Set(folder.analyses.keys());
    const roots = [...files].filter((file) => mayDepend(file, folder, graph));
    const found = await this.linker.link(folder, graph, roots, cancellation);
    if (cancellation.isCancelled) {
      // What was taken for known was not linked.
      this.graph = undefined;
      return false;
    }
    this.known = new Map(folder.analyses);
    this.paths = folder.structure;
    if (!isSameStructure) this.linked = new Map();
    const replaced = new Map<string, Linked | undefined>(found);
    for (const file of files) if (this.linked.has(file) && !found.has(file)) replaced.set(file, undefined);
    for (const { dependsOn } of found.values()) {
      for (const file of dependsOn) if (!folder.analyses.has(file)) this.data.set(file, folder.dataOf(file));
    }
    for (const [file, each] of replaced) {
      if (each) this.linked.set(file, each);
      else this.linked.delete(file);
    }
    this.view.setLinked(replaced, !isSameStructure);
    return true;
  }

  private changesIn(folder: LinkedFolder): {
    readonly changed: ReadonlySet<string>;
    readonly isSameStructure: boolean;
  } {
    const { analyses, structure } = folder;
    const changed = new Set<string>();
    let isSameStructure = this.paths === structure;
    for (const [file, analysis] of analyses) {
      const before = this.known.get(file);
      if (before === analysis) continue;
      changed.add(file);
      isSameStructure &&= before !== undefined && importKeyOf(before) === importKeyOf(analysis);
    }
    for (const [file, before] of this.data) if (folder.dataOf(file) !== before) changed.add(file);
    for (const file of this.known.keys()) {
      if (analyses.has(file)) continue;
      changed.add(file);
      isSameStructure = false;
    }
    return { changed, isSameStructure };
  }

  private dependentsOf(changed: ReadonlySet<string>): ReadonlySet<string> {
    const files = new Set(changed);
    for (const [file, { dependsOn }] of this.linked) {
      for (const other of changed) if (dependsOn.has(other)) files.add(file);
    }
    return files;
  }
}

/** Whether anything that other files say may change what this one says. */
function mayDepend(file: string, { analyses }: LinkedFolder, graph: ImportGraph): boolean {
  const analysis = analyses.get(file);
  if (!analysis || analysis.skipped) return false;
  return analysis.asks.length > 0 || graph.leadsOf(file).length > 0;
}
