import type { FileAnalysis, LocatedImport } from '../analysis/analysis.ts';
import { maskSecrets } from '../common/mask.ts';
import type { Ecosystem } from '../ecosystems/ecosystem.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { ImportFinding, ImportJudgement } from '../model/finding.ts';
import type { JudgedFile } from './judgedFile.ts';
import { PathIndex } from './pathIndex.ts';

/** Name of a project without a root manifest; a folder's own name differs from machine to machine. */
const namelessProject = 'workspace';

/** Longest module or reason, in UTF-16 code units, that is told whole. */
const maxWords = 1_000;

/** One way to see a folder: which files and manifests count. Judges a file when first asked for it. */
export class FolderView {
  private readonly index: PathIndex;
  private readonly analyses: Map<string, FileAnalysis>;
  private readonly judged = new Map<string, JudgedFile>();

  constructor(
    paths: Iterable<string>,
    analyses: ReadonlyMap<string, FileAnalysis>,
    manifests: ReadonlyMap<string, Manifest>,
    private readonly ecosystems: ReadonlyMap<EcosystemId, Ecosystem>,
  ) {
    this.index = new PathIndex(paths, manifests);
    this.analyses = new Map(analyses);
  }

  hasFile(path: string): boolean {
    return this.index.hasFile(path);
  }

  readCount(): number {
    return [...this.analyses.values()].filter((analysis) => !analysis.skipped).length;
  }

  replace(path: string, analysis: FileAnalysis): void {
    this.analyses.set(path, analysis);
    this.judged.delete(path);
  }

  file(path: string): JudgedFile | undefined {
    const known = this.judged.get(path);
    if (known) return known;
    const analysis = this.analyses.get(path);
    if (!analysis) return undefined;
    const file = this.judge(path, analysis);
    this.judged.set(path, file);
    return file;
  }

  files(): readonly JudgedFile[] {
    return [...this.analyses.keys()].flatMap((path) => this.file(path) ?? []);
  }

  projectName(): string {
    const root = [...this.index.manifests.values()]
      .filter((manifest) => !manifest.path.includes('/') && manifest.projectName)
      .map((manifest) => manifest.projectName ?? '');
    return root.sort()[0] ?? namelessProject;
  }

  private judge(path: string, analysis: FileAnalysis): JudgedFile {
    // A skipped file has no imports to judge.
    const ecosystem = analysis.ecosystem ?? 'pypi';
    return {
      path,
      ecosystem,
      models: analysis.models,
      imports: analysis.imports.map((located) =>
        this.judgeImport(path, ecosystem, located, analysis.installs),
      ),
      ignores: analysis.ignores,
    };
  }

  private judgeImport(
    path: string,
    ecosystem: EcosystemId,
    { fact, range, statement }: LocatedImport,
    installs: readonly string[],
  ): ImportFinding {
    const judgement = this.verdict(path, ecosystem, fact);
    const finding: ImportFinding = {
      kind: 'import',
      // Both are words of the workspace: an import may be of an address, a manifest's line too.
      module: shown(fact.module),
      range,
      statement,
      ...judgement,
      reason: shown(judgement.reason),
    };
    const { distribution } = judgement;
    if (judgement.verdict === 'undeclared' && distribution !== null && isInstalled(distribution, installs)) {
      return {
        ...finding,
        verdict: 'declared',
        manifest: path,
        reason: `${distribution} is installed by this notebook.`,
      };
    }
    return finding;
  }

  private verdict(path: string, ecosystem: EcosystemId, fact: LocatedImport['fact']): ImportJudgement {
    const judge = this.ecosystems.get(ecosystem);
    if (!judge) {
      return {
        verdict: 'unknown',
        distribution: null,
        manifest: null,
        flags: [],
        reason: 'No rules for this language.',
      };
    }
    return judge.judge(fact, path, this.index);
  }
}

function isInstalled(distribution: string, installs: readonly string[]): boolean {
  const normalize = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');
  return installs.some((name) => normalize(name) === normalize(distribution));
}

function shown(text: string): string {
  return maskSecrets(text.length > maxWords ? `${text.slice(0, maxWords)}…` : text);
}
