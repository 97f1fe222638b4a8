import type { FolderInventory } from '../inventory/component.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';

/** What a list cannot hold, in sentences, so that nobody takes it for complete. */
export function gapsOf(
  { components, coverage }: FolderInventory,
  literal: (text: string) => string = (text) => text,
): string[] {
  const unresolved = components.filter(({ name }) => name === null).length;
  const skipped = Object.entries(coverage.skipped)
    .filter(([, files]) => files > 0)
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([reason, files]) => `${literal(reason)} ${files}`);
  const languages = Object.entries(coverage.unreadLanguages ?? {})
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([language, files]) => `${literal(language)} ${files}`);
  return [
    'Found by reading source text: what is chosen at run time is not seen.',
    ...(unresolved === 0 ? [] : [`Calls whose model is not in the text: ${unresolved}.`]),
    ...(languages.length === 0
      ? []
      : [`Languages that are not read, with their files: ${languages.join(', ')}.`]),
    ...(skipped.length === 0 ? [] : [`Files not read: ${skipped.join(', ')}.`]),
  ];
}
