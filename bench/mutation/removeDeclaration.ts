import { applyEdits, modify } from 'jsonc-parser';
import { normalizePypiName, requirementName } from '../../src/core/manifests/pypiNames.ts';
import { manifestFormatOf } from '../../src/core/manifests/registry.ts';
import type { Manifest } from '../../src/core/manifests/manifest.ts';

const fields = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'bundledDependencies',
  'bundleDependencies',
];

/**
 * The manifest as it is read from its text without a package, as a person would take it out. Undefined where that
 * cannot be done without changing what else it declares.
 */
export function withoutDeclaration(manifest: Manifest, text: string, name: string): Manifest | undefined {
  const { path, ecosystem } = manifest;
  const normalize = ecosystem === 'pypi' ? normalizePypiName : (each: string) => each;
  const without =
    ecosystem === 'npm' ? withoutKey(text, name) : withoutRequirement(text, normalizePypiName(name));
  const after = manifestFormatOf(path)?.parse(path, without);
  if (!after || after.problem !== manifest.problem) return undefined;
  const left = manifest.declarations
    .map((each) => normalize(each.name))
    .filter((each) => each !== normalize(name));
  const isAsMeant = left.join() === after.declarations.map((each) => normalize(each.name)).join();
  return isAsMeant ? after : undefined;
}

function withoutKey(text: string, name: string): string {
  return fields.reduce((rest, field) => {
    try {
      return applyEdits(rest, modify(rest, [field, name], undefined, {}));
    } catch {
      return rest;
    }
  }, text);
}

/** Lines of requirements and tables, and strings in lists. */
function withoutRequirement(text: string, name: string): string {
  const isMeant = (requirement: string): boolean =>
    normalizePypiName(requirementName(requirement) ?? '') === name;
  return text
    .replaceAll(/^["']?([A-Za-z0-9][\w.-]*)["']?\s*=.*\n?/gm, (line, key: string) =>
      normalizePypiName(key) === name ? '' : line,
    )
    .replaceAll(/^[A-Za-z0-9][^\n"'=]*(?:[=~<>!][^\n]*)?(?:\\\n[^\n]*)*\n?/gm, (line) =>
      isMeant(line.split('\n')[0]?.replace(/\s*\\$/, '') ?? '') ? '' : line,
    )
    .replaceAll(/(["'])([A-Za-z0-9][^"'\n]*)\1[ \t]*,?/g, (item, _quote, requirement: string) =>
      isMeant(requirement) ? '' : item,
    );
}
