import type { ModelFinding } from '../model/finding.ts';
import { providerCalled } from './providers.ts';
import type { JudgedRetirement, Retirement } from './retirement.ts';
import { retirements } from './retirements/index.generated.ts';

/** How near an end is that needs attention, in days. */
const nearDays = 180;
const dayMs = 86_400_000;

interface Known extends Retirement {
  readonly notThrough: readonly string[];
}

const known = new Map<string, Known>(
  retirements
    .flat()
    .flatMap(({ provider, source, read, notThrough = [], rows }) =>
      rows.map(([id, announced, retires, replacement]) => [
        keyOf(provider, id),
        { announced, retires, replacement, source, read, notThrough },
      ]),
    ),
);

/**
 * What is known of the end of a model, on the day `today` (`2026-11-23`), by its exact id. Undefined when nothing
 * is, or its end is too far away to matter.
 */
export function retirementOf(
  { category, provider, sdk, name }: Pick<ModelFinding, 'category' | 'provider' | 'sdk' | 'name'>,
  today: string,
): JudgedRetirement | undefined {
  if (category !== 'service' || name === null) return undefined;
  const id = plainId(provider, name);
  const found = known.get(keyOf(provider, id));
  if (!found || found.notThrough.includes(sdk)) return undefined;
  const { notThrough: _, ...retirement } = found;
  const state = stateOf(retirement, today);
  if (!state) return undefined;
  const isReplacementGone =
    retirement.replacement !== null &&
    (known.get(keyOf(provider, retirement.replacement))?.retires ?? '9') <= today;
  return { ...retirement, id, ...(isReplacementGone && { replacement: null }), state };
}

function stateOf({ announced, retires }: Retirement, today: string): JudgedRetirement['state'] | undefined {
  if (retires === null) return announced !== null && announced <= today ? 'deprecated' : undefined;
  if (retires <= today) return 'retired';
  return Date.parse(retires) - Date.parse(today) <= nearDays * dayMs ? 'retiring' : undefined;
}

function keyOf(provider: string, id: string): string {
  return `${provider} ${id}`;
}

/** `openai/gpt-4` and `openai:gpt-4` are `gpt-4` where a library puts the provider in front; Gemini takes `models/…`. */
function plainId(provider: string, name: string): string {
  const [, front = '', rest = ''] = /^([\w-]+)[:/](.+)$/.exec(name) ?? [];
  const isFront =
    rest !== '' && (front === 'models' ? provider === 'google' : providerCalled(front) === provider);
  return isFront && !front.includes('vertex') ? rest : name;
}
