import type { Assistant } from '../assistant.ts';

export const codex: Assistant = {
  id: 'codex',
  name: 'Codex',
  provider: 'openai',
  docs: [
    'https://developers.openai.com/codex/config-reference',
    'https://developers.openai.com/codex/guides/agents-md',
    'https://developers.openai.com/codex/cli/reference',
  ],
  instructions: [{ what: 'instructions', places: ['**/AGENTS.override.md'] }],
  configurations: [
    {
      places: ['**/.codex/config.toml'],
      setsUp: true,
      models: [['model'], ['review_model'], ['profiles', '*', 'model']],
      servers: [['mcp_servers']],
      unrestricted: [
        { keys: ['approval_policy'], values: ['never'] },
        { keys: ['sandbox_mode'], values: ['danger-full-access'] },
        { keys: ['sandbox_workspace_write', 'writable_roots'], values: ['/', '~', '~/'] },
      ],
    },
  ],
  userFiles: [{ path: '.codex/config.toml' }],
  extensions: ['openai.chatgpt'],
  actions: ['openai/codex-action'],
  commands: [
    {
      words: ['codex', 'exec'],
      model: ['-m', '--model'],
      unrestricted: ['--dangerously-bypass-approvals-and-sandbox', '--yolo'],
    },
    {
      words: ['@openai/codex', 'exec'],
      model: ['-m', '--model'],
      unrestricted: ['--dangerously-bypass-approvals-and-sandbox', '--yolo'],
    },
  ],
};
