import type { Assistant } from '../assistant.ts';

export const amp: Assistant = {
  id: 'amp',
  name: 'Amp',
  provider: 'sourcegraph',
  docs: ['https://ampcode.com/manual'],
  configurations: [
    {
      places: ['**/.amp/settings.json'],
      setsUp: true,
      servers: [['amp.mcpServers']],
      unrestricted: [{ keys: ['amp.dangerouslyAllowAll'], values: ['true'] }],
    },
  ],
  userFiles: [{ path: '.config/amp/settings.json', like: '.amp/settings.json' }],
  extensions: ['sourcegraph.amp'],
};
