import type { Assistant } from '../assistant.ts';

export const githubCopilot: Assistant = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  provider: 'github',
  docs: [
    'https://code.visualstudio.com/docs/copilot/customization/custom-instructions',
    'https://code.visualstudio.com/docs/copilot/customization/prompt-files',
    'https://code.visualstudio.com/docs/copilot/customization/custom-agents',
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
};
