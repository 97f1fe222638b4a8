import type { FolderInventory } from '../inventory/component.ts';
import type { BomComposition } from './bom.ts';
import {
  COMPOSITION_REF,
  REF_PREFIX,
  ROOT_REF,
  UNRESOLVED_COMPOSITION_REF,
  refOfComponent,
} from './bomIds.ts';
import { without } from './jsonObjects.ts';

const OWNED_REFS = new Set([COMPOSITION_REF, UNRESOLVED_COMPOSITION_REF]);

/**
 * What the fragment admits not to know: a scan of sources never sees every AI that runs, and where a call was
 * found whose model is not in the text, that entry itself is incomplete.
 */
export function fragmentCompositions(
  inventory: FolderInventory,
  previous: readonly BomComposition[],
): BomComposition[] {
  const unresolved = inventory.components.filter(({ name }) => name === null);
  const whole: BomComposition = {
    'bom-ref': COMPOSITION_REF,
    aggregate: 'incomplete',
    assemblies: [ROOT_REF],
    dependencies: [ROOT_REF],
  };
  const unknown: BomComposition = {
    'bom-ref': UNRESOLVED_COMPOSITION_REF,
    aggregate: 'incomplete',
    assemblies: unresolved.map(({ id }) => refOfComponent(id)),
  };
  return [
    ...humanCompositions(previous).filter((composition) => !isOwnComposition(composition)),
    withHuman(whole, previous),
    ...(unresolved.length > 0 || humanCompositions(previous).some(isUnresolved)
      ? [withHuman(unknown, previous)]
      : []),
  ];
}

/** The compositions that people wrote, and what they added to ours. */
export function humanCompositions(previous: readonly BomComposition[]): BomComposition[] {
  return previous.flatMap((composition) => {
    if (!isOwnComposition(composition)) return [composition];
    const { assemblies, dependencies, ...rest } = composition;
    const others = [foreign(assemblies), foreign(dependencies)];
    const touched = others.some((refs) => refs.length > 0) || Object.keys(rest).length > 2;
    return touched ? [{ ...rest, assemblies: others[0] ?? [], dependencies: others[1] ?? [] }] : [];
  });
}

function withHuman(generated: BomComposition, previous: readonly BomComposition[]): BomComposition {
  const before = previous.find((composition) => composition['bom-ref'] === generated['bom-ref']);
  const dependencies = [...(generated.dependencies ?? []), ...foreign(before?.dependencies)];
  return {
    ...without(before ?? {}, ['assemblies', 'dependencies']),
    ...generated,
    assemblies: [...(generated.assemblies ?? []), ...foreign(before?.assemblies)],
    ...(dependencies.length > 0 && { dependencies }),
  };
}

function foreign(refs: readonly string[] | undefined): string[] {
  return (refs ?? []).filter((ref) => !ref.startsWith(REF_PREFIX));
}

/** True for the statements that a scan makes. */
export function isOwnComposition(composition: BomComposition): boolean {
  return OWNED_REFS.has(composition['bom-ref'] ?? '');
}

function isUnresolved(composition: BomComposition): boolean {
  return composition['bom-ref'] === UNRESOLVED_COMPOSITION_REF;
}
