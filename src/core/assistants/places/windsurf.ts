import type { Assistant } from '../assistant.ts';

export const windsurf: Assistant = {
  id: 'windsurf',
  name: 'Windsurf',
  provider: 'windsurf',
  docs: [
    'https://docs.windsurf.com/windsurf/cascade/memories',
    'https://docs.windsurf.com/windsurf/cascade/workflows',
  ],
  instructions: [
    { what: 'instructions', places: ['**/.windsurfrules'] },
    { what: 'rule', places: ['**/.windsurf/rules/**/*.md'] },
    { what: 'command', places: ['**/.windsurf/workflows/**/*.md'] },
  ],
  extensions: ['codeium.codeium'],
  settings: ['codeium.'],
};
