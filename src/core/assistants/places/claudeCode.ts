import type { Assistant } from '../assistant.ts';

export const claudeCode: Assistant = {
  id: 'claude-code',
  name: 'Claude Code',
  provider: 'anthropic',
  docs: [
    'https://code.claude.com/docs/en/memory',
    'https://code.claude.com/docs/en/sub-agents',
    'https://code.claude.com/docs/en/skills',
    'https://code.claude.com/docs/en/output-styles',
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
};
