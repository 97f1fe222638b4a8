import type { Assistant } from '../assistant.ts';

export const claudeCode: Assistant = {
  id: 'claude-code',
  name: 'Claude Code',
  provider: 'anthropic',
  docs: [
    'https://code.claude.com/docs/en/mcp',
    'https://code.claude.com/docs/en/memory',
    'https://code.claude.com/docs/en/permissions',
    'https://code.claude.com/docs/en/sub-agents',
    'https://code.claude.com/docs/en/skills',
    'https://code.claude.com/docs/en/output-styles',
    'https://code.claude.com/docs/en/headless',
    'https://code.claude.com/docs/en/vs-code',
  ],
  instructions: [
    { what: 'instructions', places: ['**/CLAUDE.md', '**/CLAUDE.local.md'], mayBePage: true },
    { what: 'rule', places: ['**/.claude/rules/**/*.md'] },
    {
      what: 'agent',
      places: ['**/.claude/agents/**/*.md'],
      namesModel: true,
      needs: ['name', 'description'],
    },
    { what: 'command', places: ['**/.claude/commands/**/*.md'], namesModel: true },
    { what: 'skill', places: ['**/.claude/skills/**/SKILL.md'], namesModel: true },
    { what: 'style', places: ['**/.claude/output-styles/*.md'], needs: ['name'] },
  ],
  configurations: [
    {
      places: ['**/.claude/settings.json', '**/.claude/settings.local.json'],
      setsUp: true,
      models: [['model']],
      unrestricted: [
        { keys: ['permissions', 'defaultMode'], values: ['bypassPermissions'] },
        { keys: ['permissions', 'allow'], values: ['Bash', 'Bash(*)', 'Bash(:*)'] },
        { keys: ['enableAllProjectMcpServers'], values: ['true'] },
        { keys: ['permissions', 'allow'], values: ['Edit(//**)', 'Edit(~/**)'] },
        { keys: ['permissions', 'additionalDirectories'], values: ['/', '~', '~/'] },
      ],
    },
    {
      places: ['**/.mcp.json'],
      servers: [['mcpServers']],
      secretReference: { text: '${NAME}', places: ['variable', 'header', 'argument', 'address'] },
    },
  ],
  userFiles: [{ path: '.claude/settings.json' }, { path: '.claude.json', like: '.mcp.json' }],
  extensions: ['anthropic.claude-code'],
  settings: ['claudeCode.'],
  features: ['ghcr.io/anthropics/devcontainer-features/claude-code'],
  actions: ['anthropics/claude-code-action', 'anthropics/claude-code-base-action'],
  commands: [
    {
      words: ['claude'],
      options: ['-p', '--print'],
      model: ['--model'],
      unrestricted: ['--dangerously-skip-permissions'],
    },
    {
      words: ['@anthropic-ai/claude-code'],
      options: ['-p', '--print'],
      model: ['--model'],
      unrestricted: ['--dangerously-skip-permissions'],
    },
  ],
};
