import type { Assistant } from '../assistant.ts';

export const continueDev: Assistant = {
  id: 'continue-dev',
  name: 'Continue',
  provider: 'continue',
  docs: [
    'https://docs.continue.dev/customize/deep-dives/rules',
    'https://docs.continue.dev/customize/deep-dives/prompts',
  ],
  instructions: [
    { what: 'rule', places: ['**/.continue/rules/**/*.md'] },
    { what: 'command', places: ['**/.continue/prompts/**/*.{md,prompt}'] },
    { what: 'agent', places: ['**/.continue/agents/*.md', '**/.continue/checks/*.md'] },
  ],
  configurations: [
    {
      places: [
        '**/.continue/config.{json,yaml,yml}',
        '**/.continue/agents/*.{yaml,yml}',
        '**/.continue/models/*.{yaml,yml}',
      ],
      setsUp: true,
      models: [['models', '*', 'model']],
      modelProvider: 'provider',
      servers: [['mcpServers']],
    },
    { places: ['**/.continue/mcpServers/*.{json,yaml,yml}'], servers: [['mcpServers']] },
  ],
  userFiles: [{ path: '.continue/config.yaml' }, { path: '.continue/config.json' }],
  extensions: ['continue.continue'],
  settings: ['continue.'],
};
