import type { Assistant } from '../assistant.ts';

export const zed: Assistant = {
  id: 'zed',
  name: 'Zed',
  provider: 'zed',
  docs: ['https://zed.dev/docs/ai/instructions'],
  // Other tools read a file `.rules` for other things: it is told by its place alone, at the root.
  instructions: [{ what: 'instructions', places: ['.rules'] }],
};
