import type { Assistant } from '../assistant.ts';

export const openCode: Assistant = {
  id: 'open-code',
  name: 'OpenCode',
  provider: 'unknown',
  docs: ['https://opencode.ai/docs/agents', 'https://opencode.ai/docs/commands'],
  instructions: [
    { what: 'agent', places: ['**/.opencode/{agent,agents}/**/*.md'], namesModel: true },
    { what: 'command', places: ['**/.opencode/{command,commands}/**/*.md'], namesModel: true },
  ],
};
