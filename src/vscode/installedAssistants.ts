import type { AiComponent } from '../core/inventory/component.ts';
import { assistants } from '../core/assistants/places/index.generated.ts';

/** What of an extension is looked at. */
interface Installed {
  readonly id: string;
  readonly packageJSON: unknown;
}

interface InstalledAssistant {
  readonly id: string;
  readonly name: string;
  /** What it adds to the editor, as its manifest says. */
  readonly gives: readonly string[];
}

/** Points of contribution that only what speaks with a language model has. */
const points = ['chatParticipants', 'languageModelChatProviders', 'mcpServerDefinitionProviders'] as const;

/**
 * The extensions that are an assistant, by their id or by what they contribute. Those that come with the editor are
 * left out where only a contribution speaks for them.
 */
export function installedAssistants(extensions: readonly Installed[]): readonly InstalledAssistant[] {
  return extensions.flatMap(({ id, packageJSON }) => {
    const known = assistants.find(({ extensions: ids }) => ids?.includes(id.toLowerCase()));
    const manifest = isObject(packageJSON) ? packageJSON : {};
    const contributes = isObject(manifest['contributes']) ? manifest['contributes'] : {};
    const gives = points.filter((point) => {
      const given = contributes[point];
      return Array.isArray(given) && given.length > 0;
    });
    const isOfEditor = manifest['isBuiltin'] === true;
    if (!known && (gives.length === 0 || isOfEditor)) return [];
    return [{ id, name: known?.name ?? nameIn(manifest, id), gives }];
  });
}

/** The extensions that files of the folder recommend and that are an assistant, once each. */
export function recommendedIn(
  components: readonly Pick<AiComponent, 'category' | 'name' | 'details'>[],
): readonly { readonly id: string; readonly name: string }[] {
  return components.flatMap(({ category, name, details = [] }) => {
    if (category !== 'assistant') return [];
    const known = assistants.find(({ id }) => id === name);
    return details.flatMap(([what, id]) =>
      what === 'extension' ? [{ id, name: known?.name ?? name ?? id }] : [],
    );
  });
}

function nameIn(manifest: Readonly<Record<string, unknown>>, id: string): string {
  const { displayName } = manifest;
  return typeof displayName === 'string' && displayName !== '' ? displayName : id;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
