import type { FileAnalysis, LocatedImport } from '../../src/core/analysis/analysis.ts';
import { packageJson } from '../../src/core/manifests/formats/packageJson.ts';
import { requirements } from '../../src/core/manifests/formats/requirements.ts';
import type { EcosystemId, Manifest } from '../../src/core/manifests/manifest.ts';
import type { ModelFinding } from '../../src/core/model/finding.ts';
import type { FolderState } from '../../src/core/workspace/folderState.ts';
import type { Random } from '../generator/random.ts';

/** A folder of many packages, half of them Python and half npm, whose files were analysed already. */
export interface BenchFolder {
  readonly analyses: ReadonlyMap<string, FileAnalysis>;
  readonly manifests: readonly Manifest[];
  readonly rootManifest: string;
}

const importsPerFile = 10;
const filesPerPackage = 25;
const filesPerFolder = 5;

const installed = Array.from({ length: 120 }, (_, index) => `library_${index}`);

export function makeFolder(random: Random, files: number): BenchFolder {
  const analyses = new Map<string, FileAnalysis>();
  const manifests: Manifest[] = [
    rootRequirements(installed.slice(0, 100)),
    packageJson.parse('package.json', '{}'),
  ];
  for (let index = 0; index < files; index++) {
    const number = Math.floor(index / filesPerPackage);
    const ecosystem: EcosystemId = number % 2 === 0 ? 'pypi' : 'npm';
    const root = `packages/part${number}`;
    if (index % filesPerPackage === 0) manifests.push(manifestOf(ecosystem, root, number));
    const folder = `${root}/src/area${Math.floor(index / filesPerFolder) % 5}`;
    const name = `${folder}/file${index % filesPerFolder}.${ecosystem === 'pypi' ? 'py' : 'ts'}`;
    analyses.set(name, analysisOf(random, ecosystem, number, index));
  }
  return { analyses, manifests, rootManifest: 'requirements.txt' };
}

/** The same with other lines: what a `git pull` or a keystroke in the file makes of it. */
export function rootRequirements(names: readonly string[]): Manifest {
  return requirements.parse('requirements.txt', names.join('\n'));
}

export function fill(state: FolderState, { analyses, manifests }: BenchFolder): void {
  const paths = [...manifests.map(({ path }) => path), ...analyses.keys()];
  state.setListing({ paths, tracked: null });
  for (const manifest of manifests) state.setManifest(manifest.path, manifest);
  for (const [path, analysis] of analyses) state.setDisk(path, analysis);
}

function manifestOf(ecosystem: EcosystemId, root: string, number: number): Manifest {
  const names = installed.filter((_, index) => (index + number) % 3 === 0);
  if (ecosystem === 'pypi') return requirements.parse(`${root}/requirements.txt`, names.join('\n'));
  const dependencies = Object.fromEntries(names.map((name) => [name, '1']));
  return packageJson.parse(`${root}/package.json`, JSON.stringify({ name: `part${number}`, dependencies }));
}

function analysisOf(random: Random, ecosystem: EcosystemId, number: number, index: number): FileAnalysis {
  const imports = Array.from({ length: importsPerFile }, (_, place) =>
    located(moduleOf(random, ecosystem, number, place), place),
  );
  const models = random.chance(0.3) ? [model(`model-${random.int(0, 2000)}`, index)] : [];
  return { models, imports, ignores: [], installs: [], asks: [], sdkModules: [], ecosystem };
}

/** Half of packages, the rest of the standard library and of the folder itself. */
function moduleOf(random: Random, ecosystem: EcosystemId, number: number, place: number): string {
  if (place < 5) return random.pick(installed);
  if (ecosystem === 'npm')
    return place < 8 ? `./file${random.int(0, 5)}` : random.pick(['node:fs', `part${number}`]);
  return place < 8
    ? random.pick(['os.path', 'json', 'typing', 'asyncio'])
    : `area${random.int(0, 5)}.file${random.int(0, 5)}`;
}

function located(module: string, line: number): LocatedImport {
  const span = { start: line, end: line + module.length };
  const range = { start: { line, character: 7 }, end: { line, character: 7 + module.length } };
  const names = [`name_${line}`];
  const fact = { module, names, span, statement: span, typeOnly: false, optional: false } as const;
  return { fact: { ...fact, form: 'from' }, range, statement: range };
}

export function model(name: string, line: number): ModelFinding {
  const range = { start: { line, character: 0 }, end: { line, character: 20 } };
  return {
    kind: 'model',
    category: 'service',
    name,
    expression: `"${name}"`,
    resolution: 'literal',
    candidates: [],
    provider: 'openai',
    sdk: 'openai',
    callee: 'openai.OpenAI().responses.create',
    revision: null,
    pinned: null,
    task: null,
    risks: [],
    evidence: [],
    range,
    call: range,
  };
}
