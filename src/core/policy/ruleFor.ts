import type { AiComponent, VendoredComponent } from '../inventory/component.ts';
import type { NewRule } from './addRule.ts';

/** What a rule says that is about a component and no other; undefined where a name would say too much. */
export function ruleFor(component: AiComponent | VendoredComponent): NewRule | undefined {
  if (!('category' in component)) {
    const { licence } = component;
    return licence === null ? undefined : { licences: literal(licence) };
  }
  const { category, name, provider, sdks } = component;
  if (name === null) return undefined;
  switch (category) {
    case 'model':
    case 'service':
    case 'weights-file':
      return { models: literal(`${provider}/${name}`) };
    case 'dataset':
      return { datasets: literal(`${provider}/${name}`) };
    case 'assistant':
      return { assistants: literal(sdks[0] ?? name) };
    case 'agent-instructions':
      return { kinds: category, paths: literal(name) };
    case 'mcp-server':
      return { 'mcp-servers': literal(`${provider}/${name}`) };
  }
}

/** As a glob that stands for itself. */
function literal(name: string): string {
  return name.replace(/[*?[]/g, '[$&]');
}
