import type { Analyzer } from '../../../src/core/analysis/analyzer.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import type { ModelFinding } from '../../../src/core/model/finding.ts';
import type { AnalysisCache } from '../../../src/core/workspace/cache/analysisCache.ts';
import { FolderLinks } from '../../../src/core/workspace/folderLinks.ts';
import { FolderState, type ViewKind } from '../../../src/core/workspace/folderState.ts';
import { readFile } from '../../../src/core/workspace/readFile.ts';
import { listFolder } from '../../../src/core/workspace/listFolder.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';

export const analyzer = createAnalyzer();

/** A folder in memory that is kept linked. */
export class LinkedTestFolder {
  readonly disk: FakeFolder;
  readonly state = new FolderState(ecosystems);
  readonly links: FolderLinks;

  /**
   * @param cache what was found in another session
   * @param answering has files answer each other
   */
  constructor(
    files: Readonly<Record<string, string>>,
    private readonly cache?: AnalysisCache,
    answering: Pick<Analyzer, 'analyzeFile' | 'answer'> = analyzer,
  ) {
    this.disk = new FakeFolder(files);
    this.links = new FolderLinks({ access: this.disk, analyzer: answering, state: this.state, cache });
  }

  private get context() {
    const { disk, state, links, cache } = this;
    return { access: disk, analyzer, state, links, cache, scheduler: realScheduler };
  }

  async scan(): Promise<this> {
    await scanFolder(this.context, 'all', neverCancelled);
    return this;
  }

  /** Writes a file, or deletes it, and takes it up as after an event of a watcher. */
  async write(path: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.disk.delete(path);
    else this.disk.write(path, text);
    await listFolder(this.context, neverCancelled);
    await readFile(this.context, path, neverCancelled);
    await this.link();
  }

  /** Shows unsaved text, or no more. */
  async type(path: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.state.setBuffer(path, undefined);
    else {
      const analysis = await analyzer.analyzeFile(path, text, neverCancelled);
      this.state.setBuffer(path, analysis, {
        analyze: (given) => analyzer.analyzeFile(path, text, neverCancelled, given),
        text: () => text,
      });
    }
    await this.link();
  }

  link(): Promise<boolean> {
    return this.links.update(['shown', 'committed'], neverCancelled);
  }

  findings(kind: ViewKind = 'shown'): ReadonlyMap<string, readonly ModelFinding[]> {
    const files = this.state.files(kind).map(({ path, models }) => [path, models] as const);
    return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  /** Each finding in one line: `path:line name [resolution]`; several possible names with bars between. */
  shown(kind: ViewKind = 'shown'): readonly string[] {
    return [...this.findings(kind)].flatMap(([path, models]) =>
      models.map(({ name, candidates, resolution, call }) => {
        const names = name ?? (candidates.length > 0 ? candidates.join('|') : '-');
        return `${path}:${call.start.line + 1} ${names} [${resolution}]`;
      }),
    );
  }
}

export async function linked(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await new LinkedTestFolder(files).scan()).shown();
}
