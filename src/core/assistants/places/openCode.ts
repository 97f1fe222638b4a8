import type { Assistant } from '../assistant.ts';

export const openCode: Assistant = {
  id: 'open-code',
  name: 'OpenCode',
  provider: 'unknown',
  docs: [
    'https://opencode.ai/docs/config',
    'https://opencode.ai/docs/agents',
    'https://opencode.ai/docs/commands',
    'https://opencode.ai/docs/github',
  ],
  instructions: [
    { what: 'agent', places: ['**/.opencode/{agent,agents}/**/*.md'], namesModel: true },
    { what: 'command', places: ['**/.opencode/{command,commands}/**/*.md'], namesModel: true },
  ],
  configurations: [
    {
      places: ['**/opencode.json', '**/opencode.jsonc'],
      setsUp: true,
      models: [['model'], ['small_model'], ['agent', '*', 'model'], ['command', '*', 'model']],
      servers: [['mcp'], ['mcp', 'servers']],
      secretReference: { text: '{env:NAME}', places: ['variable', 'header'] },
    },
  ],
  userFiles: [{ path: '.config/opencode/opencode.json', like: 'opencode.json' }],
  actions: ['sst/opencode/github', 'anomalyco/opencode/github'],
  commands: [
    { words: ['opencode', 'run'], model: ['-m', '--model'] },
    { words: ['opencode-ai', 'run'], model: ['-m', '--model'] },
  ],
};
