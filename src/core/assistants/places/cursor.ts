import type { Assistant } from '../assistant.ts';

export const cursor: Assistant = {
  id: 'cursor',
  name: 'Cursor',
  provider: 'cursor',
  docs: [
    'https://cursor.com/docs/context/mcp',
    'https://cursor.com/docs/context/rules',
    'https://cursor.com/docs/context/commands',
  ],
  instructions: [
    { what: 'instructions', places: ['**/.cursorrules'] },
    { what: 'rule', places: ['**/.cursor/rules/**/*.mdc', '**/.cursor/rules/**/*.md'] },
    { what: 'command', places: ['**/.cursor/commands/**/*.md'] },
  ],
  configurations: [
    {
      places: ['**/.cursor/mcp.json'],
      servers: [['mcpServers']],
      secretReference: { text: '${env:NAME}', places: ['variable'] },
    },
  ],
  userFiles: [{ path: '.cursor/mcp.json' }],
};
