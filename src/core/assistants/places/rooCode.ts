import type { Assistant } from '../assistant.ts';

export const rooCode: Assistant = {
  id: 'roo-code',
  name: 'Roo Code',
  provider: 'roo-code',
  docs: [
    'https://docs.roocode.com/features/custom-instructions',
    'https://docs.roocode.com/features/custom-modes',
    'https://docs.roocode.com/features/slash-commands',
  ],
  instructions: [
    { what: 'instructions', places: ['**/.roorules', '**/.roorules-!(*.*)'] },
    { what: 'rule', places: ['**/.roo/rules/**/*.{md,txt,xml}', '**/.roo/rules-*/**/*.{md,txt,xml}'] },
    { what: 'command', places: ['**/.roo/commands/*.md'] },
    { what: 'agent', places: ['**/.roomodes'] },
  ],
  configurations: [
    {
      places: ['**/.roo/mcp.json'],
      servers: [['mcpServers']],
      secretReference: { text: '${env:NAME}', places: ['variable'] },
      unrestrictedServers: [{ keys: ['alwaysAllow'], values: ['*'] }],
    },
  ],
  extensions: ['rooveterinaryinc.roo-cline'],
  settings: ['roo-cline.'],
};
