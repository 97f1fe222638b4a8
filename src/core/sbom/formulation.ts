import type { FolderInventory } from '../inventory/component.ts';
import type { BomComponent, BomFormula } from './bom.ts';
import { FORMULA_REF } from './bomIds.ts';
import { distinct } from './canonicalBom.ts';
import { PROPERTY, propertiesOf } from './properties.ts';

const TOOL_KIND = 'authoring-tool';
const MODEL_KIND = 'authoring-model';

/** The assistants, and the models behind them, that wrote what is there of their lines. */
export function authoringItems({ authored = [] }: Pick<FolderInventory, 'authored'>): BomComponent[] {
  const models = new Map<string, Set<string>>();
  const tools = new Set<string>();
  for (const { authorship } of authored.flatMap(({ lines }) => lines)) {
    const { tool, model } = authorship;
    if (tool !== undefined) tools.add(tool);
    if (model === undefined) continue;
    const users = models.get(model) ?? new Set();
    models.set(model, tool === undefined ? users : users.add(tool));
  }
  return [
    ...distinct(models.keys()).map((name) => ({
      type: 'machine-learning-model',
      'bom-ref': `${FORMULA_REF}:model/${name}`,
      name,
      properties: [
        ...propertiesOf(PROPERTY.authoredTool, [...(models.get(name) ?? [])]),
        ...propertiesOf(PROPERTY.kind, [MODEL_KIND]),
      ],
    })),
    ...distinct(tools).map((name) => ({
      type: 'application',
      'bom-ref': `${FORMULA_REF}:tool/${name}`,
      name,
      properties: propertiesOf(PROPERTY.kind, [TOOL_KIND]),
    })),
  ];
}

/** Our formula's components, and everything else that the field holds. */
export function splitFormulation(formulation: readonly BomFormula[] | undefined): {
  readonly items: readonly BomComponent[];
  readonly rest: readonly BomFormula[];
} {
  const items: BomComponent[] = [];
  const rest = (formulation ?? []).flatMap((formula) => {
    if (formula['bom-ref'] !== FORMULA_REF) return [formula];
    const { components = [], ...others } = formula;
    items.push(...components);
    return Object.keys(others).length > 1 ? [others] : [];
  });
  return { items, rest };
}

/** Both in one again; undefined where there is nothing to say. */
export function joinFormulation(
  items: readonly BomComponent[],
  rest: readonly BomFormula[],
): readonly BomFormula[] | undefined {
  const own = rest.filter(({ 'bom-ref': ref }) => ref === FORMULA_REF);
  const others = rest.filter(({ 'bom-ref': ref }) => ref !== FORMULA_REF);
  const formula = { ...Object.assign({}, ...own), 'bom-ref': FORMULA_REF };
  const ours = items.length > 0 ? [{ ...formula, components: items }] : own;
  const joined = [...others, ...ours];
  return joined.length === 0 ? undefined : joined;
}
