import type { Assistant } from '../assistant.ts';

/** What many assistants read alike. */
export const agentsMd: Assistant = {
  id: 'agents-md',
  name: 'AGENTS.md',
  provider: 'several',
  docs: ['https://agents.md', 'https://agentskills.io/specification'],
  instructions: [
    { what: 'instructions', places: ['**/AGENTS.md'] },
    { what: 'skill', places: ['**/SKILL.md'], needs: ['name', 'description'] },
  ],
};
