import { below, joinPath } from './paths.ts';
import { requirementName } from './pypiNames.ts';
import { leastVersion } from './pypiVersions.ts';
import { asArray, asString, asTable } from './values.ts';
import type { Declaration, DependencyGroup, Manifest } from './manifest.ts';

/** Collects what a Python manifest says, piece by piece. */
export class PythonManifestBuilder {
  readonly declarations: Declaration[] = [];
  readonly includes: string[] = [];
  readonly localModules: string[] = [];
  readonly sourceRoots: string[] = [];
  projectName: string | undefined;
  configOnly = false;
  ofScript = false;
  /** What it says of the versions of Python: a constraint as in `requires-python`. */
  requiresPython: string | undefined;
  private problem: string | undefined;
  private restIn: readonly string[] = [];

  constructor(
    private readonly path: string,
    private readonly directory: string,
  ) {}

  /** Takes requirement strings as dependencies; anything that is not a string is left out. */
  addRequirements(values: unknown, group: DependencyGroup): void {
    for (const value of asArray(values)) {
      const name = typeof value === 'string' ? requirementName(value) : undefined;
      if (name !== undefined) this.declare(name, group, value);
    }
  }

  /** @param constraint a requirement string, or what stands behind the name in a table. */
  declare(name: string, group: DependencyGroup, constraint: unknown): void {
    const version = asString(constraint) ?? asString(asTable(constraint)['version']);
    const atLeast = version === undefined ? undefined : leastVersion(version);
    this.declarations.push({ name, group, ...(atLeast !== undefined && { atLeast }) });
  }

  addInclude(relative: string): void {
    const path = joinPath(this.directory, relative);
    if (path === undefined) this.fail(`"${relative}" lies outside of the folder.`);
    else this.includes.push(path);
  }

  addSourceRoot(relative: unknown): void {
    const path = typeof relative === 'string' ? joinPath(this.directory, relative) : undefined;
    if (path !== undefined) this.sourceRoots.push(path);
  }

  /** `pkg.sub` and `src/pkg` both make `pkg` local. Patterns (`pkg*`) say nothing exact. */
  addLocalModule(name: unknown): void {
    if (typeof name !== 'string' || !/^[\w./-]+$/.test(name)) return;
    const top = name.includes('/') ? name.replace(/\/$/, '').split('/').at(-1) : name.split('.')[0];
    if (top !== undefined && /^\w+$/.test(top)) this.localModules.push(top.replace(/\.py$/, ''));
  }

  /** What it does not say itself is in one of these files beside it, if that is there. */
  leaveRestTo(...names: readonly string[]): void {
    this.restIn = names.map((name) => below(this.directory, name));
  }

  /** The first problem stays. */
  fail(problem: string): void {
    this.problem ??= problem;
  }

  build(): Manifest {
    const { requiresPython } = this;
    const pythonAtLeast = requiresPython === undefined ? undefined : leastVersion(requiresPython);
    return {
      path: this.path,
      ecosystem: 'pypi',
      declarations: this.declarations,
      includes: this.includes,
      localModules: this.localModules,
      ...(this.projectName !== undefined && { projectName: this.projectName }),
      ...(this.sourceRoots.length > 0 && { sourceRoots: this.sourceRoots }),
      ...(this.configOnly && { configOnly: true }),
      ...(this.ofScript && { ofScript: true }),
      ...(pythonAtLeast !== undefined && { pythonAtLeast }),
      ...(this.problem !== undefined && { problem: this.problem }),
      ...(this.restIn.length > 0 && { restIn: this.restIn }),
    };
  }
}

/** Whether a group's name says that only working on the project needs it. */
export function isDevName(name: string): boolean {
  return /(^|[-_./])(dev|devel|develop|development|test|tests|testing|lint|linting|docs?|ci|typing|types|qa|style|format|bench|benchmark|coverage)($|[-_./\d])/i.test(
    name,
  );
}
