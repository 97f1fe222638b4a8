import type { Assistant } from '../assistant.ts';

export const windsurf: Assistant = {
  id: 'windsurf',
  name: 'Windsurf',
  provider: 'windsurf',
  docs: [
    'https://docs.windsurf.com/windsurf/cascade/mcp',
    'https://docs.windsurf.com/windsurf/cascade/memories',
    'https://docs.windsurf.com/windsurf/cascade/workflows',
  ],
  instructions: [
    { what: 'instructions', places: ['**/.windsurfrules'] },
    { what: 'rule', places: ['**/.windsurf/rules/**/*.md'] },
    { what: 'command', places: ['**/.windsurf/workflows/**/*.md'] },
  ],
  userFiles: [{ path: '.codeium/windsurf/mcp_config.json', like: '.mcp.json' }],
  extensions: ['codeium.codeium'],
  settings: ['codeium.'],
};
