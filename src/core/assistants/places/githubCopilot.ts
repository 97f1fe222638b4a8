import type { Assistant } from '../assistant.ts';

export const githubCopilot: Assistant = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  provider: 'github',
  docs: [
    'https://code.visualstudio.com/docs/copilot/customization/custom-instructions',
    'https://code.visualstudio.com/docs/copilot/customization/prompt-files',
    'https://code.visualstudio.com/docs/copilot/customization/custom-agents',
    'https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-programmatic-reference',
  ],
  instructions: [
    { what: 'instructions', places: ['**/.github/copilot-instructions.md'] },
    { what: 'rule', places: ['**/.github/instructions/**/*.instructions.md'] },
    { what: 'command', places: ['**/.github/prompts/**/*.prompt.md'], namesModel: true },
    {
      what: 'agent',
      places: ['**/.github/chatmodes/*.chatmode.md', '**/.github/agents/*.agent.md'],
      namesModel: true,
    },
    { what: 'agent', places: ['**/.github/agents/*.md'], namesModel: true, needs: ['description'] },
  ],
  userFiles: [{ path: '.copilot/mcp-config.json', like: '.mcp.json' }],
  extensions: ['github.copilot', 'github.copilot-chat'],
  settings: ['github.copilot.'],
  commands: [
    {
      words: ['copilot'],
      options: ['-p', '--prompt'],
      model: ['--model'],
      unrestricted: ['--allow-all-tools', '--allow-all', '--yolo'],
    },
    {
      words: ['@github/copilot'],
      options: ['-p', '--prompt'],
      model: ['--model'],
      unrestricted: ['--allow-all-tools', '--allow-all', '--yolo'],
    },
  ],
};
