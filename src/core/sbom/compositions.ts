import type { FolderInventory } from '../inventory/component.ts';
import type { BomComposition } from './bom.ts';
import {
  AUTHORED_COMPOSITION_REF,
  COMPOSITION_REF,
  REF_PREFIX,
  ROOT_REF,
  UNRESOLVED_COMPOSITION_REF,
  refOfComponent,
} from './bomIds.ts';
import { without } from './jsonObjects.ts';

const OWNED_REFS = new Set([COMPOSITION_REF, UNRESOLVED_COMPOSITION_REF, AUTHORED_COMPOSITION_REF]);

/**
 * What the fragment admits not to know: a scan of sources never sees every AI that runs, and where a call was
 * found whose model is not in the text, that entry itself is incomplete. Who wrote a line is known only where somebody
 * recorded it and shares that.
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
  const authored: BomComposition = {
    'bom-ref': AUTHORED_COMPOSITION_REF,
    aggregate: 'incomplete',
    assemblies: (inventory.authored ?? []).map(({ id }) => refOfComponent(id)),
  };
  const human = humanCompositions(previous);
  const isSaid = ({ assemblies = [], 'bom-ref': ref }: BomComposition): boolean =>
    assemblies.length > 0 || human.some((composition) => composition['bom-ref'] === ref);
  return [
    ...human.filter((composition) => !isOwnComposition(composition)),
    withHuman(whole, previous),
    ...[unknown, authored].filter(isSaid).map((composition) => withHuman(composition, previous)),
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
