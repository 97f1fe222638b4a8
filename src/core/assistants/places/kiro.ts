import type { Assistant } from '../assistant.ts';

export const kiro: Assistant = {
  id: 'kiro',
  name: 'Kiro',
  provider: 'aws',
  docs: ['https://kiro.dev/docs/mcp/configuration/', 'https://kiro.dev/docs/steering/'],
  instructions: [{ what: 'rule', places: ['**/.kiro/steering/**/*.md'] }],
  configurations: [
    {
      places: ['**/.kiro/settings/mcp.json'],
      servers: [['mcpServers']],
      secretReference: { text: '${NAME}', places: ['variable'] },
      unrestrictedServers: [{ keys: ['autoApprove'], values: ['*'] }],
    },
  ],
  userFiles: [{ path: '.kiro/settings/mcp.json' }],
};
