import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import type { EcosystemId, Manifest } from '../../../src/core/manifests/manifest.ts';
import type { ImportFact } from '../../../src/core/model/facts.ts';
import type { ImportJudgement } from '../../../src/core/model/finding.ts';
import { judgeImport, type ProjectFiles } from './judgeImport.ts';

/** A folder made of files and their texts; manifests among them are read. */
export function project(
  files: Readonly<Record<string, string>>,
  extra: readonly Manifest[] = [],
): ProjectFiles {
  const manifests = new Map(extra.map((manifest) => [manifest.path, manifest]));
  for (const [path, text] of Object.entries(files)) {
    const manifest = manifestFormatOf(path)?.parse(path, text);
    if (manifest !== undefined) manifests.set(path, manifest);
  }
  return projectOf(Object.keys(files), manifests);
}

/** A folder of these paths, of which these manifests were read. */
export function projectOf(paths: readonly string[], manifests: ReadonlyMap<string, Manifest>): ProjectFiles {
  const files = new Set(paths);
  const directories = new Set(['']);
  const names = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      names.add(part);
      if (index < parts.length - 1) directories.add(parts.slice(0, index + 1).join('/'));
    }
  }
  return {
    hasFile: (path) => files.has(path),
    hasDirectory: (path) => directories.has(path),
    hasName: (name) => names.has(name),
    manifests,
  };
}

export function fact(module: string, rest: Partial<ImportFact> = {}): ImportFact {
  const span = { start: 0, end: module.length };
  return {
    module,
    form: 'import',
    names: [],
    span,
    statement: span,
    typeOnly: false,
    optional: false,
    ...rest,
  };
}

export interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly module: string;
  readonly file: string;
  readonly fact?: Partial<ImportFact>;
}

export function judge(id: EcosystemId, { files, module, file, fact: rest }: Case): ImportJudgement {
  const ecosystem = ecosystems.get(id);
  if (ecosystem === undefined) throw new Error(`no ecosystem ${id}`);
  return judgeImport(ecosystem, fact(module, rest), file, project({ ...files, [file]: files[file] ?? '' }));
}
