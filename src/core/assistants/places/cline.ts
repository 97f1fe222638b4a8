import type { Assistant } from '../assistant.ts';

export const cline: Assistant = {
  id: 'cline',
  name: 'Cline',
  provider: 'cline',
  docs: ['https://docs.cline.bot/customization/cline-rules'],
  instructions: [
    { what: 'instructions', places: ['**/.clinerules'] },
    { what: 'rule', places: ['**/.clinerules/**/*.md'] },
  ],
  extensions: ['saoudrizwan.claude-dev'],
};
