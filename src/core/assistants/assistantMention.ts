import type { Mention } from '../commands/mention.ts';
import type { Detail, Risk } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import type { Assistant } from './assistant.ts';

/** What is known of it beyond where it is set up. */
interface More {
  readonly risks?: readonly Risk[];
  readonly details?: readonly Detail[];
  readonly whole?: Span;
}

/** @param place how it is set up there: `settings`, `recommended extension`, `action`. */
export function assistantMention(
  assistant: Pick<Assistant, 'id' | 'provider'>,
  place: string,
  span: Span,
  more: More = {},
): Mention {
  const { risks = [], details, whole = span } = more;
  return {
    category: 'assistant',
    name: assistant.id,
    candidates: [],
    resolution: 'config-file',
    provider: assistant.provider,
    sdk: assistant.id,
    callee: place,
    revision: null,
    pinned: null,
    risks,
    span,
    whole,
    trail: [],
    ...(details && { details }),
  };
}
