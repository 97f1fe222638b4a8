import type { AiComponent, FolderInventory, Occurrence } from '../../../../src/core/inventory/component.ts';

export function use(path: string, symbol = 'load'): Occurrence {
  const at = { line: 0, character: 0 };
  return { path, range: { start: at, end: at }, symbol };
}

export function component(more: Partial<AiComponent> & Pick<AiComponent, 'id'>): AiComponent {
  return {
    category: 'model',
    name: more.id,
    provider: 'huggingface',
    sdks: ['transformers'],
    revision: null,
    pinned: null,
    tasks: [],
    risks: [],
    resolutions: ['literal'],
    occurrences: [use('src/app.py')],
    ...more,
  };
}

export function inventoryOf(more: Partial<FolderInventory>): FolderInventory {
  return {
    project: 'demo',
    components: [],
    dependencies: [],
    vendored: [],
    coverage: { filesRead: 1, skipped: {} },
    ...more,
  };
}
