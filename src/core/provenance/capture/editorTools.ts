import { assistants } from '../../assistants/places/index.generated.ts';
import type { Authorship } from '../model/authorship.ts';
import type { EditEvent } from './editEvent.ts';

/** Which tool an editor's extension belongs to. Undefined for one that is not known to be an assistant. */
export function toolOfExtension(id: string): string | undefined {
  const wanted = id.toLowerCase();
  return assistants.find(({ extensions }) => extensions?.some((known) => known.toLowerCase() === wanted))?.id;
}

/** Sources that VS Code gives to edits of its own chat, whichever model answered. */
const chatSources: ReadonlySet<string> = new Set(['Chat.applyEdits', 'inlineChat.applyEdits']);

/** Sources of suggestions that were accepted, whole or in part. */
const suggestionSources: ReadonlySet<string> = new Set([
  'inlineCompletionAccept',
  'inlineCompletionPartialAccept',
]);

/** What the editor's own word for a change says of who made it. Undefined for everything that is nobody's insertion. */
export function authorOfSource({ source: from }: EditEvent): Omit<Authorship, 'id' | 'at'> | undefined {
  if (!from) return undefined;
  const { source, extensionId, extensionVersion, modelId } = from;
  const tool = extensionId === undefined ? undefined : toolOfExtension(extensionId);
  const isChat = chatSources.has(source);
  if (!isChat && !suggestionSources.has(source)) return undefined;
  // Whoever suggests need not be an assistant: a suggestion of an extension that is not known as one is unknown.
  const isAi = isChat || tool !== undefined;
  return {
    origin: isAi ? 'ai' : 'unknown',
    evidence: 'edit-reason',
    confidence: isAi ? 0.99 : 0.5,
    ...(tool === undefined ? {} : { tool }),
    ...(tool === undefined || extensionVersion === undefined ? {} : { toolVersion: extensionVersion }),
    ...(isChat && modelId !== undefined ? { model: modelId } : {}),
    ...(isAi ? {} : { reason: 'completion' }),
  };
}
