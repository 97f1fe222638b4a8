import { languages } from './index.generated.ts';
import type { Language } from './language.ts';

const byId = new Map(
  languages.flatMap((language) => language.editorIds.map((id) => [id, language] as const)),
);
const byExtension = new Map(
  languages.flatMap((language) => language.extensions.map((e) => [e, language] as const)),
);

/** Language ids of the editor that Shadowlight reads. */
export const supportedEditorIds: readonly string[] = [...byId.keys()];

export function languageOfEditorId(id: string): Language | undefined {
  return byId.get(id);
}

/** By file name; notebooks and unknown files have none. */
export function languageOfPath(path: string): Language | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : byExtension.get(path.slice(dot).toLowerCase());
}
