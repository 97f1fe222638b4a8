import type { Assistant } from '../assistant.ts';

export const junie: Assistant = {
  id: 'junie',
  name: 'Junie',
  provider: 'jetbrains',
  docs: ['https://www.jetbrains.com/help/junie/customize-guidelines.html'],
  instructions: [{ what: 'instructions', places: ['**/.junie/guidelines.md'] }],
  configurations: [{ places: ['**/.junie/mcp/mcp.json'], servers: [['mcpServers']] }],
};
